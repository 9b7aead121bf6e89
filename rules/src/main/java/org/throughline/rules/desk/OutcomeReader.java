package org.throughline.rules.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads what follows where a row holds. Thread-safe.
final class OutcomeReader {

    private static final List<String> KINDS =
            List.of("who", "ask", "need", "never", "hold", "limit", "lane", "note");
    private static final List<String> NEEDS =
            List.of("evidence", "release", "licence", "qualifier");
    private static final List<String> NEVER =
            List.of("synthetic", "technique", "trend-use", "likeness-edit", "placement");
    private static final List<String> STAGES = List.of("plan", "draft", "release");
    private static final List<String> SEALS =
            List.of(
                    "words",
                    "pictures",
                    "claims",
                    "story",
                    "own-scenes",
                    "whole-file",
                    "post-text",
                    "sounds",
                    "captions",
                    "placement");
    private static final int LONGEST_NOTE = 200;

    List<RuleOutcome> read(Node then) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Node element : then.elements()) {
            element.entries(KINDS).forEach((kind, node) -> outcomes.addAll(read(kind, node)));
        }
        return outcomes;
    }

    private static List<RuleOutcome> read(String kind, Node node) {
        return switch (kind) {
            case "who" -> who(node);
            case "ask" -> ask(node);
            case "need" -> need(node);
            case "never" -> never(node);
            case "hold" -> role(node).<RuleOutcome>map(RuleOutcome.Hold::new).stream().toList();
            case "limit" -> limit(node);
            case "lane" -> lane(node);
            case "note" -> note(node);
            default -> List.of();
        };
    }

    private static List<RuleOutcome> who(Node node) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        node.entries()
                .forEach((key, level) -> {
                    Optional<Step> step = Step.find(key);
                    if (step.isEmpty()) {
                        unknown(level, key, "step", words(Step.values(), Step::key));
                    }
                    Optional<Level> found = level(level);
                    if (step.isPresent() && found.isPresent()) {
                        outcomes.add(new RuleOutcome.Who(step.get(), found.get()));
                    }
                });
        return outcomes;
    }

    private static Optional<Level> level(Node node) {
        String word = node.text("");
        Optional<Level> level =
                Arrays.stream(Level.values()).filter(each -> each.name().equals(word)).findFirst();
        if (level.isEmpty()) {
            unknown(node, word, "level", words(Level.values(), Level::name));
        }
        return level;
    }

    private static List<RuleOutcome> ask(Node node) {
        node.entries(List.of("role", "seal", "stage"));
        Optional<String> role = role(node.child("role"));
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (String seal : listed(node.child("seal"), "seal", SEALS)) {
            for (String stage : listed(node.child("stage"), "stage", STAGES)) {
                role.ifPresent(asked -> outcomes.add(new RuleOutcome.Ask(asked, seal, stage)));
            }
        }
        return outcomes;
    }

    private static Optional<String> role(Node node) {
        List<String> roles = ReviewerRole.shipped().stream().map(ReviewerRole::key).toList();
        return listed(node, "role", roles).stream().findFirst();
    }

    private static List<RuleOutcome> need(Node node) {
        Node what = node.isMap() ? node.child("what") : node;
        int millis = 0;
        if (node.isMap()) {
            node.entries(List.of("what", "seconds"));
            millis = node.child("seconds").number(0) * 1000;
        }
        int least = millis;
        return listed(what, "need", NEEDS).stream()
                .<RuleOutcome>map(need -> new RuleOutcome.Need(need, least))
                .toList();
    }

    private static List<RuleOutcome> never(Node node) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        node.entries(NEVER)
                .forEach((key, values) -> {
                    if (NEVER.contains(key)) {
                        Dimension dimension = Vocabulary.shipped().dimension(key);
                        listed(values, key, dimension.values())
                                .forEach(value -> outcomes.add(new RuleOutcome.Never(key, value)));
                    }
                });
        return outcomes;
    }

    private static List<RuleOutcome> limit(Node node) {
        Map<String, Node> entries = node.entries(List.of("measure", "at-most", "at-least", "unit"));
        String bound = entries.containsKey("at-most") ? "at-most" : "at-least";
        String number = node.child(bound).text("0");
        try {
            return List.of(
                    new RuleOutcome.Limit(
                            node.child("measure").text(""),
                            bound,
                            new BigDecimal(number),
                            node.child("unit").text("")));
        } catch (NumberFormatException notANumber) {
            node.child(bound).problem(Node.SHAPE, "'" + number + "' is no number", "");
            return List.of();
        }
    }

    private static List<RuleOutcome> lane(Node node) {
        if (node.isMap()) {
            node.entries(List.of("lead-days"));
            return List.of(new RuleOutcome.Lane(node.child("lead-days").number(0)));
        }
        return listed(node, "lane", List.of("not-fast")).stream()
                .<RuleOutcome>map(any -> new RuleOutcome.Lane(null))
                .toList();
    }

    private static List<RuleOutcome> note(Node node) {
        String says = node.text("");
        if (says.isBlank() || says.length() > LONGEST_NOTE) {
            node.problem(Node.SHAPE, "a note has 1 to 200 characters, not " + says.length(), "");
            return List.of();
        }
        return List.of(new RuleOutcome.Note(says));
    }

    private static List<String> listed(Node node, String what, List<String> known) {
        List<String> words = new ArrayList<>();
        if (node.isMissing()) {
            node.problem(Node.SHAPE, "the " + what + " is missing", "");
        }
        for (Node element : node.elements()) {
            String word = element.text("");
            if (known.contains(word)) {
                words.add(word);
            } else {
                unknown(element, word, what, known);
            }
        }
        return words;
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static void unknown(Node node, String word, String what, List<String> known) {
        node.problem(
                Node.UNKNOWN_WORD,
                "'" + word + "' is no known " + what,
                new KnownWords(known).hint(word));
    }
}
