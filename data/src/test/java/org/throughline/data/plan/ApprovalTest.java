package org.throughline.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.BRAND_LEAD;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.LEGAL;
import static org.throughline.data.plan.PlanSamples.MONDAY;
import static org.throughline.data.plan.PlanSamples.US;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

class ApprovalTest {

    private final ProductionPlan plan = PlanSamples.plan();

    @Test
    void seals_are_asked_for_by_market_and_only_at_plan_stage() {
        assertThat(plan.requiredSeals())
                .extracting(RequiredSeal::says)
                .containsExactly(
                        "brand-lead: words, US",
                        "brand-lead: words, DE",
                        "brand-lead: pictures, US",
                        "brand-lead: pictures, DE",
                        "legal: claims, US",
                        "legal: claims, DE",
                        "local-market: words, DE");
    }

    @Test
    void complete_seals_approve_every_market() {
        var approved = accepted(plan.approve(PlanSamples.allSeals(plan)));

        assertThat(approved.markets()).containsExactly(US, DE);
        assertThat(approved.fingerprint()).isEqualTo(plan.fingerprint());
    }

    @Test
    void a_market_whose_seal_is_missing_is_not_in_it() {
        List<Seal> withoutLocal =
                PlanSamples.allSeals(plan).stream()
                        .filter(seal -> !seal.role().equals("local-market"))
                        .toList();

        assertThat(accepted(plan.approve(withoutLocal)).markets()).containsExactly(US);
    }

    @Test
    void a_held_market_is_not_in_it() {
        ProductionPlan held =
                PlanSamples.with(
                        plan,
                        PlanSamples.assessment(
                                List.of(),
                                List.of(new Hold(DE, "local-market", List.of(), List.of()))));

        var approved = accepted(held.approve(PlanSamples.allSeals(held)));

        assertThat(approved.markets()).containsExactly(US);
        assertThat(approved.covers(DE)).isFalse();
        assertThat(held.standing(DE, List.of())).isInstanceOf(MarketStanding.Held.class);
    }

    @Test
    void without_any_seal_nothing_is_approved_and_each_missing_one_is_named() {
        assertThat(problems(plan.approve(List.of()))).hasSize(7);
    }

    /// Under another role, in another case or width, with blanks, accents or signs nobody sees.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida",
                "ida",
                "IDA",
                " Ida ",
                "I\u0301da",
                "\uff29da",
                "I\u200bda",
                "\u202eIda",
                "Ida\u00a0",
                "\u00cdda"
            })
    void the_author_cannot_seal_even_when_listed_as_approver(String written) {
        Member author = new Member(written, "brand-lead", null, List.of());

        var outcome = plan.seal(plan.requiredSeals().getFirst(), author, MONDAY);

        assertThat(codes(outcome)).containsExactly("SEAL-001");
    }

    @Test
    void a_seal_the_author_forged_does_not_count() {
        List<Seal> forged =
                PlanSamples.allSeals(plan).stream()
                        .map(seal ->
                                new Seal(
                                        seal.scope(),
                                        seal.market(),
                                        seal.person(),
                                        "Ida",
                                        seal.role(),
                                        seal.at(),
                                        seal.plan(),
                                        seal.stage(),
                                        seal.file(),
                                        seal.sha256(),
                                        seal.parts(),
                                        seal.rulebookVersion()))
                        .toList();

        assertThat(plan.approve(forged)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_seal_asks_for_its_role() {
        var outcome = plan.seal(plan.requiredSeals().getFirst(), LEGAL, MONDAY);

        assertThat(codes(outcome)).containsExactly("SEAL-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "qualifier"})
    void claims_cannot_be_sealed_while_evidence_or_qualifier_is_missing(String what) {
        Need unmet = new Need(what, "claim c1", null, false, "it is missing", 0, List.of());
        ProductionPlan unproven =
                PlanSamples.with(plan, PlanSamples.assessment(List.of(unmet), List.of()));
        RequiredSeal claims =
                unproven.requiredSeals().stream()
                        .filter(each -> each.scope() == SealScope.CLAIMS)
                        .findFirst()
                        .orElseThrow();

        assertThat(codes(unproven.seal(claims, LEGAL, MONDAY))).containsExactly("SEAL-004");
        assertThat(unproven.standing(US, List.of())).isInstanceOf(MarketStanding.Blocked.class);
    }

    @Test
    void what_is_missing_in_one_market_stops_that_market_alone() {
        Need unmet = new Need("release", "person agnes", DE, false, "no release", 0, List.of());
        Need met = new Need("release", "person agnes", US, true, "", 0, List.of());
        ProductionPlan half =
                PlanSamples.with(plan, PlanSamples.assessment(List.of(unmet, met), List.of()));

        assertThat(half.standing(DE, List.of())).isInstanceOf(MarketStanding.Blocked.class);
        assertThat(half.standing(US, List.of())).isInstanceOf(MarketStanding.Waiting.class);
    }

    @Test
    void a_seal_of_another_video_does_not_count() {
        Seal seal = PlanSamples.allSeals(plan).getFirst();
        Seal elsewhere =
                new Seal(
                        seal.scope(),
                        seal.market(),
                        null,
                        seal.by(),
                        seal.role(),
                        seal.at(),
                        PlanId.parse("lights-back-on.twenty-seconds.1"),
                        seal.stage(),
                        seal.file(),
                        seal.sha256(),
                        seal.parts(),
                        4);

        assertThat(plan.sealStates(List.of(elsewhere)).getFirst())
                .isInstanceOf(SealState.Missing.class);
    }

    @Test
    void reopening_refuses_a_plan_altered_under_its_seals() {
        List<Seal> seals = PlanSamples.allSeals(plan);
        var story = Edits.line(plan.story(), "message", "Every part for ten years.");

        var outcome =
                ApprovedPlan.reopen(PlanSamples.with(plan, story), seals, SealCheck.AS_WRITTEN);

        assertThat(accepted(outcome).markets()).containsExactly(DE);
    }

    @Test
    void a_source_that_is_gone_is_named_and_a_market_that_waits_is_no_reason_beside_it() {
        List<Seal> withoutLocal =
                PlanSamples.allSeals(plan).stream()
                        .filter(seal -> !seal.role().equals("local-market"))
                        .toList();
        SealCheck nothingThere = _ -> Optional.empty();

        assertThat(codes(ApprovedPlan.reopen(plan, withoutLocal, nothingThere)))
                .hasSize(plan.media().size())
                .containsOnly("PLAN-005");
        assertThat(codes(ApprovedPlan.reopen(plan, List.of(), nothingThere)))
                .hasSizeGreaterThan(plan.media().size());
    }

    @Test
    void what_is_refused_in_one_market_stops_that_one_alone() {
        ProductionPlan refused =
                PlanSamples.with(
                        plan,
                        PlanSamples.assessment(
                                List.of(),
                                List.of(),
                                List.of(
                                        new Never(
                                                "placement",
                                                "paid-ad",
                                                DE,
                                                true,
                                                true,
                                                List.of()))));

        assertThat(accepted(refused.approve(PlanSamples.allSeals(refused))).markets())
                .containsExactly(US);
    }

    @Test
    void a_fingerprint_is_shown_in_four_groups() {
        assertThat(plan.fingerprint().shown()).matches("[0-9a-f]{4}(-[0-9a-f]{4}){3}");
    }

    @Test
    void a_member_bound_to_scopes_seals_no_other() {
        RequiredSeal words =
                new RequiredSeal("legal", SealScope.WORDS, US, null, "plan", List.of());

        assertThat(words.mayBeGivenBy(LEGAL)).isFalse();
        assertThat(plan.requiredSeals().getFirst().mayBeGivenBy(BRAND_LEAD)).isTrue();
    }

    private static ApprovedPlan accepted(Outcome<ApprovedPlan> outcome) {
        return ((Outcome.Accepted<ApprovedPlan>) outcome).value();
    }

    private static <T> List<Problem> problems(Outcome<T> outcome) {
        return ((Outcome.Refused<T>) outcome).problems();
    }

    private static <T> List<String> codes(Outcome<T> outcome) {
        return problems(outcome).stream().map(Problem::code).toList();
    }
}
