package org.throughline.rules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

class RulebookReaderTest {

    private static final Object CAPTIONS = List.of(Map.of("who", Map.of("captions", "MACHINE")));

    private static List<Problem> problems(Map<String, Object> rule) {
        return switch (read(Map.of("rules", List.of(rule)))) {
            case Outcome.Accepted<RulebookVersion> _ -> List.of();
            case Outcome.Refused<RulebookVersion>(List<Problem> problems) -> problems;
        };
    }

    private static Outcome<RulebookVersion> read(Map<String, Object> more) {
        Map<String, Object> tree = new HashMap<>(more);
        tree.put("rulebook", 1);
        tree.put("name", "Tried");
        tree.put("version", 1);
        tree.put("setBy", "Ruben Castellow");
        return RulebookReader.read(tree, RuleBook.library());
    }

    @Test
    void a_mistyped_word_is_answered_with_the_nearest_one_at_its_place() {
        assertThat(
                        problems(
                                Map.of(
                                        "id",
                                        "X1",
                                        "when",
                                        Map.of("topic", "greif-and-loss"),
                                        "then",
                                        CAPTIONS)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("rules[0].when.topic");
                    assertThat(problem.hint()).isEqualTo("Maybe grief-and-loss?");
                });
    }

    @Test
    void a_comparison_that_is_not_supported_is_refused_by_name() {
        assertThat(
                        problems(
                                Map.of(
                                        "id",
                                        "X1",
                                        "when",
                                        Map.of("calendar", Map.of("within-days", 3)),
                                        "then",
                                        CAPTIONS)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("RULES-004");
                    assertThat(problem.message()).contains("within-days");
                });
    }

    @Test
    void all_faults_come_at_once() {
        assertThat(
                        problems(
                                Map.of(
                                        "id",
                                        "X1",
                                        "when",
                                        Map.of("topik", "illness"),
                                        "then",
                                        List.of(
                                                Map.of("who", Map.of("captons", "MACHINE")),
                                                Map.of("hold", "lokal-market"),
                                                Map.of("need", "label")))))
                .extracting(Problem::code)
                .contains("RULES-002", "RULES-003")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_fifth_condition_is_one_too_many() {
        assertThat(
                        problems(
                                Map.of(
                                        "id",
                                        "X1",
                                        "when",
                                        Map.of(
                                                "topic", "illness", "format", "list", "goal",
                                                "trust", "stakes", "high", "humour", "dark"),
                                        "then",
                                        CAPTIONS)))
                .extracting(Problem::code)
                .containsExactly("RULES-006");
    }

    private static Map<String, Object> off(String card, String how) {
        return Map.of(
                "cards",
                List.of(
                        Map.of(
                                "card",
                                card,
                                how,
                                "our founder writes alone",
                                "on",
                                "2027-02-02",
                                "review",
                                "2027-08-02")));
    }

    @Test
    void a_guideline_card_may_be_switched_off_and_a_hard_one_not() {
        RulebookVersion without = accepted(read(off("U2a", "switched-off")));

        assertThat(without.rules()).extracting(Rule::id).doesNotContain("U2a").contains("U2b");
        assertThat(without.cards()).extracting(CardChange::card).containsExactly("U2a");
        assertThat(read(off("H2a", "switched-off"))).isInstanceOf(Outcome.Refused.class);
        assertThat(read(off("U9", "switched-off"))).isInstanceOf(Outcome.Refused.class);
        assertThat(read(off("U2a", "ignored"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_softened_card_decides_a_step_further_toward_the_machine_and_advises() {
        Rule soft =
                accepted(read(off("U1", "softened"))).rules().stream()
                        .filter(rule -> rule.id().equals("U1"))
                        .findFirst()
                        .orElseThrow();

        assertThat(soft.outcomes())
                .contains(new RuleOutcome.Who(Step.SCRIPT, Level.PERSON_LEADS))
                .contains(new RuleOutcome.Who(Step.VOICE, Level.PERSON_ONLY))
                .noneMatch(RuleOutcome.Ask.class::isInstance)
                .anyMatch(RuleOutcome.Note.class::isInstance);
    }

    @Test
    void a_card_is_looked_at_again_after_it_was_changed() {
        Map<String, Object> never =
                Map.of(
                        "cards",
                        List.of(
                                Map.of(
                                        "card",
                                        "U1",
                                        "softened",
                                        "for now",
                                        "on",
                                        "2027-02-02",
                                        "review",
                                        "2027-02-02")));

        assertThat(((Outcome.Refused<RulebookVersion>) read(never)).problems())
                .extracting(Problem::field)
                .containsExactly("cards[0].review");
    }

    private static RulebookVersion accepted(Outcome<RulebookVersion> outcome) {
        return ((Outcome.Accepted<RulebookVersion>) outcome).value();
    }

    @Test
    void a_text_is_never_more_than_a_text() {
        assertThat(
                        problems(
                                Map.of(
                                        "id",
                                        "X1",
                                        "when",
                                        Map.of("topic", "illness\") eval(System.exit(1)"),
                                        "then",
                                        CAPTIONS)))
                .extracting(Problem::code)
                .containsExactly("RULES-003");
    }
}
