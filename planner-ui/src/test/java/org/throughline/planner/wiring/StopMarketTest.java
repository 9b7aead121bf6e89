package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.CellState;

/// The stop switch over the sample campaign, its real store and its use cases.
class StopMarketTest extends InSampleHouse {

    private static final Market US = new Market("US");
    private static final Market DE = new Market("DE");
    private static final String BRAND = "Tindrel";
    private static final String CAMPAIGN = "lights-back-on";
    private static final long FRAMES = 540;

    @Test
    void only_a_brand_lead_stops_a_market_and_lifts_the_stop() {
        assertThat(codes(stop(DE, "recall", IDA))).containsExactly("STOP-002");
        assertThat(codes(stop(DE, "recall", Actor.local()))).containsExactly("STOP-002");

        accepted(stop(DE, "recall", RUBEN));

        assertThat(codes(house.stopMarket().lift(BRAND, DE, "recall", "", IDA)))
                .containsExactly("STOP-002");
        assertThat(house.stopMarket().standing(BRAND))
                .singleElement()
                .satisfies(stop ->
                        assertThat(stop.sentence())
                                .isEqualTo(
                                        "DE was stopped by Ruben Castellow on 15 Feb 2027, 09:00"
                                                + " UTC: recall. The lamp gets too warm."));
    }

    @Test
    void a_stop_names_a_situation_a_market_and_a_reason_and_is_set_once() {
        assertThat(codes(stop(DE, "none", RUBEN))).containsExactly("STOP-003");
        assertThat(codes(stop(DE, "bad-mood", RUBEN))).containsExactly("STOP-003");
        assertThat(codes(house.stopMarket().stop(BRAND, DE, "recall", "  ", RUBEN)))
                .containsExactly("STOP-004");
        assertThat(codes(stop(new Market("FR"), "recall", RUBEN))).containsExactly("STOP-005");
        assertThat(codes(house.stopMarket().lift(BRAND, DE, "recall", "", RUBEN)))
                .containsExactly("STOP-007");

        accepted(stop(DE, "recall", RUBEN));

        assertThat(codes(stop(DE, "recall", RUBEN))).containsExactly("STOP-006");
        accepted(stop(DE, "outage", RUBEN));
        assertThat(house.stopMarket().standing(BRAND)).hasSize(2);
    }

    @Test
    void approving_and_opening_leave_a_stopped_market_out_and_lifting_breaks_no_seal() {
        ProductionPlan plan = sealed();
        accepted(stop(DE, "recall", RUBEN));

        assertThat(accepted(house.approvePlan().approve(plan.id(), RUBEN)).markets())
                .containsExactly(US);
        assertThat(reopened(plan.id())).containsExactly(US);

        lift(DE);
        assertThat(accepted(house.approvePlan().approve(plan.id(), RUBEN)).markets())
                .containsExactly(US, DE);

        accepted(stop(DE, "recall", RUBEN));
        accepted(house.approvePlan().approve(plan.id(), RUBEN));
        assertThat(reopened(plan.id())).containsExactly(US);
        lift(DE);
        assertThat(reopened(plan.id())).containsExactly(US, DE);
        assertThat(propose().id()).isEqualTo(plan.id());
    }

    @Test
    void words_of_a_stopped_market_are_not_sealed_and_those_of_others_are() {
        ProductionPlan plan = propose();
        accepted(stop(DE, "recall", RUBEN));

        assertThat(codes(house.sealPlan().seal(plan.id(), words(plan, DE), RUBEN)))
                .containsExactly("STOP-001");
        accepted(house.sealPlan().seal(plan.id(), words(plan, US), RUBEN));

        lift(DE);
        accepted(house.sealPlan().seal(plan.id(), words(plan, DE), RUBEN));
    }

    private static RequiredSeal words(ProductionPlan plan, Market market) {
        return plan.requiredSeals().stream()
                .filter(required -> required.scope() == SealScope.WORDS)
                .filter(required -> required.role().equals("brand-lead"))
                .filter(required -> market.equals(required.market()))
                .findFirst()
                .orElseThrow();
    }

    /// Approved first and stopped afterwards: what is signed leaves the market out and says why.
    @Test
    void a_signed_plan_leaves_a_stopped_market_out_and_carries_the_stop() {
        ProductionPlan plan = sealed();
        ApprovedPlan approved = accepted(house.approvePlan().approve(plan.id(), RUBEN));
        accepted(stop(DE, "recall", RUBEN));

        SignedPlan.Opened opened = opened(accepted(house.exportPlan().export(approved, IDA)));

        assertThat(opened.plan().markets()).containsExactly(US);
        assertThat(opened.exportedAt()).isEqualTo(NOW);
        assertThat(opened.stops()).extracting(MarketStop::market).containsExactly(DE);

        accepted(stop(US, "outage", RUBEN));
        assertThat(codes(house.exportPlan().export(approved, IDA)))
                .containsExactly("STOP-001", "STOP-001");
        lift(DE);
        accepted(house.stopMarket().lift(BRAND, US, "outage", "", RUBEN));
        assertThat(opened(accepted(house.exportPlan().export(approved, IDA))).plan().markets())
                .containsExactly(US, DE);
    }

    private SignedPlan.Opened opened(byte[] document) {
        return accepted(
                SignedPlan.open(document, List.of(house.key().publicKey()), SealCheck.AS_WRITTEN));
    }

    @Test
    void nothing_is_approved_where_every_market_is_stopped() {
        ProductionPlan plan = sealed();
        accepted(stop(DE, "recall", RUBEN));
        accepted(stop(US, "outage", RUBEN));

        assertThat(codes(house.approvePlan().approve(plan.id(), RUBEN)))
                .containsExactly("STOP-001", "STOP-001");
    }

    @Test
    void a_draft_of_a_stopped_market_is_not_rendered_accepted_or_posted_and_others_are()
            throws InterruptedException {
        ProductionPlan plan = propose();
        Draft here = kept(plan, DE, "a".repeat(64));
        Draft there = kept(plan, US, "b".repeat(64));
        accepted(stop(DE, "recall", RUBEN));

        assertThat(codes(house.renderDraft().render(here.id(), RUBEN, _ -> {})))
                .containsExactly("STOP-001");
        assertThat(codes(house.renderDraft().render(there.id(), RUBEN, _ -> {})))
                .containsExactly("PLAN-021");
        assertThat(codes(house.decideDraft().accept(here, Answered.YES, RUBEN)))
                .containsExactly("STOP-001");
        accepted(house.decideDraft().accept(there, Answered.YES, RUBEN));
        assertThat(codes(post(here, "one"))).containsExactly("STOP-001");
        accepted(post(there, "two"));

        lift(DE);

        accepted(house.decideDraft().accept(here, Answered.YES, RUBEN));
        accepted(post(here, "one"));
    }

    @Test
    void a_stop_set_in_another_process_counts_at_once() {
        ProductionPlan plan = propose();
        Draft here = kept(plan, DE, "a".repeat(64));
        house.close();
        try (House other = another()) {
            accepted(
                    other.stopMarket().stop(BRAND, DE, "recall", "The lamp gets too warm.", RUBEN));
        }
        house = another();

        assertThat(codes(house.decideDraft().accept(here, Answered.YES, RUBEN)))
                .containsExactly("STOP-001");
    }

    @Test
    void the_matrix_says_who_stopped_a_market_and_why() {
        propose();
        accepted(stop(DE, "recall", RUBEN));

        List<Cell> cells =
                house.campaignMatrix().cells(CAMPAIGN).stream()
                        .filter(cell -> cell.market().equals(DE))
                        .toList();

        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.state()).isEqualTo(CellState.STOPPED);
                    assertThat(cell.blocker()).contains("Ruben Castellow", "recall", "too warm");
                });
        assertThat(house.campaignMatrix().cells(CAMPAIGN))
                .filteredOn(cell -> cell.market().equals(US))
                .extracting(Cell::state)
                .doesNotContain(CellState.STOPPED);
    }

    @Test
    void both_are_in_the_audit() {
        accepted(stop(DE, "recall", RUBEN));
        lift(DE);

        List<AuditEntry> told =
                house.store().inTransaction(kept -> kept.audit().about(BRAND + ".DE"));
        assertThat(told).extracting(AuditEntry::action).containsExactly("lift stop", "stop market");
    }

    private Outcome<?> stop(Market market, String situation, Actor actor) {
        return house.stopMarket().stop(BRAND, market, situation, "The lamp gets too warm.", actor);
    }

    private void lift(Market market) {
        accepted(house.stopMarket().lift(BRAND, market, "recall", "It is safe.", RUBEN));
    }

    private List<Market> reopened(PlanId plan) {
        return accepted(house.approvePlan().reopen(plan, SealCheck.AS_WRITTEN)).markets();
    }

    private ProductionPlan propose() {
        return accepted(house.proposePlan().propose(CAMPAIGN, new BriefId("twenty-seconds"), IDA));
    }

    private ProductionPlan sealed() {
        ProductionPlan plan = propose();
        plan.approvers().stream()
                .map(member -> Actor.member(member.name(), member.role()))
                .forEach(actor -> SealAll.of(house, plan.id(), actor));
        return plan;
    }

    private Outcome<?> post(Draft draft, String id) {
        return house.recordPost()
                .record(draft.id(), draft.sha256(), id, "@tindrel", "organic", NOW, RUBEN);
    }

    /// A draft as if it had been rendered, and watched.
    private Draft kept(ProductionPlan plan, Market market, String sha256) {
        Draft rendered =
                new Draft(
                        new DraftId(plan.id(), market, Platform.TIKTOK),
                        plan.fingerprint(),
                        "drafts/" + market,
                        "one.mp4",
                        sha256,
                        List.of(),
                        1080,
                        1920,
                        FRAMES,
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        NOW,
                        null,
                        null);
        house.store().useTransaction(kept -> kept.drafts().keep(rendered));
        accepted(house.watchDraft().saw(rendered.id(), sha256, new FrameRange(0, FRAMES), RUBEN));
        return rendered;
    }
}
