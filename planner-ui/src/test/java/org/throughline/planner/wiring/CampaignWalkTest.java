package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.CellState;
import org.throughline.planner.plan.DraftsOfPlan;
import org.throughline.planner.plan.Revision;

/// The sample campaign from its file to its seals, through the real rules and the real store.
class CampaignWalkTest extends InSampleHouse {

    private static final Market US = new Market("US");
    private static final Market DE = new Market("DE");
    private static final Market JP = new Market("JP");
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final Actor WILMA = Actor.member("Wilma Tarrendorf", "legal");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor HARU = Actor.member("Haru Minasawa", "local-market");

    private Campaign campaign;

    @BeforeEach
    void enter() {
        campaign = asEntered();
    }

    @Test
    void a_claim_without_evidence_blocks_until_it_is_attached() {
        ProductionPlan blocked = propose(FIFTEEN);

        assertThat(blocked.standing(US, List.of()))
                .isInstanceOfSatisfying(
                        MarketStanding.Blocked.class,
                        standing ->
                                assertThat(standing.problems())
                                        .extracting(Problem::field)
                                        .containsExactly("claim c4"));
        assertThat(codes(SealAll.of(house, blocked.id(), WILMA))).contains("SEAL-004");

        ProductionPlan proven = proven();

        assertThat(proven.id().version()).isEqualTo(2);
        assertThat(approved(proven).markets()).containsExactly(US, DE, JP);
    }

    @Test
    void ten_for_fifteen_breaks_two_seals_and_undoing_it_mends_them() {
        ProductionPlan plan = proven();
        approved(plan);
        Video video = video(FIFTEEN);
        Story story = video.story();

        Video ten = accepted(house.editVideo().save(video, video.brief(), said(story, "ten"), IDA));
        Revision revision = accepted(house.revisePlan().preview(campaign.id(), FIFTEEN));

        assertThat(broken(revision)).containsExactly("brand-lead: words, US", "legal: claims, US");
        assertThat(revision.seals())
                .flatExtracting(Revision.SealEffect::changes)
                .extracting(change -> change.to())
                .isNotEmpty()
                .allSatisfy(to ->
                        assertThat(to)
                                .startsWith(
                                        "Every part of this one can be replaced, for ten years."));

        accepted(house.editVideo().undo(ten, IDA));

        assertThat(broken(accepted(house.revisePlan().preview(campaign.id(), FIFTEEN)))).isEmpty();
        assertThat(propose(FIFTEEN).id()).isEqualTo(plan.id());
    }

    @Test
    void the_sample_plans_have_no_words_that_rendering_would_refuse() {
        for (Brief brief : campaign.briefs()) {
            assertThat(house.checkCaptions().check(propose(brief.id())))
                    .as(brief.title())
                    .isEmpty();
        }
    }

    @Test
    void words_that_differ_from_their_claim_are_named_and_cannot_be_sealed() {
        approved(proven());
        Video video = video(FIFTEEN);
        accepted(house.editVideo().save(video, video.brief(), said(video.story(), "ten"), IDA));
        ProductionPlan ten = propose(FIFTEEN);

        assertThat(house.checkCaptions().check(ten))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.market()).isEqualTo(US);
                    assertThat(finding.beats()).containsExactly("message");
                    assertThat(finding.problem().message()).contains("caption and claim C1 differ");
                });
        assertThat(codes(SealAll.of(house, ten.id(), WILMA))).containsExactly("CAPTION-010");
        assertThat(codes(SealAll.of(house, ten.id(), RUBEN))).containsExactly("CAPTION-010");
    }

    @Test
    void a_post_text_that_a_platform_would_refuse_cannot_be_sealed() {
        Video video = video(TWENTY);
        Story story = Objects.requireNonNull(video.story());
        PostText post = Objects.requireNonNull(story.postText());
        String most = "a".repeat(2_200);
        Video full =
                accepted(
                        house.editVideo()
                                .save(video, video.brief(), posting(story, post, most), IDA));
        assertThat(house.checkCaptions().check(propose(TWENTY))).isEmpty();
        accepted(house.editVideo().save(full, full.brief(), posting(story, post, most + "a"), IDA));
        ProductionPlan over = propose(TWENTY);

        assertThat(house.checkCaptions().check(over))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isAboutPost()).isTrue();
                    assertThat(finding.platforms()).containsExactly(Platform.INSTAGRAM_REELS);
                });
        assertThat(codes(SealAll.of(house, over.id(), HARU))).containsExactly("POST-008");
    }

    @Test
    void what_a_platform_has_of_its_own_is_bounded_and_sealed_with_the_post_text() {
        Video video = video(TWENTY);
        Story story = Objects.requireNonNull(video.story());
        PostText post = Objects.requireNonNull(story.postText());
        Localized title = Localized.of("a".repeat(100));
        PlatformText shorts = PlatformText.NONE.withTitle(title);
        PlatformText reels = PlatformText.NONE.withText(Localized.of("Anyone can."));
        PostText own =
                inJapan(post, "a".repeat(2_201))
                        .with(Platform.YOUTUBE_SHORTS, shorts)
                        .with(Platform.INSTAGRAM_REELS, reels);
        ProductionPlan before = propose(TWENTY);
        Seal sealed = accepted(SealAll.of(house, before.id(), HARU)).getFirst();

        Video fits =
                accepted(
                        house.editVideo().save(video, video.brief(), story.withPostText(own), IDA));
        ProductionPlan fitting = propose(TWENTY);

        assertThat(house.checkCaptions().check(fitting)).isEmpty();
        assertThat(fitting.sealStates(List.of(sealed)))
                .filteredOn(SealState.Broken.class::isInstance)
                .singleElement()
                .satisfies(state ->
                        assertThat(((SealState.Broken) state).changed())
                                .containsExactly(PlanPart.POST_TEXT));
        assertThat(
                        house.store()
                                .inTransaction(kept -> kept.plans().find(fitting.id()))
                                .orElseThrow()
                                .fingerprint())
                .isEqualTo(fitting.fingerprint());

        PostText over =
                own.with(
                        Platform.YOUTUBE_SHORTS,
                        shorts.withTitle(Localized.of(title.source() + "a")));
        accepted(house.editVideo().save(fits, fits.brief(), story.withPostText(over), IDA));

        assertThat(house.checkCaptions().check(propose(TWENTY), JP))
                .extracting(finding -> finding.problem().code() + " " + finding.platforms())
                .containsExactly("POST-009 " + List.of(Platform.YOUTUBE_SHORTS));
    }

    @Test
    void a_mark_of_what_is_paid_for_is_held_to_the_brief() {
        Video video = video(FIFTEEN);
        Story story = Objects.requireNonNull(video.story());
        PostText marked =
                new PostText(Localized.of("Every part."), List.of())
                        .with(
                                Platform.INSTAGRAM_REELS,
                                PlatformText.NONE.withPaidPartnership(true));
        accepted(house.editVideo().save(video, video.brief(), story.withPostText(marked), IDA));

        assertThat(house.checkCaptions().check(propose(FIFTEEN), DE))
                .extracting(finding -> finding.problem().code())
                .containsExactly("POST-010");
    }

    private static Story posting(Story story, PostText post, String japanese) {
        return story.withPostText(inJapan(post, japanese));
    }

    private static PostText inJapan(PostText post, String says) {
        return post.worded(post.text().with(JP, new LocalText(says, "a", "Haru Minasawa")));
    }

    @Test
    void a_caption_that_cannot_be_read_in_its_time_cannot_be_sealed() {
        Video video = video(TWENTY);
        Video sixteen =
                accepted(
                        house.editVideo()
                                .save(
                                        video,
                                        video.brief(),
                                        firstLine(video.story(), JP, "あれ、消えた？20秒で、ただいま。"),
                                        IDA));
        ProductionPlan slow = propose(TWENTY);

        assertThat(house.checkCaptions().check(slow))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.market()).isEqualTo(JP);
                    assertThat(finding.platforms())
                            .containsExactlyElementsOf(slow.brief().platforms());
                    assertThat(finding.problem().code()).isEqualTo("CAPTION-001");
                });
        assertThat(codes(SealAll.of(house, slow.id(), HARU))).containsExactly("CAPTION-001");

        accepted(house.editVideo().undo(sixteen, IDA));
        ProductionPlan ten = propose(TWENTY);

        assertThat(house.checkCaptions().check(ten)).isEmpty();
        accepted(SealAll.of(house, ten.id(), HARU));
    }

    @Test
    void another_hook_in_two_markets_asks_for_their_words_again_and_nothing_else() {
        ProductionPlan first = proven();
        approved(first);

        Video taken =
                accepted(
                        house.takeHook()
                                .take(campaign.id(), FIFTEEN, "hook-b", List.of(US, DE), IDA));
        ProductionPlan second = propose(FIFTEEN);

        assertThat(broken(accepted(house.revisePlan().preview(campaign.id(), FIFTEEN))))
                .containsExactly(
                        "brand-lead: words, DE",
                        "brand-lead: words, US",
                        "local-market: words, DE");
        assertThat(second.story().beatsIn(JP)).isEqualTo(first.story().beatsIn(JP));
        for (Market market : List.of(US, DE)) {
            assertThat(second.story().beatsIn(market).getFirst().id()).isEqualTo("hook-b");
            assertThat(second.story().beatsIn(market).subList(1, 4))
                    .isEqualTo(first.story().beatsIn(market).subList(1, 4));
        }
        assertThat(second.standing(JP, seals(FIFTEEN))).isInstanceOf(MarketStanding.Ready.class);

        accepted(house.editVideo().undo(taken, IDA));
        ProductionPlan back = propose(FIFTEEN);

        assertThat(back.id().version()).isEqualTo(4);
        assertThat(back.saysTheSame(first)).isTrue();
        assertThat(approved(back).markets()).containsExactly(US, DE, JP);
    }

    @Test
    void a_hook_that_is_not_there_or_not_for_this_market_is_refused() {
        var hooks = house.takeHook();

        assertThat(codes(hooks.take(campaign.id(), FIFTEEN, "hook-z", List.of(US), IDA)))
                .containsExactly("HOOK-001");
        assertThat(
                        codes(
                                hooks.take(
                                        campaign.id(),
                                        FIFTEEN,
                                        "hook-b",
                                        List.of(new Market("FR")),
                                        IDA)))
                .containsExactly("HOOK-002");
        assertThat(codes(hooks.take(campaign.id(), FIFTEEN, "hook-b", List.of(US), RUBEN)))
                .containsExactly("ACCESS-003");
    }

    @Test
    void a_shot_that_is_cropped_breaks_the_seals_on_pictures_alone_and_undone_they_hold() {
        ProductionPlan first = proven();
        approved(first);
        var left = new Framing(false, 300, 500);

        Video cropped =
                accepted(house.cropShot().crop(campaign.id(), FIFTEEN, "hook-a", 0, left, IDA));

        assertThat(broken(accepted(house.revisePlan().preview(campaign.id(), FIFTEEN))))
                .isNotEmpty()
                .allSatisfy(seal -> assertThat(seal).contains("pictures"));
        assertThat(propose(FIFTEEN).story().beats().getFirst().shots().getFirst())
                .isInstanceOfSatisfying(
                        Shot.Footage.class, shot -> assertThat(shot.framing()).isEqualTo(left));
        accepted(house.editVideo().undo(cropped, IDA));
        assertThat(propose(FIFTEEN).saysTheSame(first)).isTrue();
    }

    @Test
    void only_footage_that_is_there_is_cropped_and_only_by_who_writes() {
        var crops = house.cropShot();
        var left = new Framing(false, 300, 500);

        assertThat(codes(crops.crop(campaign.id(), FIFTEEN, "hook-a", 9, left, IDA)))
                .containsExactly("CROP-001");
        assertThat(codes(crops.crop(campaign.id(), FIFTEEN, "hook-z", 0, left, IDA)))
                .containsExactly("CROP-001");
        assertThat(codes(crops.crop(campaign.id(), FIFTEEN, "hook-a", 0, left, RUBEN)))
                .containsExactly("ACCESS-003");
        int version = video(FIFTEEN).version();
        accepted(crops.crop(campaign.id(), FIFTEEN, "hook-a", 0, Framing.CENTER, IDA));
        assertThat(video(FIFTEEN).version()).isEqualTo(version);
    }

    @Test
    void nobody_undoes_what_somebody_else_wrote() {
        Actor other = Actor.member("Oda Winterfeldt", "strategist");
        Video video = video(TWENTY);
        Story story = video.story();
        Video mine =
                accepted(house.editVideo().save(video, video.brief(), said(story, "ten"), IDA));

        assertThat(house.editVideo().undo(mine, other))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString())
                                        .contains("EDIT-003", "Ida Fennimar"));
        assertThat(video(TWENTY)).isEqualTo(mine);

        accepted(house.editVideo().undo(mine, IDA));
        assertThat(video(TWENTY).story()).isEqualTo(story);
    }

    @Test
    void who_approves_or_reviews_does_not_write_what_is_approved() {
        propose(TWENTY);
        Video video = video(TWENTY);
        for (Actor reader : List.of(RUBEN, WILMA, HARU, NOOR)) {
            assertThat(codes(house.editVideo().save(video, video.brief(), video.story(), reader)))
                    .as(reader.name())
                    .containsExactly("ACCESS-003");
            assertThat(codes(house.editVideo().undo(video, reader))).containsExactly("ACCESS-003");
            assertThat(codes(house.proposePlan().propose(campaign.id(), TWENTY, reader)))
                    .containsExactly("ACCESS-003");
        }
    }

    @Test
    void evidence_is_attached_by_those_it_is_asked_of_and_checked_by_who_seals_claims() {
        propose(FIFTEEN);
        Claim drawing = claim("c4");
        Evidence attached = new Evidence("attached", "contract", "Spare parts promise", null);
        Evidence checked =
                new Evidence("attached-and-checked", "contract", "Spare parts promise", null);

        assertThat(codes(attach(drawing, attached, NOOR))).containsExactly("EVIDENCE-003");
        assertThat(codes(attach(drawing, attached, HARU))).containsExactly("EVIDENCE-003");
        assertThat(codes(attach(drawing, checked, IDA))).containsExactly("EVIDENCE-002");
        assertThat(codes(attach(drawing, checked, Actor.local()))).containsExactly("EVIDENCE-002");
        accepted(attach(drawing, attached, IDA));
        accepted(attach(drawing, checked, WILMA));
    }

    @Test
    void an_answer_or_evidence_hands_in_nothing_that_is_still_being_written() {
        ProductionPlan plan = propose(TWENTY);
        Video video = video(TWENTY);
        accepted(
                house.editVideo()
                        .save(video, video.brief(), firstLine(video.story(), JP, "まだ。"), IDA));

        ProductionPlan answered =
                accepted(
                        house.answerHold()
                                .answer(campaign.id(), TWENTY, JP, "T4", true, "Fine.", HARU));

        assertThat(answered.id().version()).isEqualTo(2);
        assertThat(answered.story()).isEqualTo(plan.story());
        assertThat(answered.brief()).isEqualTo(plan.brief());
    }

    @Test
    void a_plan_that_returns_to_what_it_said_finds_its_drafts_again() {
        ProductionPlan first = proven();
        approved(first);
        Draft draft = draft(new DraftId(first.id(), US, Platform.YOUTUBE), first);
        house.store().useTransaction(kept -> kept.drafts().keep(draft));
        Video taken =
                accepted(house.takeHook().take(campaign.id(), FIFTEEN, "hook-b", List.of(US), IDA));
        ProductionPlan other = propose(FIFTEEN);

        assertThat(drafts(other)).isEmpty();

        accepted(house.editVideo().undo(taken, IDA));
        ProductionPlan back = propose(FIFTEEN);

        assertThat(drafts(back)).containsExactly(draft);
        approved(back);
        assertThat(house.campaignMatrix().cells(campaign.id()))
                .filteredOn(cell -> cell.brief().equals(FIFTEEN) && cell.market().equals(US))
                .filteredOn(cell -> cell.platform() == Platform.YOUTUBE)
                .extracting(Cell::state)
                .containsExactly(CellState.RENDERED);
    }

    @Test
    void a_held_market_waits_while_the_others_go_on() {
        ProductionPlan plan = propose(TWENTY);

        ApprovedPlan approved = approved(plan);

        assertThat(approved.markets()).containsExactly(US, DE);
        assertThat(house.campaignMatrix().cells(campaign.id()))
                .filteredOn(cell -> cell.brief().equals(TWENTY))
                .extracting(Cell::market, Cell::platform, Cell::state, Cell::owner)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                JP, Platform.TIKTOK, CellState.HELD, "Haru Minasawa"),
                        org.assertj.core.groups.Tuple.tuple(
                                US, Platform.TIKTOK, CellState.READY_TO_RENDER, "Ida Fennimar"));
    }

    @Test
    void the_local_reviewers_answer_lifts_the_hold_and_breaks_no_seal() {
        approved(propose(TWENTY));
        String rule = propose(TWENTY).assessment().holds().getFirst().because().getFirst().rule();

        assertThat(
                        codes(
                                house.answerHold()
                                        .answer(
                                                campaign.id(),
                                                TWENTY,
                                                JP,
                                                rule,
                                                true,
                                                "Fine on that day.",
                                                RUBEN)))
                .containsExactly("HOLD-001");

        ProductionPlan answered =
                accepted(
                        house.answerHold()
                                .answer(
                                        campaign.id(),
                                        TWENTY,
                                        JP,
                                        rule,
                                        true,
                                        "Fine on that day.",
                                        HARU));

        assertThat(answered.id().version()).isEqualTo(2);
        assertThat(approved(answered).markets()).containsExactly(US, DE, JP);

        ProductionPlan takenBack =
                accepted(
                        house.answerHold()
                                .answer(campaign.id(), TWENTY, JP, rule, false, "No.", HARU));

        assertThat(takenBack.assessment().holds(JP)).isTrue();
    }

    @Test
    void an_answer_to_what_no_rule_asks_is_refused() {
        propose(TWENTY);

        assertThat(
                        codes(
                                house.answerHold()
                                        .answer(
                                                campaign.id(),
                                                TWENTY,
                                                JP,
                                                "T6",
                                                true,
                                                "Fine.",
                                                HARU)))
                .containsExactly("HOLD-002");
    }

    @Test
    void an_answer_about_one_market_loses_no_draft_of_another() {
        ProductionPlan first = propose(TWENTY);
        approved(first);
        Draft draft = draft(new DraftId(first.id(), US, Platform.TIKTOK), first);
        house.store().useTransaction(kept -> kept.drafts().keep(draft));

        ProductionPlan answered =
                accepted(
                        house.answerHold()
                                .answer(campaign.id(), TWENTY, JP, "T4", true, "Fine.", HARU));

        assertThat(answered.id()).isNotEqualTo(first.id());
        assertThat(drafts(answered)).containsExactly(draft);
    }

    @Test
    void neither_author_nor_stranger_nor_command_line_approves() {
        ProductionPlan plan = propose(TWENTY);
        var seals = house.sealPlan();
        var approvals = house.approvePlan();

        assertThat(codes(seals.seal(plan.id(), plan.requiredSeals().getFirst(), IDA)))
                .contains("SEAL-001");
        assertThat(codes(seals.seal(plan.id(), plan.requiredSeals().getFirst(), Actor.local())))
                .containsExactly("ACCESS-001");
        assertThat(codes(approvals.approve(plan.id(), IDA))).containsExactly("SEAL-001");
        assertThat(codes(approvals.approve(plan.id(), Actor.member("ida  FENNIMAR", "legal"))))
                .containsExactly("SEAL-001");
        assertThat(codes(approvals.approve(plan.id(), Actor.local())))
                .containsExactly("ACCESS-001");
        assertThat(codes(approvals.approve(plan.id(), Actor.member("Noor Ashgrove", "analyst"))))
                .containsExactly("ACCESS-002");
        assertThat(codes(approvals.approve(plan.id(), RUBEN))).contains("PLAN-007");
    }

    @Test
    void an_approved_plan_is_exported_and_everything_verifies() {
        ApprovedPlan approved = approved(propose(TWENTY));

        byte[] document = accepted(house.exportPlan().export(approved, IDA));

        assertThat(document).isNotEmpty();
        assertThat(house.verifyStore().verify()).isEmpty();
    }

    private List<Seal> seals(BriefId brief) {
        return house.store().inTransaction(kept -> kept.plans().seals(campaign.id(), brief));
    }

    private List<Draft> drafts(ProductionPlan plan) {
        return house.store().inTransaction(kept -> DraftsOfPlan.find(kept, plan));
    }

    private static Draft draft(DraftId id, ProductionPlan plan) {
        return new Draft(
                id,
                plan.fingerprint(),
                "drafts",
                "draft.mp4",
                "0".repeat(64),
                List.of(),
                90,
                160,
                30,
                plan.story().rate(),
                true,
                new ConformanceReport(List.of()),
                plan.proposedAt(),
                null,
                null);
    }

    private Claim claim(String id) {
        return video(FIFTEEN).brief().claims().stream()
                .filter(claim -> claim.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Video> attach(Claim claim, Evidence evidence, Actor actor) {
        return house.attachEvidence().attach(campaign.id(), FIFTEEN, claim.id(), evidence, actor);
    }

    private ProductionPlan proven() {
        propose(FIFTEEN);
        Claim drawing = claim("c4");
        accepted(
                house.attachEvidence()
                        .attach(
                                campaign.id(),
                                FIFTEEN,
                                drawing.id(),
                                new Evidence(
                                        "attached-and-checked",
                                        "contract",
                                        "Spare parts promise, section 4",
                                        null),
                                WILMA));
        return propose(FIFTEEN);
    }

    private ProductionPlan propose(BriefId brief) {
        return accepted(house.proposePlan().propose(campaign.id(), brief, IDA));
    }

    /// Everybody seals what waits for them, then the brand lead approves.
    private ApprovedPlan approved(ProductionPlan plan) {
        for (Member member : campaign.team().approvers()) {
            accepted(SealAll.of(house, plan.id(), Actor.member(member.name(), member.role())));
        }
        return accepted(house.approvePlan().approve(plan.id(), RUBEN));
    }

    private Video video(BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.videos().find(campaign.id(), brief))
                .orElseThrow();
    }

    private static Set<String> broken(Revision revision) {
        Set<String> broken = new TreeSet<>();
        for (Revision.SealEffect effect : revision.seals()) {
            if (!(effect.state() instanceof SealState.Holds)) {
                broken.add(effect.state().required().says());
            }
        }
        return broken;
    }

    private static Story said(Story story, String years) {
        List<Beat> beats =
                story.beats().stream()
                        .map(beat ->
                                new Beat(
                                        beat.id(),
                                        beat.kind(),
                                        beat.hook(),
                                        beat.ending(),
                                        beat.at(),
                                        beat.shots(),
                                        beat.lines().stream()
                                                .map(line -> said(line, years))
                                                .toList(),
                                        beat.texts(),
                                        beat.sounds(),
                                        beat.silent()))
                        .toList();
        return story.withBeats(beats, story.otherHooks());
    }

    private static Line said(Line line, String years) {
        return new Line(
                line.by(),
                new Localized(line.text().source().replace("fifteen", years), line.text().local()),
                line.at(),
                line.voice(),
                line.voices(),
                line.claims());
    }

    private static Story firstLine(Story story, Market market, String says) {
        Beat hook = story.beats().getFirst();
        Line line = hook.lines().getFirst();
        Map<Market, LocalText> local = new HashMap<>(line.text().local());
        local.put(market, new LocalText(says, null, null));
        Line other =
                new Line(
                        line.by(),
                        new Localized(line.text().source(), local),
                        line.at(),
                        line.voice(),
                        line.voices(),
                        line.claims());
        List<Beat> beats = new ArrayList<>(story.beats());
        beats.set(
                0,
                new Beat(
                        hook.id(),
                        hook.kind(),
                        hook.hook(),
                        hook.ending(),
                        hook.at(),
                        hook.shots(),
                        List.of(other),
                        hook.texts(),
                        hook.sounds(),
                        hook.silent()));
        return story.withBeats(beats, story.otherHooks());
    }
}
