package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads what follows where a row holds. What the program could not keep is refused by name, so
/// that no row promises what nothing checks. Thread-safe.
final class OutcomeReader {

    private static final List<String> KINDS = RowWords.OUTCOMES;

    /// Answers that a row may refuse; `wording` names a list.
    private static final List<String> NEVER = RowWords.NEVER;

    private static final List<String> STAGES = RowWords.STAGES;
    private static final List<String> SEALS = RowWords.SEALS;

    /// Seals that other words of the vocabulary stand for, and what they would cover.
    private static final Map<String, String> NO_SEALS =
            Map.of("captions", "captions are sealed with the words");

    private static final int MOST_DAYS = 365;

    private final List<String> wordings;

    /// @param wordings names of the wording lists that rows may use
    OutcomeReader(List<String> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    /// @param about the kind of item that the row is about; absent: the video
    List<RuleOutcome> read(Node then, @Nullable ItemKind about) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Node element : then.elements()) {
            element.entries(KINDS)
                    .forEach((kind, node) -> outcomes.addAll(read(kind, node, about)));
        }
        return outcomes;
    }

    private List<RuleOutcome> read(String kind, Node node, @Nullable ItemKind about) {
        return switch (kind) {
            case "who" -> who(node);
            case "ask" -> ask(node, about);
            case "need" -> NeedReader.read(node, about);
            case "never" -> never(node);
            case "hold" -> HoldReader.read(node, about);
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

    private static List<RuleOutcome> ask(Node node, @Nullable ItemKind about) {
        node.entries(List.of("role", "seal", "stage", "all", "after", "within-days"));
        Asking how = asking(node);
        Optional<String> role = role(node.child("role"));
        if (how != null && role.filter(how.after()::contains).isPresent()) {
            node.child("after").problem(Node.SHAPE, "nobody is asked after themselves", "");
        }
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
                if (about == ItemKind.MARKET
                        && !SealScope.find(seal).map(SealScope::isPerMarket).orElse(true)) {
                    node.child("seal")
                            .problem(
                                    Node.UNSUPPORTED,
                                    "'" + seal + "' is sealed for all markets together",
                                    "Maybe ask it in a row about the video.");
                }
                role.ifPresent(asked -> outcomes.add(new RuleOutcome.Ask(asked, seal, stage, how)));
            }
        }
        return outcomes;
    }

    private static @Nullable Asking asking(Node node) {
        Node all = node.child("all");
        Node after = node.child("after");
        Node within = node.child("within-days");
        if (all.isMissing() && after.isMissing() && within.isMissing()) {
            return null;
        }
        boolean everybody =
                !all.isMissing()
                        && listed(all, "answer", List.of("true", "false")).contains("true");
        List<String> roles =
                after.isMissing() ? List.of() : listed(after, "role", ReviewerRole.keys());
        return new Asking(
                everybody, roles, within.isMissing() ? null : within.number(1, MOST_DAYS));
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
        return listed(node, "role", ReviewerRole.keys()).stream().findFirst();
    }

    /// `wording` names a list, and may say what to use in its place.
    private List<RuleOutcome> never(Node node) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        node.entries(NEVER)
                .forEach((key, values) -> {
                    if (key.equals("wording")) {
                        outcomes.addAll(neverWording(values));
                    } else if (NEVER.contains(key)) {
                        List<String> words = RowWords.refusable(key);
                        listed(values, key, words)
                                .forEach(value -> outcomes.add(new RuleOutcome.Never(key, value)));
                    }
                });
        return outcomes;
    }

    private List<RuleOutcome> neverWording(Node node) {
        Node list = node.isMap() ? node.child("list") : node;
        if (node.isMap()) {
            node.entries(List.of("list", "say"));
        }
        String say = node.child("say").isMissing() ? null : node.child("say").said("");
        return listed(list, "wording list", wordings).stream()
                .<RuleOutcome>map(name -> new RuleOutcome.Never("wording", name, say))
                .toList();
    }

    private static List<RuleOutcome> lane(Node node) {
        if (node.isMap()) {
            node.entries(List.of("lead-days"));
            return List.of(new RuleOutcome.Lane(node.child("lead-days").number(0, MOST_DAYS)));
        }
        return listed(node, "lane", List.of("not-fast")).stream()
                .<RuleOutcome>map(any -> new RuleOutcome.Lane(null))
                .toList();
    }

    private static List<RuleOutcome> note(Node node) {
        String says = node.said("");
        return says.isBlank() ? List.of() : List.of(new RuleOutcome.Note(says));
    }

    static List<String> listed(Node node, String what, List<String> known) {
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
