package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.rules.analysis.Difference;

/// What differs between two versions, field by field, in the words of the screen. Texts that people
/// wrote and sources stand as they are.
final class DifferenceSentence {

    /// Fields that are so or not.
    private static final Set<String> YES_OR_NO = Set.of("masked", "you-before-we", "emoji");

    private final RulebookVersion from;
    private final RulebookVersion to;

    DifferenceSentence(RulebookVersion from, RulebookVersion to) {
        this.from = from;
        this.to = to;
    }

    /// What a field is called, such as *When: topic* or *Script and beats*.
    static String field(Difference difference) {
        String[] parts = Objects.requireNonNullElse(difference.field(), "").split(" ", 2);
        String about = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "when", "except" ->
                    text("desk.difference." + parts[0], wordWithin("dimension", about));
            case "for" ->
                    about.isEmpty()
                            ? text("desk.item")
                            : text("desk.difference.for", wordWithin("dimension", about));
            case "who" -> word("step", about);
            case "ask" -> text("desk.difference.ask", role(about));
            case "need" -> text("rule.need", wordWithin("need", about));
            case "never" -> text("desk.difference.never", wordWithin("dimension", about));
            case "limit" -> word("measure", about.split(" ", 2)[0]);
            case "hold", "lane", "note" -> text("desk.outcome." + parts[0]);
            case "phrases", "harmless" ->
                    text("desk.difference." + parts[0], DeskFields.says("language", about));
            case "avoid" -> text("desk.difference.avoid", about);
            default -> text("desk.difference.field." + parts[0]);
        };
    }

    String was(Difference difference) {
        return value(difference, from, to, difference.from());
    }

    String is(Difference difference) {
        return value(difference, to, from, difference.to());
    }

    /// What stands on one side alone; a dash where nothing does.
    private static String value(
            Difference difference,
            RulebookVersion mine,
            RulebookVersion theirs,
            @Nullable String raw) {
        if (raw == null) {
            return text("desk.difference.nothing");
        }
        BiFunction<RulebookVersion, Difference, List<String>> said =
                switch (difference.kind()) {
                    case RULE -> DifferenceSentence::ofRules;
                    case SENSITIVITY -> DifferenceSentence::ofSensitivities;
                    case CALENDAR, WORDING, VOICE -> (book, each) -> List.of();
                };
        List<String> other = said.apply(theirs, difference);
        List<String> alone =
                said.apply(mine, difference).stream()
                        .filter(each -> !other.contains(each))
                        .toList();
        return alone.isEmpty() ? plain(difference, raw) : String.join("; ", alone);
    }

    private static String plain(Difference difference, String raw) {
        return YES_OR_NO.contains(Objects.requireNonNullElse(difference.field(), ""))
                ? text("desk.difference." + raw)
                : raw;
    }

    private static List<String> ofRules(RulebookVersion book, Difference difference) {
        String field = Objects.requireNonNullElse(difference.field(), "");
        return book.rules().stream()
                .filter(rule -> rule.id().equals(difference.row()))
                .flatMap(rule -> said(rule, field))
                .distinct()
                .toList();
    }

    private static Stream<String> said(Rule rule, String field) {
        if (field.equals("kind")) {
            return Stream.of(text(rule.hard() ? "hard" : "guideline"));
        }
        Stream<String> outcomes =
                rule.outcomes().stream()
                        .filter(outcome -> field.equals(subject(outcome)))
                        .map(RuleSentence::outcome);
        return Stream.concat(said(rule.when(), field), outcomes);
    }

    private static Stream<String> said(When when, String field) {
        ItemKind item = when.item();
        if (field.equals("for")) {
            return item == null ? Stream.empty() : Stream.of(word("item", item.key()));
        }
        return Stream.of(
                        conditions("when", when.brief(), field),
                        conditions("for", when.onItem(), field),
                        conditions("except", when.except(), field))
                .flatMap(Function.identity());
    }

    private static Stream<String> conditions(
            String part, List<Condition> conditions, String field) {
        return conditions.stream()
                .filter(each -> field.equals(part + " " + each.dimension()))
                .map(RuleSentence::condition);
    }

    /// The field of an outcome.
    private static String subject(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who -> "who " + who.step().key();
            case RuleOutcome.Ask ask -> "ask " + ask.role();
            case RuleOutcome.Need need -> "need " + need.what();
            case RuleOutcome.Never never -> "never " + never.dimension();
            case RuleOutcome.Hold _ -> "hold";
            case RuleOutcome.Limit limit -> "limit " + limit.measure() + " " + limit.bound();
            case RuleOutcome.Lane _ -> "lane";
            case RuleOutcome.Note _ -> "note";
        };
    }

    private static List<String> ofSensitivities(RulebookVersion book, Difference difference) {
        String field = Objects.requireNonNullElse(difference.field(), "");
        return book.sensitivities().stream()
                .filter(row -> row.id().equals(difference.row()))
                .flatMap(row ->
                        field.equals("severity")
                                ? Stream.of(severity(row))
                                : said(row.when(), field))
                .distinct()
                .toList();
    }

    private static String severity(SensitivityRow row) {
        return text("severity." + row.severity().name().toLowerCase(Locale.ROOT));
    }

    /// A whole row that came or went, a sentence each.
    List<String> whole(Difference difference) {
        RulebookVersion book = difference.from() == null ? to : from;
        List<String> says = new ArrayList<>();
        switch (difference.kind()) {
            case RULE ->
                    book.rules().stream()
                            .filter(rule -> rule.id().equals(difference.row()))
                            .forEach(rule -> {
                                says.add(RuleSentence.when(rule));
                                says.addAll(RuleSentence.then(rule));
                            });
            case SENSITIVITY ->
                    book.sensitivities().stream()
                            .filter(row -> row.id().equals(difference.row()))
                            .forEach(row ->
                                    says.addAll(
                                            List.of(
                                                    RuleSentence.when(row.when()),
                                                    severity(row),
                                                    row.says())));
            case CALENDAR ->
                    book.calendar().stream()
                            .filter(days ->
                                    difference.row().equals(days.market() + " " + days.name()))
                            .forEach(days -> says.add(OwnSentence.says(days)));
            case WORDING ->
                    book.wordings().stream()
                            .filter(list -> list.name().equals(difference.row()))
                            .forEach(list ->
                                    says.addAll(OwnSentence.says(new DraftChange.Words(list))));
            case VOICE ->
                    book.voices().stream()
                            .filter(voice -> voice.language().equals(difference.row()))
                            .forEach(voice ->
                                    says.addAll(OwnSentence.says(new DraftChange.Voice(voice))));
        }
        return says;
    }
}
