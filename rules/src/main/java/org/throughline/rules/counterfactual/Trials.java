package org.throughline.rules.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.data.assessment.Change;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;

/// Every change of one choice that can matter under a rulebook: fields that no row asks about are
/// left alone, and of days that no row, calendar or evidence tells apart the nearest stands for
/// all.
final class Trials {

    static final String ANY_OTHER_DAY = "any other day";

    /// How far a publish date is moved either way.
    private static final int DAYS_EITHER_WAY = 60;

    private final RulebookVersion rulebook;
    private final Map<String, Set<String>> mentioned = new HashMap<>();
    private final Set<String> compared = new LinkedHashSet<>();
    private final List<DayRange> ranges = new ArrayList<>();

    Trials(RulebookVersion rulebook) {
        this.rulebook = rulebook;
        Stream.concat(
                        rulebook.rules().stream().map(Rule::when),
                        rulebook.sensitivities().stream().map(SensitivityRow::when))
                .flatMap(Trials::conditions)
                .forEach(this::mention);
    }

    static Stream<Condition> conditions(When when) {
        return Stream.of(when.brief(), when.onItem(), when.except()).flatMap(List::stream);
    }

    private void mention(Condition condition) {
        Set<String> words =
                mentioned.computeIfAbsent(condition.dimension(), any -> new LinkedHashSet<>());
        switch (condition.operator()) {
            case AT_LEAST, AT_MOST -> compared.add(condition.dimension());
            case ON -> condition.values().stream().map(DayRange::parse).forEach(ranges::add);
            case IS, IS_NOT, ANSWERED, UNANSWERED, CONTAINS -> words.addAll(condition.values());
        }
    }

    List<Trial> of(Brief brief) {
        List<Trial> trials = new ArrayList<>();
        for (Choice choice : Choice.ALL) {
            if (mentioned.containsKey(choice.dimension())) {
                addAnswers(brief, choice, trials);
            }
        }
        if (brief.audience().markets().size() > 1) {
            brief.audience().markets().forEach(market -> trials.add(leaveOut(brief, market)));
        }
        return trials;
    }

    private void addAnswers(Brief brief, Choice choice, List<Trial> trials) {
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
                            change,
                            edited -> choice.edit().apply(edited, answers)));
        }
    }

    private static Trial leaveOut(Brief brief, Market market) {
        List<Market> now = brief.audience().markets();
        return new Trial(
                "market",
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
    List<Trial> days(Brief brief, Market market) {
        Publish publish = brief.publish();
        if (publish == null || !daysMatter()) {
            return List.of();
        }
        LocalDate now = publish.dateIn(market);
        Map<List<Boolean>, LocalDate> nearest = new LinkedHashMap<>();
        List<Boolean> same = kindOfDay(brief, market, now);
        for (int away = 1; away <= DAYS_EITHER_WAY; away++) {
            nearest.putIfAbsent(kindOfDay(brief, market, now.plusDays(away)), now.plusDays(away));
            nearest.putIfAbsent(kindOfDay(brief, market, now.minusDays(away)), now.minusDays(away));
        }
        nearest.remove(same);
        return nearest.values().stream().map(day -> move(market, now, day)).toList();
    }

    /// Whether every other day within reach is of another kind than the chosen one.
    boolean isTheOnlyOfItsKind(Brief brief, Market market) {
        Publish publish = brief.publish();
        if (publish == null) {
            return false;
        }
        LocalDate now = publish.dateIn(market);
        List<Boolean> kind = kindOfDay(brief, market, now);
        return Stream.iterate(1, away -> away <= DAYS_EITHER_WAY, away -> away + 1)
                .flatMap(away -> Stream.of(now.plusDays(away), now.minusDays(away)))
                .noneMatch(day -> kindOfDay(brief, market, day).equals(kind));
    }

    private boolean daysMatter() {
        return !ranges.isEmpty()
                || mentioned.containsKey("calendar")
                || mentioned.containsKey("evidence-state")
                || compared.contains("evidence-state");
    }

    private List<Boolean> kindOfDay(Brief brief, Market market, LocalDate day) {
        List<Boolean> kind = new ArrayList<>();
        ranges.forEach(range -> kind.add(range.contains(day)));
        for (CalendarDays days : rulebook.calendar()) {
            if (days.market().equals(market)) {
                kind.add(days.days().contains(day));
            }
        }
        brief.claims().forEach(claim -> kind.add(claim.evidence().holdsOn(day)));
        return kind;
    }

    private static Trial move(Market market, LocalDate now, LocalDate day) {
        return new Trial(
                "publish-date",
                new Change("publish.date", market, now.toString(), day.toString()),
                edited -> {
                    BriefEdit edit = new BriefEdit(edited);
                    Publish publish = edit.publish;
                    if (publish != null) {
                        Map<Market, LocalDate> byMarket = new HashMap<>(publish.byMarket());
                        byMarket.put(market, day);
                        edit.publish = new Publish(publish.date(), publish.time(), byMarket);
                    }
                    return edit.done();
                });
    }

    /// The questions that rows ask which can bring about an outcome.
    Set<String> questions(Predicate<Rule> of) {
        Set<String> questions = new LinkedHashSet<>();
        rulebook.rules().stream()
                .filter(of)
                .flatMap(rule -> conditions(rule.when()))
                .map(Condition::dimension)
                .forEach(questions::add);
        if (questions.contains("calendar")) {
            questions.add("publish-date");
        }
        if (questions.contains("author-market") || questions.contains("publish-date")) {
            questions.add("market");
        }
        return questions;
    }
}
