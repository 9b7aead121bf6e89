package org.throughline.rules.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.plan.SealScope;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.tag.Unheld;

/// The closed lists in which rows speak, beside those of the vocabulary; for whoever offers them.
public final class RowWords {

    /// Kinds of outcomes.
    public static final List<String> OUTCOMES =
            List.of("who", "ask", "need", "never", "hold", "limit", "lane", "note");

    /// Where a wording may be looked for.
    public static final List<String> WORDING_PLACES =
            List.of("hook", "script", "caption", "on-screen-text", "post-text");

    /// Questions of which a row may refuse an answer; `wording` names a list.
    public static final List<String> NEVER =
            List.of(
                    "synthetic",
                    "technique",
                    "trend-use",
                    "likeness-edit",
                    "placement",
                    "wording",
                    "humour",
                    "joke-about",
                    "format",
                    "hook-kind",
                    "ending-kind",
                    "claim-kind",
                    "person-kind",
                    "identifying-detail",
                    "sound-licence");

    /// Stages before whose end somebody may be asked.
    public static final List<String> STAGES = List.of("plan", "draft", "release");

    /// What somebody who is asked may seal.
    public static final List<String> SEALS =
            Arrays.stream(SealScope.values()).map(SealScope::key).toList();

    /// What can be needed.
    public static final List<String> NEEDS =
            List.of("evidence", "label", "licence", "prerequisite", "qualifier", "release", "sign");

    /// Where a label, sign or qualifier may stand.
    public static final List<String> SHOWN = List.of(Showing.SCREEN, Showing.POST_TEXT);

    /// Measures that may be bounded.
    public static final List<String> MEASURES = Measure.keys();

    /// Kinds of what makes a video sensitive.
    public static final List<String> SENSITIVITIES =
            List.of("topic", "wording", "culture", "timing", "claims", "audience");

    private RowWords() {}

    /// Whether a question is answered by what sensitivities find, so that none of them can ask it.
    public static boolean isFound(String question) {
        return question.endsWith("sensitivity");
    }

    /// Questions that a condition may ask: those that some brief or story answers.
    public static List<Dimension> questions() {
        return Vocabulary.shipped().dimensions().stream()
                .filter(dimension -> Unheld.why(dimension.key()).isEmpty())
                .toList();
    }

    /// Answers that a condition may look for.
    public static List<String> answers(Dimension dimension) {
        return dimension.values().stream()
                .filter(word -> !Unheld.isUnheld(dimension.key(), word))
                .toList();
    }

    /// Answers to a question that a row may refuse, `any` among them.
    public static List<String> refusable(String question) {
        return Stream.concat(
                        Vocabulary.shipped().dimension(question).values().stream()
                                .filter(word -> !word.equals("none")),
                        Stream.of(RuleOutcome.Never.ANY))
                .toList();
    }

    /// The words of which a need names some; empty where it names none.
    public static List<String> kindsOf(String need) {
        return switch (need) {
            case "evidence" -> Vocabulary.shipped().dimension("evidence-kind").values();
            case "release" -> List.of("signed", "signed-by-guardians");
            case "prerequisite" -> Vocabulary.shipped().dimension("prerequisite").values();
            default -> List.of();
        };
    }

    /// From when something needed may have to be on screen.
    public static List<String> moments(String need) {
        return switch (need) {
            case "qualifier" -> List.of(Showing.WITH_CLAIM);
            case "sign" -> List.of(Showing.FIRST_FRAME, Showing.FIRST_APPEARANCE);
            case "label" -> List.of(Showing.FIRST_FRAME);
            default -> List.of();
        };
    }

    /// The unit in which a measure is counted.
    public static String unit(String measure) {
        return Measure.find(measure).map(Measure::unit).orElse("");
    }

    /// The sides from which a measure is bounded: `at-most`, and `at-least` where that can be.
    public static List<String> bounds(String measure) {
        return Measure.find(measure).map(Measure::bounds).orElse(List.of());
    }

    /// The one number that a measure can be bounded by; empty where others can too.
    public static Optional<String> fixed(String measure) {
        return Measure.find(measure)
                .filter(each -> each.least() == each.most())
                .map(each -> Integer.toString(each.most()));
    }
}
