package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.CellState;
import org.throughline.planner.plan.PublishTime;
import org.throughline.planner.plan.Revision;

/// One instant for all markets of the sample, over a real store.
class EmbargoTest extends InSampleHouse {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final Market JP = new Market("JP");
    private static final Market DE = new Market("DE");
    private static final Market US = new Market("US");

    /// At 18:00 in New York it is 23:00 in Berlin and 08:00 of the next day in Tokyo.
    private static final Embargo LAUNCH =
            new Embargo(
                    LocalDate.of(2027, 3, 11), LocalTime.of(18, 0), ZoneId.of("America/New_York"));

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @Test
    void each_market_is_held_against_one_instant_by_its_own_clock() {
        Campaign campaign = set(null, LAUNCH);
        Brief brief = video().brief();

        assertThat(PublishTime.of(campaign, brief))
                .filteredOn(time -> time.isEarly(campaign))
                .extracting(PublishTime::market)
                .containsExactlyInAnyOrder(DE, JP);
        BeforeEmbargo early = BeforeEmbargo.of(campaign, brief);
        assertThat(early.in(US)).isEmpty();
        assertThat(early.in(JP).orElseThrow().message())
                .contains("11 Mar 2027 18:00 Asia/Tokyo", "18:00 America/New_York");
    }

    @Test
    void what_would_be_published_before_it_is_not_handed_in_and_what_would_not_is() {
        set(null, LAUNCH);
        assertThat(codes(house.proposePlan().propose(CAMPAIGN, TWENTY, IDA)))
                .containsExactly("EMBARGO-001", "EMBARGO-001");

        Video seen = video();
        Publish later =
                new Publish(
                        LocalDate.of(2027, 3, 11),
                        LocalTime.of(18, 0),
                        Map.of(DE, LocalDate.of(2027, 3, 12), JP, LocalDate.of(2027, 3, 12)));
        accepted(house.editVideo().save(seen, seen.brief().withPublish(later), seen.story(), IDA));
        accepted(house.proposePlan().propose(CAMPAIGN, TWENTY, IDA));
    }

    @Test
    void what_has_nothing_to_do_with_the_day_goes_on_and_is_told_what_is_too_early() {
        set(null, LAUNCH);
        byte[] srt = "1\n00:00:00,000 --> 00:00:02,500\nHallo.\n".getBytes(StandardCharsets.UTF_8);

        accepted(house.bringCaptions().look(CAMPAIGN, TWENTY, DE, "a.srt", srt));
        Revision revision = accepted(house.revisePlan().preview(CAMPAIGN, TWENTY));
        assertThat(revision.early())
                .extracting(Problem::code)
                .containsExactly("EMBARGO-001", "EMBARGO-001");
        assertThat(revision.states()).hasAtLeastOneElementOfType(SealState.Holds.class);
    }

    @Test
    void taken_away_it_holds_nothing_and_both_acts_are_kept() {
        set(null, LAUNCH);
        set(LAUNCH, null);

        accepted(house.proposePlan().propose(CAMPAIGN, TWENTY, IDA));
        List<String> acts =
                house.store().inTransaction(kept -> kept.audit().all()).stream()
                        .map(AuditEntry::action)
                        .toList();
        assertThat(acts).containsSubsequence("set embargo", "lift embargo");
    }

    @Test
    void the_second_of_two_who_set_it_hears_of_the_first() {
        set(null, LAUNCH);

        Outcome<Campaign> second = house.setEmbargo().set(CAMPAIGN, null, null, IDA);
        assertThat(codes(second)).containsExactly("EMBARGO-002");
        assertThat(second.toString()).contains("it is 11 Mar 2027 18:00 America/New_York");
        assertThat(campaign().embargo()).isEqualTo(LAUNCH);
    }

    @Test
    void who_reads_along_is_not_on_the_team_or_mistypes_a_year_sets_none() {
        assertThat(
                        codes(
                                house.setEmbargo()
                                        .set(
                                                CAMPAIGN,
                                                null,
                                                LAUNCH,
                                                Actor.member("Noor Ashgrove", "analyst"))))
                .containsExactly("ACCESS-003");
        assertThat(
                        codes(
                                house.setEmbargo()
                                        .set(
                                                CAMPAIGN,
                                                null,
                                                LAUNCH,
                                                Actor.member("Nobody Here", "strategist"))))
                .containsExactly("PLAN-404");
        var mistyped = new Embargo(LocalDate.of(9027, 1, 1), LocalTime.NOON, ZoneOffset.UTC);
        assertThat(codes(house.setEmbargo().set(CAMPAIGN, null, mistyped, IDA)))
                .containsExactly("EMBARGO-003");
        assertThat(campaign().embargo()).isNull();
        accepted(house.setEmbargo().set(CAMPAIGN, null, LAUNCH, RUBEN));
    }

    @Test
    void a_reviewer_can_answer_though_another_market_is_too_early() {
        set(null, LAUNCH);

        accepted(
                house.answerHold()
                        .answer(
                                CAMPAIGN,
                                TWENTY,
                                JP,
                                rule(),
                                true,
                                "It reads well.",
                                Actor.member("Haru Minasawa", "local-market")));
    }

    @Test
    void approving_what_is_published_after_it_is_work_as_ever_while_it_stands() {
        set(null, new Embargo(LocalDate.of(2027, 3, 1), LocalTime.NOON, ZoneOffset.UTC));
        ProductionPlan plan = moved();

        sealAll(plan);
        assertThat(accepted(house.approvePlan().approve(plan.id(), RUBEN)).markets())
                .contains(US, DE);
    }

    @Test
    void a_plan_handed_in_before_it_was_set_is_not_sealed_for_a_day_that_is_too_early() {
        ProductionPlan plan = moved();
        assertThat(waits()).anyMatch(each -> each.endsWith(",DE"));
        set(null, thatHour(plan));

        assertThat(codes(house.sealPlan().seal(plan.id(), seal(plan, DE), RUBEN)))
                .containsExactly("EMBARGO-001");
        accepted(house.sealPlan().seal(plan.id(), seal(plan, US), RUBEN));
        assertThat(waits()).noneMatch(each -> each.endsWith(",DE"));

        ProductionPlan next = moved();
        accepted(house.sealPlan().seal(next.id(), seal(next, DE), RUBEN));
    }

    @Test
    void a_seal_of_all_markets_covers_each_day_and_one_of_a_file_covers_none() {
        Campaign campaign = set(null, LAUNCH);
        BeforeEmbargo early = BeforeEmbargo.of(campaign, video().brief());

        assertThat(early.refusal(required(SealScope.STORY, null))).hasSize(2);
        assertThat(early.refusal(required(SealScope.WORDS, DE))).hasSize(1);
        assertThat(early.refusal(required(SealScope.WORDS, US))).isEmpty();
        assertThat(early.refusal(required(SealScope.WHOLE_FILE, DE))).isEmpty();
    }

    private static RequiredSeal required(SealScope scope, Market market) {
        return new RequiredSeal("brand-lead", scope, market, null, "plan", List.of());
    }

    @Test
    void approved_before_it_was_set_a_market_is_not_rendered_until_it_is_moved()
            throws InterruptedException {
        ProductionPlan plan = latest();
        assertThat(reopened(plan)).contains(US, DE);
        set(null, LAUNCH);

        assertThat(reopened(plan)).containsExactly(US);
        DraftId early = new DraftId(plan.id(), DE, Platform.TIKTOK);
        assertThat(codes(house.renderDraft().render(early, IDA, _ -> {})))
                .containsExactly("EMBARGO-001");
        assertThat(cells(DE)).containsOnly(CellState.BLOCKED);
        assertThat(cells(US)).containsOnly(CellState.READY_TO_RENDER);
        assertThat(accepted(house.approvePlan().approve(plan.id(), RUBEN)).markets())
                .as("what was approved comes back with the day")
                .contains(US, DE);

        set(LAUNCH, null);
        assertThat(reopened(plan)).contains(US, DE);
    }

    @Test
    void a_draft_that_is_there_says_that_its_day_is_too_early_beside_how_far_it_is() {
        ProductionPlan plan = latest();
        house.store()
                .useTransaction(kept -> {
                    kept.drafts().keep(draft(plan, DE));
                    kept.drafts().keep(draft(plan, US));
                });
        set(null, LAUNCH);

        assertThat(cell(DE))
                .satisfies(cell -> {
                    assertThat(cell.state()).isEqualTo(CellState.RENDERED);
                    assertThat(cell.early()).isTrue();
                    assertThat(cell.blocker())
                            .isEqualTo(
                                    "DE would be published on 11 Mar 2027 18:00 Europe/Berlin,"
                                            + " before the embargo of 11 Mar 2027 18:00"
                                            + " America/New_York.");
                });
        assertThat(cell(US).early()).isFalse();
        assertThat(cell(US).blocker()).isEmpty();
    }

    @Test
    void an_export_names_the_markets_that_the_embargo_leaves_out() {
        ProductionPlan plan = latest();
        ApprovedPlan approved =
                accepted(house.approvePlan().reopen(plan.id(), SealCheck.AS_WRITTEN));
        set(null, LAUNCH);
        accepted(house.exportPlan().export(approved, IDA));

        assertThat(house.store().inTransaction(kept -> kept.audit().all()).getLast().says())
                .isEqualTo("markets [US]; left out, before the embargo: [DE]");
    }

    private Cell cell(Market market) {
        return house.campaignMatrix().cells(CAMPAIGN).stream()
                .filter(cell -> cell.brief().equals(TWENTY) && cell.market().equals(market))
                .filter(cell -> cell.platform() == Platform.TIKTOK)
                .findFirst()
                .orElseThrow();
    }

    private static Draft draft(ProductionPlan plan, Market market) {
        return new Draft(
                new DraftId(plan.id(), market, Platform.TIKTOK),
                plan.fingerprint(),
                "drafts/one",
                "one.mp4",
                "a".repeat(64),
                List.of(),
                90,
                160,
                100,
                FrameRate.THIRTY,
                false,
                new ConformanceReport(List.of()),
                Instant.EPOCH,
                null,
                null);
    }

    @Test
    void nothing_is_approved_where_every_market_is_too_early() {
        ProductionPlan plan = moved();
        sealAll(plan);
        Embargo late = new Embargo(LocalDate.of(2027, 4, 1), LocalTime.NOON, ZoneOffset.UTC);
        set(null, late);

        assertThat(codes(house.approvePlan().approve(plan.id(), RUBEN)))
                .isNotEmpty()
                .containsOnly("EMBARGO-001");
        assertThat(waits()).noneMatch(each -> each.startsWith("APPROVE_PLAN"));
        set(late, null);
        assertThat(waits()).anyMatch(each -> each.startsWith("APPROVE_PLAN"));
    }

    @Test
    void a_day_that_was_mistyped_is_named_as_days_are_elsewhere() {
        var mistyped = new Embargo(LocalDate.of(9027, 1, 1), LocalTime.NOON, ZoneOffset.UTC);
        assertThat(house.setEmbargo().set(CAMPAIGN, null, mistyped, IDA).toString())
                .contains("1 Jan 9027")
                .doesNotContain("9027-01-01");
    }

    /// By then it is published in New York, and was too early elsewhere.
    private static Embargo thatHour(ProductionPlan plan) {
        Publish day = plan.brief().publish();
        return new Embargo(day.date(), day.time(), ZoneId.of("America/New_York"));
    }

    private void sealAll(ProductionPlan plan) {
        plan.approvers()
                .forEach(each ->
                        SealAll.of(house, plan.id(), Actor.member(each.name(), each.role())));
    }

    /// One that the brand lead gives of a market.
    private static RequiredSeal seal(ProductionPlan plan, Market market) {
        return plan.requiredSeals().stream()
                .filter(each -> each.role().equals("brand-lead"))
                .filter(each -> market.equals(each.market()))
                .findFirst()
                .orElseThrow();
    }

    /// Handed in again for a day later than before.
    private ProductionPlan moved() {
        Video seen = video();
        Publish day = seen.brief().publish();
        Publish later = new Publish(day.date().plusDays(1), day.time(), Map.of());
        accepted(house.editVideo().save(seen, seen.brief().withPublish(later), seen.story(), IDA));
        return accepted(house.proposePlan().propose(CAMPAIGN, TWENTY, IDA));
    }

    /// What of the video waits for the brand lead, such as `SEAL_PLAN words,DE`.
    private List<String> waits() {
        return house.waitsFor().list(RUBEN).stream()
                .filter(each -> each.brief().equals(TWENTY))
                .map(each -> each.kind() + " " + each.about())
                .toList();
    }

    private List<Market> reopened(ProductionPlan plan) {
        return accepted(house.approvePlan().reopen(plan.id(), SealCheck.AS_WRITTEN)).markets();
    }

    private List<CellState> cells(Market market) {
        return house.campaignMatrix().cells(CAMPAIGN).stream()
                .filter(cell -> cell.brief().equals(TWENTY) && cell.market().equals(market))
                .map(Cell::state)
                .toList();
    }

    private ProductionPlan latest() {
        return house.store()
                .inTransaction(kept -> kept.plans().latest(CAMPAIGN, TWENTY))
                .orElseThrow();
    }

    private String rule() {
        return latest().assessment().holds().getFirst().because().getFirst().rule();
    }

    private Campaign set(Embargo seen, Embargo wanted) {
        accepted(house.setEmbargo().set(CAMPAIGN, seen, wanted, IDA));
        assertThat(campaign().embargo()).isEqualTo(wanted);
        return campaign();
    }

    private Campaign campaign() {
        return house.store().inTransaction(kept -> kept.campaigns().find(CAMPAIGN)).orElseThrow();
    }

    private Video video() {
        return house.store()
                .inTransaction(kept -> kept.videos().find(CAMPAIGN, TWENTY))
                .orElseThrow();
    }
}
