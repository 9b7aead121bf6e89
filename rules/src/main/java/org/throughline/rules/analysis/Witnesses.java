package org.throughline.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Severity;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;

/// Makes a brief on which rows hold, from what they demand. What only a story can answer (wording,
/// beats, sounds, length) or nobody enters has no witness. Confined to one analysis.
final class Witnesses {

    /// Questions without whose answer there is no brief, or no item.
    private static final List<String> ALWAYS_ANSWERED =
            List.of(
                    "goal",
                    "feeling",
                    "situation",
                    "for-them",
                    "claim-kind",
                    "evidence-state",
                    "person-kind",
                    "release-state",
                    "market");

    private final AnswerSpace space;
    private final RulebookVersion rulebook;
    private final Map<String, Severity> topics = new HashMap<>();

    Witnesses(RulebookVersion rulebook, AnswerSpace space) {
        this.space = space;
        this.rulebook = rulebook;
        for (SensitivityRow row : rulebook.sensitivities()) {
            topicsOf(row.when())
                    .forEach(topic ->
                            topics.merge(
                                    topic,
                                    row.severity(),
                                    (one, other) -> one.compareTo(other) > 0 ? one : other));
        }
    }

    /// The topics that are sensitive whatever else the brief says.
    private static List<String> topicsOf(When when) {
        boolean plain = when.brief().size() == 1 && when.item() == null && when.except().isEmpty();
        if (!plain) {
            return List.of();
        }
        Condition only = when.brief().getFirst();
        return only.dimension().equals("topic") && only.operator() == Operator.IS
                ? only.values()
                : List.of();
    }

    /// The severity of a topic alone.
    Severity severity(String topic) {
        return topics.getOrDefault(topic, Severity.NONE);
    }

    /// A brief that satisfies all that is demanded; empty where none can be made.
    Optional<Witness> of(Reach reach, String title) {
        return new Making(reach).answered().map(each -> witness(each, title));
    }

    static Witness witness(Answered answered, String title) {
        return Witness.of(answered, title);
    }

    /// One item while it is made.
    private record Draft(ItemKind kind, Map<String, Demands> demands) {}

    /// One brief while it is made.
    private final class Making {

        private final Map<String, Demands> video;
        private final List<Draft> items = new ArrayList<>();
        private final Map<String, List<String>> chosen = new LinkedHashMap<>();
        private boolean failed;

        Making(Reach reach) {
            this.video = new LinkedHashMap<>(reach.video());
            reach.exceptOfVideo().forEach(each -> exclude(video, each, false));
            ItemKind kind = reach.item();
            if (kind != null) {
                Draft item = new Draft(kind, new LinkedHashMap<>(reach.onItem()));
                reach.exceptOfItem().forEach(each -> exclude(item.demands(), each, true));
                items.add(item);
            }
            if (items.stream().noneMatch(item -> item.kind() == ItemKind.MARKET)) {
                items.add(new Draft(ItemKind.MARKET, new LinkedHashMap<>()));
            }
        }

        private void exclude(Map<String, Demands> all, Demand exception, boolean onItem) {
            Demands known = all.get(exception.question());
            boolean answered =
                    (known != null && known.isAnswered())
                            || ALWAYS_ANSWERED.contains(exception.question());
            if (exception.how() != Demand.How.ALL || answered) {
                add(all, exception.negated(), onItem);
            }
        }

        private void add(Map<String, Demands> all, Demand demand, boolean onItem) {
            Demands known = all.get(demand.question());
            all.put(
                    demand.question(),
                    known == null
                            ? new Demands(
                                    List.of(demand), space.isSingle(demand.question(), onItem))
                            : known.with(demand));
        }

        Optional<Answered> answered() {
            placeOnItems();
            bindItems();
            sensitivity("topic-sensitivity");
            sensitivity("sensitivity");
            video.forEach((question, demands) -> {
                if (itemOf(question) == null) {
                    choose(question, demands).ifPresent(words -> chosen.put(question, words));
                }
            });
            List<Answered.Item> made = new ArrayList<>();
            items.forEach(item -> made.add(item(item)));
            claims(made);
            chosen.keySet().removeIf(question -> !BriefOfAnswers.OF_THE_VIDEO.contains(question));
            return failed ? Optional.empty() : Optional.of(new Answered(chosen, made));
        }

        private static @Nullable ItemKind itemOf(String question) {
            return Vocabulary.shipped()
                    .find(question.equals("calendar within") ? "calendar" : question)
                    .map(Dimension::item)
                    .orElse(null);
        }

        /// What the video must have among its items goes to an item that can have it.
        private void placeOnItems() {
            video.forEach((question, demands) -> {
                ItemKind kind = itemOf(question);
                if (kind != null) {
                    for (Demand demand : demands.all()) {
                        if (demand.isAnswered()) {
                            place(kind, demand.ofTheVideo());
                        }
                    }
                }
            });
        }

        private void place(ItemKind kind, Demand demand) {
            String question = demand.question();
            for (Draft item : items) {
                Demands known = item.demands().get(question);
                if (item.kind() == kind && (known == null || !known.with(demand).isImpossible())) {
                    add(item.demands(), demand, true);
                    return;
                }
            }
            Draft item = new Draft(kind, new LinkedHashMap<>());
            add(item.demands(), demand, true);
            items.add(item);
        }

        /// What no item of the video may have, none has.
        private void bindItems() {
            video.forEach((question, demands) -> {
                ItemKind kind = itemOf(question);
                for (Demand demand : demands.all()) {
                    for (Draft item : items) {
                        if (item.kind() == kind) {
                            bind(item, demand);
                        }
                    }
                }
            });
        }

        private void bind(Draft item, Demand demand) {
            switch (demand.how()) {
                case ALL, ONLY ->
                        add(
                                item.demands(),
                                new Demand(
                                        demand.question(),
                                        Demand.How.ONLY,
                                        demand.in(),
                                        demand.out()),
                                true);
                case OPEN -> add(item.demands(), demand, true);
                case NOTHING -> failed = true;
                case SOME -> {}
            }
        }

        private Answered.Item item(Draft item) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            if (item.kind() == ItemKind.MARKET) {
                onCalendarDay(item, answers);
            }
            item.demands()
                    .forEach((question, demands) -> {
                        if (!answers.containsKey(question) && !isOfCalendar(question)) {
                            choose(question, demands)
                                    .ifPresent(words -> answers.put(question, words));
                        }
                    });
            failed |= !BriefOfAnswers.OF_AN_ITEM.containsAll(answers.keySet());
            return new Answered.Item(item.kind(), answers);
        }

        private static boolean isOfCalendar(String question) {
            return question.startsWith("calendar");
        }

        /// Answers that satisfy what is demanded; empty where none is needed.
        private Optional<List<String>> choose(String question, Demands demands) {
            Demands wanted =
                    ALWAYS_ANSWERED.contains(question) && !demands.isAnswered()
                            ? demands.with(demands.all().getFirst().anything())
                            : demands;
            if (wanted.isImpossible()) {
                failed = true;
                return Optional.empty();
            }
            boolean known =
                    BriefOfAnswers.OF_THE_VIDEO.contains(question)
                            || BriefOfAnswers.OF_AN_ITEM.contains(question)
                            || question.equals("claim-count")
                            || question.endsWith("sensitivity");
            if (!wanted.isAnswered()) {
                return Optional.empty();
            }
            if (!known) {
                failed = true;
                return Optional.empty();
            }
            List<String> words = Choosing.words(space.words(question), wanted);
            return Optional.of(words.stream().map(word -> concrete(question, word)).toList());
        }

        /// A word for "any other".
        private String concrete(String question, String word) {
            if (!word.equals(AnswerSpace.ANY_OTHER)) {
                return word;
            }
            List<String> named = space.words(question);
            List<String> some =
                    switch (question) {
                        case "market" -> List.of("US", "GB", "CA", "AU", "IE", "NZ", "ZA", "IN");
                        case "language" -> List.of("en", "es", "fr", "it", "pt", "nl", "pl", "tr");
                        default -> List.of("something of their own");
                    };
            return some.stream().filter(each -> !named.contains(each)).findFirst().orElse("");
        }

        /// Chooses market and day by the calendar, where a day of it is demanded.
        private void onCalendarDay(Draft item, Map<String, List<String>> answers) {
            Demands calendar = item.demands().get("calendar");
            Demands near = item.demands().get("calendar within");
            boolean wanted =
                    (calendar != null && calendar.isAnswered())
                            || (near != null && near.isAnswered());
            if (!wanted) {
                return;
            }
            for (CalendarDays days : rulebook.calendar()) {
                LocalDate day = firstDay(days.days());
                if (fits(item, "calendar", days.word())
                        && fitsNear(near, days.word())
                        && fits(item, "market", days.market().code())
                        && fits(item, "publish-date", representative(day))) {
                    answers.put("market", List.of(days.market().code()));
                    answers.put("publish-date", List.of(day.toString()));
                    return;
                }
            }
            failed = true;
        }

        private boolean fits(Draft item, String question, String word) {
            Demands demands = item.demands().get(question);
            if (demands == null) {
                return true;
            }
            List<String> words = space.words(question);
            int number = words.indexOf(word);
            int known = number < 0 ? words.indexOf(AnswerSpace.ANY_OTHER) : number;
            return known >= 0
                    && demands.all().stream()
                            .allMatch(demand ->
                                    demand.how() != Demand.How.OPEN && demand.in().get(known));
        }

        private boolean fitsNear(@Nullable Demands near, String word) {
            return near == null
                    || near.all().stream().allMatch(demand -> space.isNear(demand, word));
        }

        private static LocalDate firstDay(DayRange range) {
            return switch (range) {
                case DayRange.Once(LocalDate from, LocalDate to) -> from;
                case DayRange.Yearly(var from, var to) -> from.atYear(2028);
                case DayRange.Weekday weekday -> weekday.in(2028);
            };
        }

        private String representative(LocalDate day) {
            String last = "";
            for (String each : space.words("publish-date")) {
                if (LocalDate.parse(each).isAfter(day)) {
                    break;
                }
                last = each;
            }
            return last;
        }

        /// A topic as sensitive as is demanded.
        private void sensitivity(String question) {
            Demands demands = video.get(question);
            if (demands == null || !demands.isAnswered()) {
                return;
            }
            for (String word : Choosing.candidates(space.words(question), demands)) {
                Severity severity = Severity.valueOf(word.toUpperCase(Locale.ROOT));
                List<String> words = space.words("topic");
                Demand exactly =
                        AnswerSpace.of(
                                "topic",
                                severity == Severity.NONE ? Demand.How.ONLY : Demand.How.SOME,
                                words,
                                topic -> severity(topic) == severity);
                Demand atMost =
                        AnswerSpace.of(
                                "topic",
                                Demand.How.ONLY,
                                words,
                                topic -> severity(topic).compareTo(severity) <= 0);
                Demands known = video.getOrDefault("topic", new Demands(List.of(), false));
                Demands both = known.with(exactly).with(atMost);
                if (!both.isImpossible()) {
                    video.put("topic", both);
                    return;
                }
            }
            failed = true;
        }

        /// As many claims as are demanded.
        private void claims(List<Answered.Item> made) {
            Demands demands = video.get("claim-count");
            if (demands == null || !demands.isAnswered()) {
                return;
            }
            long there = made.stream().filter(item -> item.kind() == ItemKind.CLAIM).count();
            for (String word : Choosing.candidates(space.words("claim-count"), demands)) {
                int wanted =
                        switch (word) {
                            case "0" -> 0;
                            case "1" -> 1;
                            case "2-3" -> there == 3 ? 3 : 2;
                            default -> 4;
                        };
                if (wanted >= there && (!word.equals("0") || there == 0)) {
                    Draft more = new Draft(ItemKind.CLAIM, new LinkedHashMap<>());
                    video.forEach((question, all) -> {
                        if (itemOf(question) == ItemKind.CLAIM) {
                            all.all().forEach(demand -> bind(more, demand));
                        }
                    });
                    for (long i = there; i < wanted; i++) {
                        made.add(item(more));
                    }
                    return;
                }
            }
            failed = true;
        }
    }
}
