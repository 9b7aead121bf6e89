package org.throughline.rules.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.assessment.Showing;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.plan.SealScope;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.rules.tag.Tags;

class SentencesTest {

    private static final Sentences SENTENCES = new Sentences(Phrases.of(Locale.ENGLISH));
    private static final RuleOutcome SCRIPT = new RuleOutcome.Who(Step.SCRIPT, Level.PERSON_ONLY);

    private static Tags tags(ItemKind kind, String label, Map<String, List<String>> answers) {
        return new Tags(
                kind, label, label, answers, Map.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    private static String because(When when, RuleOutcome outcome, Tags brief, Tags about) {
        Rule rule = new Rule("X1", 1, "Ruben Castellow", null, true, when, List.of(outcome), null);
        String says = SENTENCES.because(rule, outcome, brief, about).says();
        assertThat(says).endsWith(" Rule X1, version 1, set by Ruben Castellow.");
        return says.substring(0, says.length() - 44).strip();
    }

    private static When brief(String question, String... answers) {
        return new When(
                List.of(new Condition(question, Operator.IS, List.of(answers))),
                null,
                List.of(),
                List.of());
    }

    private static String video(String question, String... answers) {
        Tags brief = tags(null, "Fifteen years", Map.of(question, List.of(answers)));
        return because(brief(question, answers), SCRIPT, brief, brief);
    }

    private static String item(ItemKind kind, String label, String question, String... answers) {
        Tags about = tags(kind, label, Map.of(question, List.of(answers)));
        When when =
                new When(
                        List.of(),
                        kind,
                        List.of(new Condition(question, Operator.IS, List.of(answers))),
                        List.of());
        return because(when, SCRIPT, tags(null, "Fifteen years", Map.of()), about);
    }

    @Test
    void what_holds_of_one_item_names_it_and_what_holds_of_any_does_not_name_the_video() {
        assertThat(video("claim-kind", "comparative", "price", "guarantee"))
                .isEqualTo(
                        "Because it makes claims of the kinds comparative, price and guarantee,"
                                + " the script must be written by a person.");
        assertThat(video("claim-kind", "price")).startsWith("Because it makes a claim of the kind");
        assertThat(item(ItemKind.CLAIM, "nine watts", "claim-kind", "price"))
                .startsWith("Because the claim \u201cnine watts\u201d is of the kind price, ");
        assertThat(item(ItemKind.CLAIM, "nine watts", "evidence-state", "expired"))
                .startsWith(
                        "Because the evidence state of the claim \u201cnine watts\u201d is expired");
        assertThat(video("evidence-state", "expired"))
                .startsWith("Because the evidence state of a claim is expired");
        assertThat(item(ItemKind.MARKET, "DE", "author-market", "own"))
                .startsWith("Because the author works from DE");
        assertThat(item(ItemKind.PERSON, "Kofi", "person-age", "under-13"))
                .startsWith("Because Kofi is under-13");
        assertThat(video("trend-use", "sound")).startsWith("Because the trend use is sound");
        assertThat(video("synthetic", "none")).startsWith("Because nothing in it is synthetic");
    }

    @Test
    void only_the_answers_that_made_it_hold_are_named() {
        Tags two = tags(null, "Both", Map.of("topic", List.of("illness", "grief-and-loss")));
        assertThat(because(brief("topic", "illness"), SCRIPT, two, two))
                .startsWith("Because the topic is illness, ");

        Tags ages = tags(null, "Ages", Map.of("age-band", List.of("13-15", "45-54")));
        When young =
                new When(
                        List.of(new Condition("age-band", Operator.AT_MOST, List.of("16-17"))),
                        null,
                        List.of(),
                        List.of());
        assertThat(because(young, SCRIPT, ages, ages))
                .startsWith("Because the age band is 13-15, ");
    }

    static Stream<Dimension> questions() {
        return Vocabulary.shipped().dimensions().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_question_is_said_with_every_comparison(Dimension question) {
        String answer = question.values().isEmpty() ? "JP" : question.values().getFirst();
        Tags brief = tags(null, "Tried", Map.of(question.key(), List.of(answer)));
        for (Condition condition : conditions(question.key(), answer)) {
            List<When> whens = new ArrayList<>();
            whens.add(new When(List.of(condition), null, List.of(), List.of()));
            if (question.item() != null) {
                whens.add(new When(List.of(), question.item(), List.of(condition), List.of()));
            }
            for (When when : whens) {
                Tags about =
                        when.item() == null ? brief : tags(when.item(), "this", brief.answers());
                assertThat(because(when, SCRIPT, brief, about))
                        .startsWith("Because ")
                        .doesNotContain("{", "}", "  ", " ,")
                        .endsWith(", the script must be written by a person.");
            }
        }
    }

    private static List<Condition> conditions(String question, String answer) {
        return Stream.of(
                        Operator.IS,
                        Operator.IS_NOT,
                        Operator.AT_LEAST,
                        Operator.AT_MOST,
                        Operator.ANSWERED,
                        Operator.UNANSWERED)
                .map(operator ->
                        new Condition(
                                question,
                                operator,
                                operator == Operator.ANSWERED || operator == Operator.UNANSWERED
                                        ? List.of()
                                        : List.of(answer)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void every_step_is_said_at_every_level(Step step) {
        for (Level level : Level.values()) {
            assertThat(outcome(new RuleOutcome.Who(step, level)))
                    .startsWith("In every video ")
                    .containsAnyOf(" must be ", " may ");
        }
    }

    private static String outcome(RuleOutcome outcome) {
        Tags brief = tags(null, "Tried", Map.of());
        String says = because(When.always(), outcome, brief, brief);
        assertThat(says).doesNotContain("{", "}", "  ").endsWith(".");
        return says;
    }

    @Test
    void every_outcome_is_a_sentence() {
        for (ReviewerRole role : ReviewerRole.shipped()) {
            for (SealScope seal : SealScope.values()) {
                for (String stage : List.of("plan", "draft", "release")) {
                    outcome(new RuleOutcome.Ask(role.key(), seal.key(), stage));
                }
            }
            outcome(new RuleOutcome.Hold(new RuleOutcome.Until.Answer(role.key())));
        }
        for (String never :
                List.of("synthetic", "technique", "trend-use", "likeness-edit", "placement")) {
            Vocabulary.shipped()
                    .dimension(never)
                    .values()
                    .forEach(value -> outcome(new RuleOutcome.Never(never, value)));
        }
        List.of("evidence", "release", "licence", "qualifier")
                .forEach(need -> outcome(new RuleOutcome.Need(need, 0)));
        Vocabulary.shipped()
                .dimension("prerequisite")
                .values()
                .forEach(word -> outcome(new RuleOutcome.Hold(new RuleOutcome.Until.There(word))));
        assertThat(
                        outcome(
                                new RuleOutcome.Hold(
                                        new RuleOutcome.Until.Day(LocalDate.of(2027, 10, 1)),
                                        Platform.TIKTOK)))
                .isEqualTo("In every video tiktok waits until 1 Oct 2027.");
        assertThat(
                        outcome(
                                new RuleOutcome.Ask(
                                        "scientific",
                                        "claims",
                                        "plan",
                                        new Asking(true, List.of("legal"), 2))))
                .isEqualTo(
                        "In every video everybody who is the scientific reviewer is asked to seal"
                                + " the claims in the plan, after legal counsel, within 2 working"
                                + " days.");
        assertThat(
                        outcome(
                                new RuleOutcome.Need(
                                        "label",
                                        0,
                                        null,
                                        new Showing(
                                                "Werbung",
                                                List.of("screen", "post-text"),
                                                "first-frame",
                                                null))))
                .isEqualTo(
                        "In every video it is labelled \u201cWerbung\u201d, from the first frame on,"
                                + " on screen and first of all in the post text.");
        assertThat(outcome(new RuleOutcome.Never("wording", "superlatives", "cared-for")))
                .endsWith("may not be used, say \u201ccared-for\u201d in their place.");
        assertThat(outcome(new RuleOutcome.Never("humour", "any")))
                .isEqualTo("In every video there may be no humour.");
        assertThat(outcome(new RuleOutcome.Need("qualifier", 3000))).endsWith("at least 3 s.");
        assertThat(outcome(new RuleOutcome.Ask("legal", "claims", "plan")))
                .isEqualTo("In every video legal counsel is asked to seal the claims in the plan.");
        assertThat(outcome(new RuleOutcome.Ask("person-shown", "own-scenes", "draft")))
                .isEqualTo(
                        "In every video the person shown is asked to seal the scenes that show"
                                + " them, on the draft.");
        assertThat(outcome(new RuleOutcome.Never("technique", "dark-picture")))
                .isEqualTo("In every video the technique dark picture may not be used.");
        assertThat(outcome(new RuleOutcome.Lane(4))).contains("at least 4 working days");
        outcome(new RuleOutcome.Limit("silence", "at-most", BigDecimal.ONE, "s"));
        outcome(new RuleOutcome.Note("Name who answers for it."));
    }
}
