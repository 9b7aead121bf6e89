package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Limit;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.Variant;

class OrderCheckTest {
    private static final List<Because> WHY =
            List.of(new Because("TOY-3", 1, "Ruben Castellow", "Stock is not confirmed."));

    @Test
    void a_platform_that_a_rule_holds_gets_no_draft_and_the_others_do() {
        var held = new Hold(Samples.DE, "stock-confirmed", WHY, List.of(), Platform.TIKTOK);
        var plan = approved(List.of(held), List.of());

        assertThat(problems(plan, Samples.DE, Platform.TIKTOK))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("PLAN-008");
                    assertThat(problem.message())
                            .isEqualTo("tiktok is held in DE. Stock is not confirmed.");
                    assertThat(problem.hint()).contains("stock-confirmed");
                });
        assertThat(problems(plan, Samples.DE, Platform.YOUTUBE)).isEmpty();
        assertThat(problems(plan, Samples.US, Platform.TIKTOK)).isEmpty();
    }

    @Test
    void a_hook_ends_by_the_second_that_a_rule_says() {
        var earlier = new Limit("hook-end", "at-most", new BigDecimal("2.5"), "s", true, List.of());

        assertThat(problems(approved(List.of(), List.of()), Samples.US, Platform.TIKTOK)).isEmpty();
        assertThat(problems(approved(List.of(), List.of(earlier)), Samples.US, Platform.TIKTOK))
                .extracting(Problem::message)
                .containsExactly("the hook ends at 2.80 s, the latest is 2.5 s");
    }

    private static List<Problem> problems(ApprovedPlan plan, Market market, Platform platform) {
        return OrderCheck.problems(plan, new Variant(market, platform, "hook"));
    }

    private static ApprovedPlan approved(List<Hold> holds, List<Limit> limits) {
        var plan = Samples.ruled(Samples.lamp(), List.of(), holds, limits);
        return switch (plan.approve(List.of())) {
            case Outcome.Accepted<ApprovedPlan>(ApprovedPlan approved) -> approved;
            case Outcome.Refused<ApprovedPlan>(var problems) -> throw new AssertionError(problems);
        };
    }
}
