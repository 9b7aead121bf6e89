package org.throughline.rules.counterfactual;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.data.assessment.Change;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.rules.row.CompiledRulebook;

/// Every change of one choice of a brief that can matter under a rulebook: fields that no row asks
/// about are left alone, and of days that no row, calendar or evidence tells apart the nearest
/// stands for all. Confined to one brief.
final class Trials {

    private static final String PLATFORM = "platform";
    private static final String RELEASE = "release-state";

    static final String ANY_OTHER_DAY = "any other day";

    /// How far a publish date is moved either way: short of the same day in another year.
    private static final int DAYS_EITHER_WAY = 364;

    private final Brief brief;
    private final CompiledRulebook rulebook;
    private final List<CalendarDays> calendar;
    private final List<DayRange> ranges;

    /// How far from a day of the calendar rows look.
    private final List<Integer> reaches;

    private final Map<Market, List<Trial>> days = new HashMap<>();
    private final boolean broken;
    private final Set<Market> onlyOfTheirKind = new HashSet<>();

    /// @param broken whether guidelines are broken on purpose, each until a day of its own
    Trials(Brief brief, CompiledRulebook rulebook, boolean broken) {
        this.broken = broken;
        this.brief = brief;
        this.rulebook = rulebook;
        this.calendar = rulebook.calendar(brief);
        this.ranges =
                conditions()
                        .filter(condition -> condition.operator() == Operator.ON)
                        .flatMap(condition -> condition.values().stream())
                        .distinct()
                        .map(DayRange::parse)
                        .toList();
        this.reaches =
                conditions()
                        .flatMap(condition -> Stream.ofNullable(condition.days()))
                        .distinct()
                        .toList();
        if (brief.publish() != null && daysMatter()) {
            brief.audience().markets().forEach(this::readDays);
        }
    }

    /// Every condition that can decide whether something follows, what lifts a hold included.
    private Stream<Condition> conditions() {
        List<Rule> rules = rulebook.source().rules();
        return Stream.of(
                        rules.stream().map(Rule::when).flatMap(When::conditions),
                        rules.stream()
                                .flatMap(rule -> rule.outcomes().stream())
                                .flatMap(outcome ->
                                        outcome instanceof RuleOutcome.Hold hold
                                                ? hold.until().condition().stream()
                                                : Stream.empty()),
                        rulebook.source().sensitivities().stream()
                                .map(SensitivityRow::when)
                                .flatMap(When::conditions))
                .flatMap(each -> each);
    }

    List<Trial> all() {
        List<Trial> trials = new ArrayList<>();
        brief.audience().markets().forEach(market -> trials.addAll(days(market)));
        for (Choice choice : Choice.ALL) {
            if (decides(choice.dimension()).anyMatch(rulebook::asks)) {
                addAnswers(choice, trials);
            }
        }
        if (brief.audience().markets().size() > 1) {
            brief.audience().markets().forEach(market -> trials.add(leaveOut(market)));
        }
        return trials;
    }

    /// The questions whose answers follow from a choice.
    private static Stream<String> decides(String choice) {
        return choice.equals(PLATFORM) ? Stream.of(PLATFORM, "aspect", RELEASE) : Stream.of(choice);
    }

    /// What of some answers matters: what they hold, and for platforms what shape the video gets
    /// there and whether those who are seen have signed for them.
    private Object effect(String choice, List<String> answers) {
        if (!choice.equals(PLATFORM)) {
            return rulebook.effect(choice, answers);
        }
        List<Platform> platforms =
                answers.stream().flatMap(answer -> Platform.find(answer).stream()).toList();
        List<String> shapes =
                platforms.stream()
                        .map(platform -> brief.shapeOn(platform).toString())
                        .distinct()
                        .toList();
        return List.of(
                rulebook.effect(choice, answers),
                rulebook.effect("aspect", shapes),
                releases()
                        .map(release -> platforms.stream().allMatch(release::coversPlatform))
                        .toList());
    }

    /// What those who are seen have signed.
    private Stream<Release> releases() {
        List<Person> people = brief.people() == null ? List.of() : brief.people();
        return people.stream().map(Person::release).filter(Release::isSigned);
    }

    private void addAnswers(Choice choice, List<Trial> trials) {
        List<String> now = choice.current().apply(brief);
        for (List<String> answers :
                choice.otherAnswers(
                        brief, Vocabulary.shipped().dimension(choice.dimension()).values())) {
            Change change =
                    new Change(
                            choice.field(),
                            null,
                            String.join(", ", now),
                            String.join(", ", answers));
            trials.add(
                    new Trial(
                            choice.dimension(),
                            effect(choice.dimension(), answers),
                            change,
                            edited -> choice.edit().apply(edited, answers)));
        }
    }

    private Trial leaveOut(Market market) {
        List<Market> now = brief.audience().markets();
        return new Trial(
                "market",
                market,
                new Change("audience.markets", market, names(now), names(without(now, market))),
                edited -> {
                    BriefEdit edit = new BriefEdit(edited);
                    Audience audience = edit.audience;
                    edit.audience =
                            new Audience(
                                    without(audience.markets(), market),
                                    audience.age(),
                                    audience.relation(),
                                    audience.knowledge(),
                                    audience.moment(),
                                    audience.vulnerability(),
                                    audience.accessNeed(),
                                    audience.viewing(),
                                    audience.authorSharesBackground(),
                                    audience.situation(),
                                    audience.forThem());
                    return edit.done();
                });
    }

    private static List<Market> without(List<Market> markets, Market market) {
        return markets.stream().filter(each -> !each.equals(market)).toList();
    }

    private static String names(List<Market> markets) {
        return String.join(", ", markets.stream().map(Market::code).toList());
    }

    /// Days that can matter for a market: the nearest of each kind that rows, calendar or evidence
    /// tell apart from today's choice.
    List<Trial> days(Market market) {
        return days.getOrDefault(market, List.of());
    }

    /// Whether every other day within reach is of another kind than the chosen one.
    boolean isTheOnlyDayOfItsKind(Market market) {
        return onlyOfTheirKind.contains(market);
    }

    private boolean daysMatter() {
        return !ranges.isEmpty()
                || Stream.of("calendar", "evidence-state", RELEASE).anyMatch(rulebook::asks);
    }

    /// Kinds change only where a range begins or ends, so those days and their neighbors are
    /// enough.
    private void readDays(Market market) {
        LocalDate now = Objects.requireNonNull(brief.publish()).dateIn(market);
        Map<List<Boolean>, LocalDate> nearest = new LinkedHashMap<>();
        Stream.concat(Stream.of(now), borders(market, now))
                .flatMap(day -> Stream.of(day.plusDays(1), day, day.minusDays(1)))
                .filter(day -> !day.equals(now) && away(now, day) <= DAYS_EITHER_WAY)
                .distinct()
                .sorted(Comparator.comparingLong((LocalDate day) -> away(now, day)))
                .forEach(day -> nearest.putIfAbsent(kindOfDay(market, day), day));
        if (nearest.remove(kindOfDay(market, now)) == null) {
            onlyOfTheirKind.add(market);
        }
        List<Trial> moves = new ArrayList<>();
        nearest.forEach((kind, day) -> moves.add(move(market, effect(market, day), now, day)));
        days.put(market, moves);
    }

    private static long away(LocalDate now, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(now, day));
    }

    private Stream<LocalDate> borders(Market market, LocalDate now) {
        Stream<DayRange> all =
                Stream.concat(
                        ranges.stream(),
                        calendar.stream()
                                .filter(days -> days.market().equals(market))
                                .map(CalendarDays::days));
        return Stream.of(
                        all.flatMap(range -> borders(range, now.getYear())).flatMap(this::reached),
                        brief.claims().stream()
                                .flatMap(claim -> Stream.ofNullable(claim.evidence().until())),
                        releases().flatMap(release -> Stream.ofNullable(release.until())))
                .flatMap(days -> days);
    }

    private Stream<LocalDate> reached(LocalDate border) {
        return Stream.concat(
                Stream.of(border),
                reaches.stream()
                        .flatMap(reach ->
                                Stream.of(border.minusDays(reach), border.plusDays(reach))));
    }

    private static Stream<LocalDate> borders(DayRange range, int year) {
        return switch (range) {
            case DayRange.Once(LocalDate from, LocalDate to) -> Stream.of(from, to);
            case DayRange.Weekday day ->
                    IntStream.rangeClosed(year - 2, year + 1).mapToObj(day::in);
            case DayRange.Yearly(MonthDay from, MonthDay to) ->
                    IntStream.rangeClosed(year - 1, year + 1)
                            .boxed()
                            .flatMap(each -> Stream.of(from.atYear(each), to.atYear(each)));
        };
    }

    private List<Boolean> kindOfDay(Market market, LocalDate day) {
        List<Boolean> kind = new ArrayList<>();
        ranges.forEach(range -> kind.add(range.contains(day)));
        for (CalendarDays days : calendar) {
            if (days.market().equals(market)) {
                int away = days.days().daysFrom(day);
                kind.add(away == 0);
                reaches.forEach(reach -> kind.add(away <= reach));
            }
        }
        brief.claims().forEach(claim -> kind.add(claim.evidence().holdsOn(day)));
        releases().forEach(release -> kind.add(release.lastsTo(day)));
        return kind;
    }

    /// What of a day decides: two days of the calendar that go by one word decide alike.
    private Object effect(Market market, LocalDate day) {
        if (broken) {
            return day; // how long each break counts is not known here
        }
        Map<String, Integer> near = new TreeMap<>();
        for (CalendarDays days : calendar) {
            if (days.market().equals(market)) {
                near.merge(days.word(), days.days().daysFrom(day), Math::min);
            }
        }
        Set<String> reached = new TreeSet<>();
        near.forEach((word, away) -> {
            Stream.concat(Stream.of(0), reaches.stream())
                    .filter(reach -> away <= reach)
                    .forEach(reach -> reached.add(word + " " + reach));
        });
        return List.of(
                reached,
                ranges.stream().map(range -> range.contains(day)).toList(),
                brief.claims().stream().map(claim -> claim.evidence().holdsOn(day)).toList(),
                releases().map(release -> release.lastsTo(day)).toList());
    }

    private static Trial move(Market market, Object effect, LocalDate now, LocalDate day) {
        return new Trial(
                "publish-date",
                effect,
                new Change("publish.date", market, now.toString(), day.toString()),
                edited -> {
                    BriefEdit edit = new BriefEdit(edited);
                    Publish publish = edit.publish;
                    if (publish != null) {
                        Map<Market, LocalDate> byMarket = new HashMap<>(publish.byMarket());
                        byMarket.put(market, day);
                        edit.publish =
                                new Publish(
                                        publish.date(), publish.time(), byMarket, publish.times());
                    }
                    return edit.done();
                });
    }
}
