package org.throughline.rules.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Severity;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.data.rulebook.WordingList;

/// Reads a rulebook from a file's plain maps, lists and values. Every fault is named at its place;
/// nothing of the text is ever run. Thread-safe.
public final class RulebookReader {

    private static final List<String> KEYS =
            List.of(
                    "rulebook",
                    "name",
                    "version",
                    "setBy",
                    "setOn",
                    "without",
                    "rules",
                    "sensitivities",
                    "calendar",
                    "wordings");
    private static final List<String> RULE_KEYS =
            List.of(
                    "id", "kind", "version", "setBy", "setOn", "when", "for", "except", "then",
                    "card");
    private static final List<String> SENSITIVITY_KEYS =
            List.of("id", "kind", "severity", "when", "for", "except", "says", "source");
    private static final List<String> CALENDAR_KEYS =
            List.of("market", "word", "name", "days", "source", "verified");
    private static final String NO_DAY = "1970-01-01";

    private RulebookReader() {}

    /// Reads a brand's rulebook and puts it beside the shipped library.
    ///
    /// @param tree what the file holds
    /// @param library what is in force unless the rulebook names a guideline card under `without`
    public static Outcome<RulebookVersion> read(Object tree, RulebookVersion library) {
        List<Problem> problems = new ArrayList<>();
        Node file = new Node(tree, "", problems);
        file.entries(KEYS);
        if (!file.child("rulebook").textOr("").equals("1")) {
            file.child("rulebook").problem(Node.SHAPE, "a rulebook begins with 'rulebook: 1'", "");
        }
        List<WordingList> wordings = wordings(file.child("wordings"));
        List<WordingList> allWordings =
                Stream.concat(library.wordings().stream(), wordings.stream()).toList();
        ConditionReader conditions =
                new ConditionReader(allWordings.stream().map(WordingList::name).toList());
        Set<String> without = without(file.child("without"), library);
        List<Rule> rules = new ArrayList<>(rules(file, conditions));
        library.rules().stream().filter(rule -> !without.contains(rule.id())).forEach(rules::add);
        refuseTwice(rules, file);
        List<SensitivityRow> sensitivities =
                Stream.concat(
                                sensitivities(file.child("sensitivities"), conditions).stream(),
                                library.sensitivities().stream())
                        .toList();
        List<CalendarDays> calendar =
                Stream.concat(
                                calendar(file.child("calendar")).stream(),
                                library.calendar().stream())
                        .toList();
        String name = file.child("name").text("");
        int version = file.child("version").number(1);
        return problems.isEmpty()
                ? Outcome.accepted(
                        new RulebookVersion(
                                name, version, rules, sensitivities, calendar, allWordings))
                : Outcome.refused(problems);
    }

    private static Set<String> without(Node node, RulebookVersion library) {
        Set<String> without = new HashSet<>(node.texts());
        for (Node element : node.elements()) {
            String id = element.text("");
            var rule = library.rules().stream().filter(each -> each.id().equals(id)).findFirst();
            if (rule.isEmpty()) {
                element.problem(
                        Node.UNKNOWN_WORD,
                        "there is no card '" + id + "'",
                        KnownWords.of(library.rules().stream().map(Rule::id).toList()).hint(id));
            } else if (rule.get().hard()) {
                element.problem(
                        Node.UNSUPPORTED,
                        "card " + id + " is hard and stays",
                        "Only guidelines can be switched off.");
            }
        }
        return without;
    }

    private static void refuseTwice(List<Rule> rules, Node file) {
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            if (!seen.add(rule.id())) {
                file.child("rules")
                        .problem(Node.TWICE, "the id '" + rule.id() + "' stands twice", "");
            }
        }
    }

    private static List<Rule> rules(Node file, ConditionReader conditions) {
        OutcomeReader outcomes = new OutcomeReader();
        List<Rule> rules = new ArrayList<>();
        for (Node node : file.child("rules").elements()) {
            node.entries(RULE_KEYS);
            List<RuleOutcome> then = outcomes.read(node.child("then"));
            String id = node.child("id").text("");
            When when = conditions.read(node);
            if (then.isEmpty()) {
                node.child("then").problem(Node.SHAPE, "a rule has an outcome", "");
            }
            Node since = node.child("version").isMissing() ? file : node;
            Node setBy = node.child("setBy").isMissing() ? file : node;
            Node setOn = node.child("setOn").isMissing() ? file : node;
            if (!id.isBlank() && !then.isEmpty()) {
                rules.add(
                        new Rule(
                                id,
                                since.child("version").number(1),
                                setBy.child("setBy").text(""),
                                setOn.child("setOn").isMissing() ? null : day(setOn.child("setOn")),
                                isHard(node.child("kind")),
                                when,
                                then,
                                card(node.child("card"))));
            }
        }
        return rules;
    }

    private static boolean isHard(Node node) {
        String kind = node.textOr("guideline");
        if (!kind.equals("hard") && !kind.equals("guideline")) {
            node.problem(
                    Node.UNKNOWN_WORD, "'" + kind + "' is no kind", "It is hard or guideline.");
        }
        return kind.equals("hard");
    }

    private static @Nullable Card card(Node node) {
        if (node.isMissing()) {
            return null;
        }
        node.entries(List.of("statement", "claim", "why", "source", "fires", "spares"));
        return new Card(
                node.child("statement").text(""),
                node.child("claim").text(""),
                node.child("why").text(""),
                node.child("source").text(""),
                answers(node.child("fires")),
                answers(node.child("spares")));
    }

    private static Map<String, List<String>> answers(Node node) {
        Map<String, List<String>> answers = new HashMap<>();
        node.entries().forEach((key, values) -> answers.put(key, values.texts()));
        return answers;
    }

    private static List<SensitivityRow> sensitivities(Node list, ConditionReader conditions) {
        List<SensitivityRow> rows = new ArrayList<>();
        for (Node node : list.elements()) {
            node.entries(SENSITIVITY_KEYS);
            rows.add(
                    new SensitivityRow(
                            node.child("id").text(""),
                            node.child("kind").text(""),
                            conditions.read(node),
                            severity(node.child("severity")),
                            node.child("says").text(""),
                            node.child("source").text("")));
        }
        return rows;
    }

    private static Severity severity(Node node) {
        String word = node.text("low");
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(word.toUpperCase(Locale.ROOT))) {
                return severity;
            }
        }
        node.problem(
                Node.UNKNOWN_WORD, "'" + word + "' is no severity", "low, medium, high, floor");
        return Severity.LOW;
    }

    private static List<CalendarDays> calendar(Node list) {
        List<CalendarDays> rows = new ArrayList<>();
        for (Node node : list.elements()) {
            node.entries(CALENDAR_KEYS);
            try {
                rows.add(
                        new CalendarDays(
                                new Market(node.child("market").text("XX")),
                                node.child("word").text(""),
                                node.child("name").text(""),
                                DayRange.parse(node.child("days").text(NO_DAY)),
                                node.child("source").text(""),
                                day(node.child("verified"))));
            } catch (DateTimeException | IllegalArgumentException notADay) {
                node.problem(Node.BAD_DAY, String.valueOf(notADay.getMessage()), "");
            }
        }
        return rows;
    }

    private static LocalDate day(Node node) {
        String text = node.text(NO_DAY);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            node.problem(Node.BAD_DAY, "'" + text + "' is no date", "Dates read like 2027-02-02.");
            return LocalDate.EPOCH;
        }
    }

    private static List<WordingList> wordings(Node node) {
        List<WordingList> lists = new ArrayList<>();
        node.entries()
                .forEach((name, languages) -> {
                    Map<String, List<String>> phrases = new LinkedHashMap<>();
                    languages
                            .entries()
                            .forEach((language, words) -> phrases.put(language, words.texts()));
                    lists.add(new WordingList(name, phrases));
                });
        return lists;
    }
}
