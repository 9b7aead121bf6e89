package org.throughline.rules.analysis;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;

/// The answers that the conditions of one rulebook can tell apart, question by question, and each
/// condition as a set of them. Two answers that every condition treats alike are one: a word that
/// no row names below a listed one is the listed one, days between two borders of ranges are one
/// day. Not thread-safe; confined to one analysis.
final class AnswerSpace {

    /// Stands for every answer to an open question that no row names.
    static final String ANY_OTHER = "*";

    private static final String OTHER = "other";
    private static final String DAYS = "publish-date";
    private static final String WORDING = "wording";
    private static final String NEARNESS = "calendar within";

    /// Questions of which a video has many answers and each of its markets one.
    private static final Set<String> OF_A_MARKET = Set.of("market", "language");

    /// Days that are told apart: more than 20 years of them, each day a border. Beyond, a range is
    /// compared with its like alone.
    private static final int MOST_DAYS = 8_192;

    /// One year of each kind: they begin on one of seven days of the week, with or without a 29
    /// February.
    private static final Set<Integer> KINDS_OF_YEARS =
            Set.copyOf(
                    IntStream.range(2027, 2027 + 28)
                            .boxed()
                            .collect(
                                    Collectors.toMap(
                                            year ->
                                                    Year.of(year).atDay(1).getDayOfWeek()
                                                            + " "
                                                            + Year.isLeap(year),
                                            year -> year,
                                            (first, later) -> first))
                            .values());

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<Condition, Demand> demands = new HashMap<>();
    private final List<LocalDate> days;
    private final NavigableSet<Integer> distances = new TreeSet<>();
    private final List<String> lists = new ArrayList<>();

    AnswerSpace(RulebookVersion rulebook) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        List<DayRange> ranges = new ArrayList<>();
        Stream.concat(
                        rulebook.rules().stream().map(Rule::when),
                        rulebook.sensitivities().stream().map(SensitivityRow::when))
                .flatMap(When::conditions)
                .distinct()
                .forEach(condition -> {
                    switch (condition.operator()) {
                        case ON ->
                                condition.values().stream()
                                        .map(DayRange::parse)
                                        .forEach(ranges::add);
                        case WITHIN -> distances.add(days(condition));
                        case CONTAINS -> addNew(lists, condition.values());
                        default ->
                                named.computeIfAbsent(
                                                condition.dimension(), any -> new LinkedHashSet<>())
                                        .addAll(condition.values());
                    }
                });
        this.days = representatives(ranges);
        for (Dimension dimension : vocabulary.dimensions()) {
            Set<String> all = new LinkedHashSet<>(dimension.values());
            all.addAll(named.getOrDefault(dimension.key(), Set.of()));
            all.add(dimension.open() == null ? OTHER : ANY_OTHER);
            words.put(dimension.key(), List.copyOf(all));
        }
    }

    private static void addNew(List<String> all, List<String> more) {
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    }

    private static int days(Condition condition) {
        Integer days = condition.days();
        return days == null ? 0 : days;
    }

    /// The answers of a question, in the order of their numbers; days read like `2027-03-11`.
    List<String> words(String question) {
        return question.equals(DAYS)
                ? days.stream().map(LocalDate::toString).toList()
                : words.getOrDefault(question, List.of());
    }

    /// Whether a thing has one answer at most: an item to what is asked of it, the video to what is
    /// asked of the video. Of the video every item's answers are answers.
    boolean isSingle(String question, boolean onItem) {
        Dimension dimension = vocabulary.find(question).orElse(null);
        if (dimension == null || question.equals(WORDING)) {
            return false;
        }
        if (dimension.item() == ItemKind.MARKET) {
            return onItem && (!dimension.many() || OF_A_MARKET.contains(question));
        }
        // a platform has its own shape, and a release can lapse beside what it was entered as
        boolean several =
                dimension.many()
                        || dimension.key().equals("aspect")
                        || dimension.key().equals("release-state");
        return !several && (dimension.item() != null) == onItem;
    }

    Demand demand(Condition condition) {
        return demands.computeIfAbsent(condition, this::read);
    }

    private Demand read(Condition condition) {
        return switch (condition.operator()) {
            case IS -> words(condition, Demand.How.SOME, word -> isListed(condition, word));
            case IS_NOT -> words(condition, Demand.How.ALL, word -> !isListed(condition, word));
            case AT_LEAST, AT_MOST ->
                    words(condition, Demand.How.SOME, word -> reaches(condition, word));
            case ANSWERED ->
                    condition.dimension().equals(DAYS)
                            ? anyDay()
                            : words(condition, Demand.How.SOME, word -> true);
            case UNANSWERED -> words(condition, Demand.How.OPEN, word -> true);
            case NO_ITEM ->
                    condition.values().isEmpty()
                            ? words(condition, Demand.How.NOTHING, word -> false)
                            : words(condition, Demand.How.ONLY, word -> !isListed(condition, word));
            case ON -> on(condition);
            case WITHIN -> within(condition);
            case CONTAINS -> contains(condition);
        };
    }

    private Demand words(Condition condition, Demand.How how, Predicate<String> in) {
        return of(condition.dimension(), how, words(condition.dimension()), in);
    }

    /// The answers of a question that lie in a set.
    static Demand of(String question, Demand.How how, List<String> words, Predicate<String> isIn) {
        BitSet in = new BitSet(words.size());
        BitSet out = new BitSet(words.size());
        for (int i = 0; i < words.size(); i++) {
            (isIn.test(words.get(i)) ? in : out).set(i);
        }
        return new Demand(question, how, in, out);
    }

    private static boolean isListed(Condition condition, String word) {
        return condition.values().stream().anyMatch(value -> Dimension.isUnder(word, value));
    }

    private boolean reaches(Condition condition, String word) {
        Dimension dimension = vocabulary.dimension(condition.dimension());
        int rank = dimension.rank(word);
        int bound = dimension.rank(condition.values().getFirst());
        return rank >= 0
                && (condition.operator() == Operator.AT_LEAST ? rank >= bound : rank <= bound);
    }

    private Demand anyDay() {
        return days.isEmpty()
                ? of(DAYS, Demand.How.SOME, List.of(""), word -> true)
                : days(day -> true);
    }

    private Demand on(Condition condition) {
        if (days.isEmpty()) {
            return of(DAYS + " " + condition.values(), Demand.How.SOME, List.of(""), word -> true);
        }
        List<DayRange> ranges = condition.values().stream().map(DayRange::parse).toList();
        return days(day -> ranges.stream().anyMatch(range -> range.contains(day)));
    }

    private Demand days(Predicate<LocalDate> isIn) {
        BitSet in = new BitSet(days.size());
        BitSet out = new BitSet(days.size());
        for (int i = 0; i < days.size(); i++) {
            (isIn.test(days.get(i)) ? in : out).set(i);
        }
        return new Demand(DAYS, Demand.How.SOME, in, out);
    }

    /// A calendar day at a distance lies in every wider circle.
    private Demand within(Condition condition) {
        List<String> near = new ArrayList<>();
        for (String word : vocabulary.dimension("calendar").values()) {
            distances.forEach(distance -> near.add(word + " " + distance));
        }
        Set<String> in = new LinkedHashSet<>();
        for (String word : condition.values()) {
            distances
                    .headSet(days(condition) + 1)
                    .forEach(distance -> in.add(word + " " + distance));
        }
        return of(NEARNESS, Demand.How.SOME, near, in::contains);
    }

    /// Whether a calendar day itself, at no distance at all, satisfies a demand on nearness.
    boolean isNear(Demand demand, String word) {
        int first = vocabulary.dimension("calendar").values().indexOf(word) * distances.size();
        return first >= 0 && demand.in().get(first);
    }

    private Demand contains(Condition condition) {
        List<String> places =
                vocabulary.find("wording-place").map(Dimension::values).orElse(List.of(""));
        List<String> all = new ArrayList<>();
        Set<String> in = new LinkedHashSet<>();
        for (String list : lists) {
            for (String place : places) {
                all.add(list + " " + place);
                List<String> asked = condition.places();
                if (condition.values().contains(list) && (asked == null || asked.contains(place))) {
                    in.add(list + " " + place);
                }
            }
        }
        return of(WORDING, Demand.How.SOME, all, in::contains);
    }

    /// The first day of each stretch within which no range begins or ends: in the years that ranges
    /// name, and in two more, of which one has a 29 February; in all kinds of years where a range
    /// is a day of the week.
    private static List<LocalDate> representatives(List<DayRange> ranges) {
        NavigableSet<Integer> years = new TreeSet<>(Set.of(2027, 2028));
        for (DayRange range : ranges) {
            if (range instanceof DayRange.Once(LocalDate from, LocalDate to)) {
                years.add(from.getYear());
                years.add(Math.min(from.getYear() + 1, to.getYear()));
                years.add(to.getYear());
            }
            if (range instanceof DayRange.Weekday) {
                years.addAll(KINDS_OF_YEARS);
            }
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        years.forEach(year -> days.add(Year.of(year).atDay(1)));
        for (DayRange range : ranges) {
            switch (range) {
                case DayRange.Once(LocalDate from, LocalDate to) -> {
                    days.add(from);
                    days.add(to.plusDays(1));
                }
                case DayRange.Yearly(var from, var to) -> {
                    for (int year : years) {
                        days.add(from.atYear(year));
                        days.add(from.atYear(year).plusDays(1));
                        days.add(to.atYear(year));
                        days.add(to.atYear(year).plusDays(1));
                    }
                }
                case DayRange.Weekday weekday -> {
                    for (int year : years) {
                        // the one of the year before may lie in this one
                        for (LocalDate day : List.of(weekday.in(year - 1), weekday.in(year))) {
                            days.add(day);
                            days.add(day.plusDays(1));
                        }
                    }
                }
            }
            if (days.size() > MOST_DAYS) {
                return List.of();
            }
        }
        return List.copyOf(days);
    }
}
