package org.throughline.planner.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;

class RowEvidenceTest {

    private static final Comparison ANYBODY = new Comparison(ComparedBy.PEOPLE, Comparison.ANYBODY);
    private static final Comparison QUESTION = new Comparison(ComparedBy.HOOK, "question");
    private static final LiftReport REPORT =
            new LiftReport(
                    7,
                    60,
                    0,
                    0,
                    0,
                    0,
                    0.05,
                    List.of(lift(ANYBODY, null), lift(ANYBODY, "tindrel.us")));

    @Test
    void a_row_on_who_speaks_hears_of_people_on_camera_over_all_accounts() {
        RowEvidence evidence =
                RowEvidence.of(rule(new RuleOutcome.Who(Step.VOICE, Level.PERSON_ONLY)), REPORT)
                        .orElseThrow();

        assertThat(evidence.lifts())
                .singleElement()
                .satisfies(lift -> {
                    assertThat(lift.comparison()).isEqualTo(ANYBODY);
                    assertThat(lift.account()).isNull();
                });
        assertThat(evidence.holding()).isEqualTo(1);
        assertThat(evidence.unknown()).isEmpty();
    }

    @Test
    void a_row_on_a_hook_says_that_nothing_is_known_of_it() {
        RowEvidence evidence =
                RowEvidence.of(
                                rule(
                                        new RuleOutcome.Note("Think again"),
                                        new Condition(
                                                "hook-kind", Operator.IS, List.of("question"))),
                                REPORT)
                        .orElseThrow();

        assertThat(evidence.lifts()).isEmpty();
        assertThat(evidence.unknown()).containsExactly(QUESTION);
    }

    @Test
    void a_row_that_results_cannot_speak_of_has_no_evidence_shown() {
        assertThat(RowEvidence.of(rule(new RuleOutcome.Note("Think again")), REPORT))
                .isEqualTo(Optional.empty());
    }

    private static Rule rule(RuleOutcome outcome, Condition... conditions) {
        return new Rule(
                "R1",
                1,
                "Ruben Castellow",
                null,
                false,
                new When(List.of(conditions), null, List.of(), List.of()),
                List.of(outcome),
                null);
    }

    private static Lift lift(Comparison comparison, @Nullable String account) {
        return new Lift(
                comparison,
                LiftMeasure.ENGAGEMENT,
                account,
                30,
                30,
                LiftVerdict.BETTER,
                new Interval(1.3, 1.1, 1.5),
                null,
                null,
                30.0,
                0,
                0);
    }
}
