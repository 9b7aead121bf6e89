package org.throughline.rules.desk;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.CardChange;
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
                    "cards",
                    "rules",
                    "sensitivities",
                    "calendar",
                    "wordings",
                    "voice");
    private static final List<String> RULE_KEYS =
            List.of(
                    "id", "kind", "version", "setBy", "setOn", "when", "for", "except", "then",
                    "card");
    private static final List<String> CALENDAR_KEYS =
            List.of("market", "word", "name", "days", "source", "verified", "struck");
    private static final String NO_DAY = "1970-01-01";

    /// Rules and sensitivities that one brand may have.
    private static final int MOST_ROWS = 50_000;

    /// Problems that are told one by one.
    private static final int MOST_PROBLEMS = 500;

    private RulebookReader() {}

    /// Reads a brand's rulebook and puts it beside the shipped library.
    ///
    /// @param tree what the file holds
    /// @param library what is in force, but for the guideline cards that the rulebook softens or
    ///   switches off under `cards`
    public static Outcome<RulebookVersion> read(Object tree, RulebookVersion library) {
        List<Problem> problems = new ArrayList<>();
        Node file = new Node(tree, "", problems);
        file.entries(KEYS);
        int rows =
                file.child("rules").elements().size()
                        + file.child("sensitivities").elements().size();
        if (rows > MOST_ROWS) {
            return Outcome.refused(
                    new Problem(
                            Node.TOO_MANY,
                            "rules",
                            "a rulebook has up to %,d rows, not %,d".formatted(MOST_ROWS, rows),
                            "Maybe one row can list several answers."));
        }
        if (!file.child("rulebook").textOr("").equals("1")) {
            file.child("rulebook").problem(Node.SHAPE, "a rulebook begins with 'rulebook: 1'", "");
        }
        List<WordingList> wordings = WordingReader.read(file.child("wordings"), library);
        List<WordingList> allWordings =
                Stream.concat(library.wordings().stream(), wordings.stream()).toList();
        ConditionReader conditions =
                new ConditionReader(allWordings.stream().map(WordingList::name).toList());
        List<CardChange> cards = CardReader.read(file, library);
        OutcomeReader outcomes =
                new OutcomeReader(allWordings.stream().map(WordingList::name).toList());
        List<Rule> rules = new ArrayList<>(rules(file, conditions, outcomes, library));
        rules.addAll(Adoption.cards(library, cards));
        List<SensitivityRow> sensitivities =
                Stream.concat(
                                SensitivityReader.read(file, conditions, library).stream(),
                                library.sensitivities().stream())
                        .toList();
        List<CalendarDays> calendar =
                Stream.concat(
                                calendar(file.child("calendar")).stream(),
                                library.calendar().stream())
                        .toList();
        List<BrandVoice> voice = VoiceReader.read(file.child("voice"));
        String name = file.child("name").said("");
        int version = file.child("version").number(1, Integer.MAX_VALUE);
        return problems.isEmpty()
                ? Outcome.accepted(
                        new RulebookVersion(
                                name,
                                version,
                                rules,
                                sensitivities,
                                calendar,
                                allWordings,
                                library.version() == 0 ? null : library.version(),
                                cards,
                                voice))
                : Outcome.refused(told(problems));
    }

    private static List<Problem> told(List<Problem> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<Problem> told = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        told.add(
                new Problem(
                        Node.TOO_MANY,
                        "",
                        "%,d more problems follow".formatted(problems.size() - MOST_PROBLEMS),
                        "Maybe this is not a rulebook."));
        return told;
    }

    private static List<Rule> rules(
            Node file,
            ConditionReader conditions,
            OutcomeReader outcomes,
            RulebookVersion library) {
        RowIds ids = RowIds.of(library.rules(), Rule::id);
        List<Rule> rules = new ArrayList<>();
        for (Node node : file.child("rules").elements()) {
            node.entries(RULE_KEYS);
            String id = ids.take(node.child("id"));
            When when = conditions.read(node);
            List<RuleOutcome> then = outcomes.read(node.child("then"), when.item());
            if (then.isEmpty()) {
                node.child("then").problem(Node.SHAPE, "a rule has an outcome", "");
            }
            Node since = node.child("version").isMissing() ? file : node;
            Node setBy = node.child("setBy").isMissing() ? file : node;
            Node setOn = node.child("setOn").isMissing() ? file : node;
            if (!library.rules().isEmpty() && !node.child("card").isMissing()) {
                node.child("card").problem(Node.UNSUPPORTED, "only shipped rules are cards", "");
            }
            if (!id.isBlank() && !then.isEmpty()) {
                rules.add(
                        new Rule(
                                id,
                                since.child("version").number(1, Integer.MAX_VALUE),
                                setBy.child("setBy").said(""),
                                setOn.child("setOn").isMissing()
                                        ? null
                                        : setOn.child("setOn").day(),
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
                    Node.UNKNOWN_WORD,
                    Node.shown(kind) + " is no kind",
                    "It is hard or guideline.");
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

    private static List<CalendarDays> calendar(Node list) {
        List<CalendarDays> rows = new ArrayList<>();
        for (Node node : list.elements()) {
            node.entries(CALENDAR_KEYS);
            try {
                rows.add(
                        new CalendarDays(
                                new Market(node.child("market").text("XX")),
                                calendarWord(node.child("word")),
                                node.child("name").said(""),
                                DayRange.parse(node.child("days").text(NO_DAY)),
                                node.child("source").said(""),
                                node.child("verified").day(),
                                node.child("struck").flag()));
            } catch (DateTimeException | IllegalArgumentException notADay) {
                node.problem(Node.BAD_DAY, String.valueOf(notADay.getMessage()), "");
            }
        }
        return rows;
    }

    private static String calendarWord(Node node) {
        String word = node.text("");
        Dimension calendar = Vocabulary.shipped().dimension("calendar");
        if (!word.isEmpty() && !calendar.values().contains(word)) {
            node.problem(
                    Node.UNKNOWN_WORD,
                    Node.shown(word) + " is no word of the calendar",
                    calendar.words().hint(word));
        }
        return word;
    }
}
