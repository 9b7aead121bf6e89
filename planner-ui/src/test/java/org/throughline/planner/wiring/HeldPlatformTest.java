package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.retention.RetentionPoint;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.rules.book.RuleBook;

/// A rule that holds one platform stops its drafts there, and lets the others go on.
class HeldPlatformTest {

    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor AGNES = Actor.member("Agnes Hollinder", "person-shown");
    private static final Actor SALME = Actor.member("Salme Korvington", "executive");
    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final long FRAMES = 540;

    @TempDir Path folder;

    private House house;
    private Draft held;
    private Draft free;

    @BeforeEach
    void enter() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        List<Rule> rules = new ArrayList<>(RuleBook.sample().rules());
        rules.add(
                new Rule(
                        "P1",
                        1,
                        "Ruben Castellow",
                        null,
                        true,
                        When.always(),
                        List.of(
                                new RuleOutcome.Hold(
                                        new RuleOutcome.Until.There("stock-confirmed"),
                                        Platform.TIKTOK)),
                        null));
        accepted(
                house.publishRulebook()
                        .publish(RuleBook.sample().with("Tindrel", 5, rules), RUBEN));
        accepted(house.enterCampaign().enter(campaign, IDA));
        ProductionPlan plan =
                accepted(
                        house.proposePlan()
                                .propose(
                                        "lights-back-on",
                                        new BriefId("the-last-thing-he-fixed"),
                                        IDA));
        held = kept(plan, Platform.TIKTOK, "a".repeat(64));
        free = kept(plan, Platform.INSTAGRAM_REELS, "b".repeat(64));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nothing_is_rendered_there() throws InterruptedException {
        assertThat(codes(house.renderDraft().render(held.id(), RUBEN, _ -> {})))
                .containsExactly("PLAN-008");
        assertThat(codes(house.renderDraft().render(free.id(), RUBEN, _ -> {})))
                .containsExactly("PLAN-021");
    }

    @Test
    void nothing_is_accepted_sealed_for_release_or_posted_there_and_the_rest_is() {
        assertThat(codes(house.decideDraft().accept(held, Answered.YES, RUBEN)))
                .containsExactly("PLAN-008");
        assertThat(codes(house.sealDraft().seal(held.id(), waiting(held, SALME), SALME)))
                .containsExactly("PLAN-008");
        assertThat(codes(post(held))).containsExactly("PLAN-008");

        accepted(house.sealDraft().seal(free.id(), waiting(free, AGNES), AGNES));
        accepted(house.decideDraft().accept(free, Answered.YES, RUBEN));
        accepted(house.sealDraft().seal(free.id(), waiting(free, SALME), SALME));
        accepted(post(free));
    }

    @Test
    void a_post_that_was_recorded_wrong_is_corrected_until_results_rest_on_it() {
        accepted(house.sealDraft().seal(free.id(), waiting(free, AGNES), AGNES));
        accepted(house.decideDraft().accept(free, Answered.YES, RUBEN));
        accepted(house.sealDraft().seal(free.id(), waiting(free, SALME), SALME));
        assertThat(codes(post(free, NOW.plusSeconds(90_000)))).containsExactly("POST-007");
        Post first = accepted(post(free, NOW));
        assertThat(accepted(post(free, NOW))).isEqualTo(first);

        Instant right = NOW.minusSeconds(86_400);
        accepted(post(free, right));

        assertThat(posts()).singleElement().extracting(Post::publishedAt).isEqualTo(right);
        house.store()
                .useTransaction(
                        kept -> kept.retentionCurves().keep(curve(kept.posts().all().getFirst())));
        assertThat(codes(post(free, NOW))).containsExactly("POST-006");
        assertThat(posts()).singleElement().extracting(Post::publishedAt).isEqualTo(right);
    }

    private static RetentionCurve curve(Post post) {
        return new RetentionCurve(
                new PostKey(post.draft().platform(), post.postId()),
                "retention.csv",
                "a".repeat(64),
                LocalDate.of(2027, 2, 20),
                Position.SHARE,
                List.of(new RetentionPoint(0, 1.0, null), new RetentionPoint(1, 0.5, null)),
                "Noor Ashgrove",
                NOW);
    }

    private List<Post> posts() {
        return house.store().inTransaction(kept -> kept.posts().all());
    }

    private RequiredSeal waiting(Draft draft, Actor actor) {
        return SealAll.waiting(house, draft, actor).getFirst();
    }

    private Outcome<Post> post(Draft draft) {
        return post(draft, NOW);
    }

    private Outcome<Post> post(Draft draft, Instant at) {
        return house.recordPost()
                .record(draft.id(), draft.sha256(), "one", "@tindrel", "organic", at, RUBEN);
    }

    /// A draft as if it had been rendered, and watched by everybody.
    private Draft kept(ProductionPlan plan, Platform platform, String sha256) {
        Draft rendered =
                new Draft(
                        new DraftId(plan.id(), new Market("US"), platform),
                        plan.fingerprint(),
                        "drafts/" + platform.key(),
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
        for (Actor actor : List.of(RUBEN, AGNES, SALME)) {
            accepted(
                    house.watchDraft()
                            .saw(rendered.id(), sha256, new FrameRange(0, FRAMES), actor));
        }
        return rendered;
    }
}
