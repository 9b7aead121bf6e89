package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads what follows where a row holds. What the program could not keep is refused by name, so
/// that no row promises what nothing checks. Thread-safe.
final class OutcomeReader {

    private static final List<String> KINDS =
            List.of("who", "ask", "need", "never", "hold", "limit", "lane", "note");

    /// What can be needed, and of what kind of item.
    private static final Map<String, ItemKind> NEEDS =
            Map.of(
                    "evidence", ItemKind.CLAIM,
                    "qualifier", ItemKind.CLAIM,
                    "release", ItemKind.PERSON,
                    "licence", ItemKind.SOUND);

    private static final List<String> NEVER =
            List.of("synthetic", "technique", "trend-use", "likeness-edit", "placement");
    private static final List<String> STAGES = List.of("plan", "draft", "release");
    private static final List<String> SEALS =
            Arrays.stream(SealScope.values()).map(SealScope::key).toList();

    /// Seals that other words of the vocabulary stand for, and what they would cover.
    private static final Map<String, String> NO_SEALS =
            Map.of(
                    "post-text", "no plan holds post text yet",
                    "captions", "captions are sealed with the words");

    private static final int MOST_SECONDS = 600;
    private static final int MOST_LEAD_DAYS = 365;

    /// @param about the kind of item that the row is about; absent: the video
    List<RuleOutcome> read(Node then, @Nullable ItemKind about) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Node element : then.elements()) {
            element.entries(KINDS)
                    .forEach((kind, node) -> outcomes.addAll(read(kind, node, about)));
        }
        return outcomes;
    }

    private static List<RuleOutcome> read(String kind, Node node, @Nullable ItemKind about) {
        return switch (kind) {
            case "who" -> who(node);
            case "ask" -> ask(node);
            case "need" -> need(node, about);
            case "never" -> never(node);
            case "hold" -> hold(node, about);
            case "limit" -> LimitReader.read(node);
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
        List<String> stages = listed(node.child("stage"), "stage", STAGES);
        for (String seal : seals(node.child("seal"))) {
            for (String stage : stages) {
                if (stage.equals("plan") && isOfADraft(seal)) {
                    node.child("stage")
                            .problem(
                                    Node.UNSUPPORTED,
                                    "there is no '" + seal + "' to seal before there is a draft",
                                    "Maybe stage: draft or release.");
                }
                role.ifPresent(asked -> outcomes.add(new RuleOutcome.Ask(asked, seal, stage)));
            }
        }
        return outcomes;
    }

    private static List<String> seals(Node node) {
        List<String> seals = new ArrayList<>();
        for (Node element : node.elements()) {
            String why = NO_SEALS.get(element.isMap() ? "" : element.text(""));
            if (why == null) {
                seals.addAll(listed(element, "seal", SEALS));
            } else {
                element.problem(
                        Node.UNSUPPORTED,
                        "the seal '" + element.text("") + "' is not supported yet: " + why,
                        "Maybe seal: words.");
            }
        }
        if (node.isMissing()) {
            node.problem(Node.SHAPE, "the seal is missing", "");
        }
        return seals;
    }

    private static boolean isOfADraft(String seal) {
        return seal.equals(SealScope.WHOLE_FILE.key()) || seal.equals(SealScope.OWN_SCENES.key());
    }

    private static Optional<String> role(Node node) {
        List<String> roles = ReviewerRole.shipped().stream().map(ReviewerRole::key).toList();
        return listed(node, "role", roles).stream().findFirst();
    }

    private static List<RuleOutcome> need(Node node, @Nullable ItemKind about) {
        Node what = node.isMap() ? node.child("what") : node;
        Node seconds = node.child("seconds");
        int least = seconds.isMissing() ? 0 : seconds.number(1, MOST_SECONDS) * 1000;
        if (node.isMap()) {
            node.entries(List.of("what", "seconds"));
        }
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (String need : listed(what, "need", NEEDS.keySet().stream().sorted().toList())) {
            ItemKind of = NEEDS.get(need);
            if (of != about) {
                what.problem(
                        Node.UNSUPPORTED,
                        "'%s' is needed of a %s, and this row is not about one"
                                .formatted(need, of == null ? "" : of.key()),
                        "Maybe for: " + (of == null ? "" : of.key()) + ".");
            }
            if (least > 0 && !need.equals("qualifier")) {
                seconds.problem(
                        Node.UNSUPPORTED,
                        "seconds say how long a qualifier is on screen, not a " + need,
                        "");
            }
            outcomes.add(new RuleOutcome.Need(need, least));
        }
        return outcomes;
    }

    private static List<RuleOutcome> never(Node node) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        node.entries(NEVER)
                .forEach((key, values) -> {
                    if (NEVER.contains(key)) {
                        Dimension dimension = Vocabulary.shipped().dimension(key);
                        List<String> words =
                                dimension.values().stream()
                                        .filter(word -> !word.equals("none"))
                                        .toList();
                        listed(values, key, words)
                                .forEach(value -> outcomes.add(new RuleOutcome.Never(key, value)));
                    }
                });
        return outcomes;
    }

    /// Only a market's own reviewer can lift a hold, so only that can be waited for.
    private static List<RuleOutcome> hold(Node node, @Nullable ItemKind about) {
        if (about != ItemKind.MARKET) {
            node.problem(
                    Node.UNSUPPORTED,
                    "a hold of more than one market is not supported yet: nobody could lift it",
                    "Maybe for: market, so that each market waits for its own reviewer.");
        }
        Optional<String> role = role(node);
        role.filter(asked -> !asked.equals("local-market"))
                .ifPresent(other ->
                        node.problem(
                                Node.UNSUPPORTED,
                                "a hold until '" + other + "' answers is not supported yet",
                                "Maybe hold: local-market, or ask: the " + other + "."));
        return role.<RuleOutcome>map(RuleOutcome.Hold::new).stream().toList();
    }

    private static List<RuleOutcome> lane(Node node) {
        if (node.isMap()) {
            node.entries(List.of("lead-days"));
            return List.of(new RuleOutcome.Lane(node.child("lead-days").number(0, MOST_LEAD_DAYS)));
        }
        return listed(node, "lane", List.of("not-fast")).stream()
                .<RuleOutcome>map(any -> new RuleOutcome.Lane(null))
                .toList();
    }

    private static List<RuleOutcome> note(Node node) {
        String says = node.said("");
        return says.isBlank() ? List.of() : List.of(new RuleOutcome.Note(says));
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
            } else if (!word.isEmpty()) {
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
                Node.shown(word) + " is no known " + what,
                new KnownWords(known).hint(word));
    }
}
