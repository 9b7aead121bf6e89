package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.analysis.Rulebooks.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.assessment.Step;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

class ContradictionsTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final Desk DESK = new Desk(RULES);

    private static List<String> contradictions(String rules, String more) {
        RulebookVersion rulebook = rulebook(rules, more);
        List<Contradiction> found = DESK.check(rulebook, Set.of()).contradictions();
        assertThat(found).allSatisfy(each -> bothHold(each, rulebook));
        return found.stream().map(each -> each.rule() + " " + each.other()).toList();
    }

    private static void bothHold(Contradiction each, RulebookVersion rulebook) {
        assertThat(RULES.holding(each.witness().campaign(), each.witness().brief(), rulebook))
                .contains(each.rule(), each.other());
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        "a label whose words are never used",
                        """
                        {"id": "A", "when": {"commercial-relation": "gifted"},
                         "for": {"market": {"market": "DE"}},
                         "then": [{"need": {"what": "label", "text": "Werbung"}}]},
                        {"id": "B", "when": {"topic": "beauty"},
                         "then": [{"never": {"wording": "ads"}}]}
                        """,
                        "\"wordings\": {\"ads\": {\"de\": [\"Werbung\"]}},",
                        List.of("A B")),
                Arguments.of(
                        "a label of other words",
                        """
                        {"id": "A", "then": [{"need": {"what": "label", "text": "Anzeige"}}]},
                        {"id": "B", "then": [{"never": {"wording": "ads"}}]}
                        """,
                        "\"wordings\": {\"ads\": {\"de\": [\"Werbung\"]}},",
                        List.of()),
                Arguments.of(
                        "two kinds of release of one person",
                        """
                        {"id": "A", "for": {"person": {"person-age": {"at-most": "16-17"}}},
                         "then": [{"need": {"what": "release", "of": "signed-by-guardians"}}]},
                        {"id": "B", "when": {"placement": "boosted"},
                         "for": {"person": {"person-kind": ["child", "customer"]}},
                         "then": [{"need": {"what": "release", "of": "signed"}}]}
                        """,
                        "",
                        List.of("A B")),
                Arguments.of(
                        "two kinds of release of two people",
                        """
                        {"id": "A", "for": {"person": {"person-age": {"at-most": "16-17"}}},
                         "then": [{"need": {"what": "release", "of": "signed-by-guardians"}}]},
                        {"id": "B", "for": {"person": {"person-age": "adult"}},
                         "then": [{"need": {"what": "release", "of": "signed"}}]}
                        """,
                        "",
                        List.of()),
                Arguments.of(
                        "evidence of kinds that have nothing in common",
                        """
                        {"id": "A", "for": {"claim": {"claim-kind": "health"}},
                         "then": [{"need": {"what": "evidence", "of": "clinical-study"}}]},
                        {"id": "B", "when": {"topic": "cosmetics"}, "for": "claim",
                         "then": [{"need": {"what": "evidence", "of": ["lab-test", "own-record"]}}]}
                        """,
                        "",
                        List.of("A B")),
                Arguments.of(
                        "two people who wait for each other",
                        """
                        {"id": "A", "when": {"topic": "cosmetics"}, "then": [{"ask":
                          {"role": "legal", "seal": "claims", "stage": "plan", "after": "scientific"}}]},
                        {"id": "B", "when": {"format": "list"}, "then": [{"ask":
                          {"role": "scientific", "seal": "claims", "stage": "plan", "after": "legal"}}]}
                        """,
                        "",
                        List.of("A B")),
                Arguments.of(
                        "two people who wait for each other at different stages",
                        """
                        {"id": "A", "when": {"topic": "cosmetics"}, "then": [{"ask":
                          {"role": "legal", "seal": "claims", "stage": "plan", "after": "partner"}}]},
                        {"id": "B", "when": {"format": "list"}, "then": [{"ask":
                          {"role": "partner", "seal": "claims", "stage": "draft", "after": "legal"}}]}
                        """,
                        "",
                        List.of()),
                Arguments.of(
                        "what an exception keeps apart",
                        """
                        {"id": "A", "for": "claim", "except": {"topic": "cosmetics"},
                         "then": [{"need": {"what": "evidence", "of": "clinical-study"}}]},
                        {"id": "B", "when": {"topic": "cosmetics"}, "for": "claim",
                         "then": [{"need": {"what": "evidence", "of": "lab-test"}}]}
                        """,
                        "",
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rows_contradict_each_other_or_not(
            String what, String rules, String more, List<String> expected) {
        assertThat(contradictions(rules, more)).as(what).isEqualTo(expected);
    }

    @Test
    void a_contradiction_is_said_and_shown() {
        RulebookVersion rulebook =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": "sport", "topic-sensitivity": "none"},
                         "for": {"claim": {"claim-kind": "health"}}, "except": {"format": "skit"},
                         "then": [{"need": {"what": "evidence", "of": "clinical-study"}}]},
                        {"id": "B", "when": {"claim-count": {"at-least": "2-3"}},
                         "for": {"claim": {"evidence-state": {"is-not": "none"}}},
                         "then": [{"need": {"what": "evidence", "of": "lab-test"}}]}
                        """);

        Contradiction found = DESK.check(rulebook, Set.of()).contradictions().getFirst();

        assertThat(found.says()).startsWith("Rule A (").contains("cannot both be kept");
        assertThat(found.witness().brief().claims()).hasSize(2);
        assertThat(found.witness().yaml()).contains("kind: \"health\"", "topics: [\"sport\"]");
    }

    /// Whatever is called a contradiction holds at once on its witness.
    @Property(tries = 30)
    void a_witness_fires_both(@ForAll @LongRange(min = 0) long seed) {
        RulebookVersion rulebook = DrawnRulebooks.of(seed, 40);

        assertThat(DESK.check(rulebook, Set.of()).contradictions())
                .allSatisfy(each -> bothHold(each, rulebook));
    }

    @Test
    void two_levels_on_a_step_overlap_and_are_no_contradiction() {
        RulebookVersion rulebook =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": ["pets", "home"]},
                         "then": [{"who": {"captions": "PERSON_LEADS"}}]},
                        {"id": "B", "when": {"topic": "pets", "format": "skit"},
                         "then": [{"who": {"captions": "PERSON_ONLY"}}]},
                        {"id": "C", "when": {"topic": "sport"},
                         "then": [{"who": {"captions": "PERSON_ONLY"}}]}
                        """);
        RulebookFindings findings = DESK.check(rulebook, Set.of());

        assertThat(findings.isSound()).isTrue();
        assertThat(findings.overlaps())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.step()).isEqualTo(Step.CAPTIONS);
                    assertThat(each.strict()).isEqualTo("B");
                    assertThat(each.weak()).isEqualTo("A");
                });
    }

    @Test
    void a_gap_names_the_steps_that_nobody_has_decided() {
        RulebookVersion rulebook =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": "illness"},
                         "then": [{"who": {"captions": "PERSON_LEADS", "hook": "PERSON_ONLY"}}]}
                        """);

        List<Gap> gaps = DESK.check(rulebook, Subject.namedBy(rulebook)).gaps();

        assertThat(gaps)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.subject()).isEqualTo(new Subject("topic", "illness"));
                    assertThat(gap.steps())
                            .contains(Step.GRAPHICS, Step.INGEST)
                            .doesNotContain(Step.CAPTIONS, Step.HOOK, Step.SCRIPT, Step.REVIEW);
                    assertThat(gap.witness().brief().topics()).containsExactly("illness");
                });
        assertThat(DESK.check(rulebook, Set.of(new Subject("topic", "pets"))).gaps()).isEmpty();
    }
}
