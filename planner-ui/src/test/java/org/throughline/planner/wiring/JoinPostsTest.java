package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.retention.RetentionPoint;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.tagging.JoinJudgment;
import org.throughline.data.time.FrameRate;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Decision;
import org.throughline.planner.access.Actor;
import org.throughline.planner.joining.JoinPosts;
import org.throughline.planner.joining.Suggestion;

/// Posts of a history beside accepted drafts of the sample campaign: suggested, joined, rejected
/// and taken back, over a real store.
class JoinPostsTest extends InSampleHouse {

    private static final Market US = new Market("US");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");

    /// When the posts are out, and their results are read.
    private static final Instant READ = Instant.parse("2027-03-25T09:00:00Z");

    private static final PostKey POST = new PostKey(Platform.TIKTOK, "7400000000000000042");

    private JoinPosts joins;
    private ProductionPlan plan;
    private Draft draft;

    @Override
    Clock clock() {
        return Clock.fixed(READ, ZoneOffset.UTC);
    }

    @BeforeEach
    void enter() {
        plan =
                accepted(
                        house.proposePlan()
                                .propose("lights-back-on", new BriefId("twenty-seconds"), IDA));
        draft =
                new Draft(
                        new DraftId(plan.id(), US, Platform.TIKTOK),
                        plan.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        "a".repeat(64),
                        List.of(),
                        1080,
                        1920,
                        540,
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        NOW,
                        new Verdict.Accepted("Ruben Castellow", NOW, null),
                        null);
        house.store().useTransaction(kept -> kept.drafts().keep(draft));
        joins = joins(post(), AccountRegister.NONE);
    }

    private JoinPosts joins(ListedPost post, AccountRegister accounts) {
        PostList list = new PostList(1, List.of(), List.of(post), List.of(), 0);
        return new JoinPosts(
                () -> list,
                () -> accounts,
                house.store(),
                house.recordPost(),
                house.joinResults(),
                house.clock());
    }

    private Instant planned() {
        return Objects.requireNonNull(plan.brief().publish())
                .instantIn(US, plan.profile(US).zone());
    }

    /// As a lifetime export tells it.
    private static ListedPost undated(LocalDateTime on) {
        return new ListedPost(
                POST,
                "tindrel.us",
                null,
                null,
                on,
                18.0,
                null,
                null,
                new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null),
                List.of(),
                null);
    }

    private ListedPost post() {
        Instant at = planned().plus(Duration.ofMinutes(12));
        List<DailySample> rows = SampleHistory.drawPost(POST, US, "tindrel.us", at, 18, 14, 7);
        return new ListedPost(
                POST,
                "tindrel.us",
                US,
                at,
                null,
                18.0,
                null,
                null,
                rows.getFirst().tags(),
                rows.stream()
                        .map(row -> new ListedPost.Day(row.day(), row.placement(), row.counts()))
                        .toList(),
                null);
    }

    @Test
    void a_post_near_the_plan_is_suggested_and_not_joined_by_itself() {
        assertThat(joins.open(NOOR).suggestions())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.matches())
                                .singleElement()
                                .satisfies(match ->
                                        assertThat(match.candidate().draft())
                                                .isEqualTo(draft.id())));
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_joined_post_has_its_results_where_a_recorded_one_has_them() {
        var recorded = accepted(joins.join(POST, draft.id(), NOOR));

        assertThat(recorded.draft()).isEqualTo(draft.id());
        assertThat(result(recorded))
                .hasValueSatisfying(result -> {
                    assertThat(result.rows()).isEqualTo(14);
                    assertThat(result.goal()).isNotNull();
                });
        assertThat(joins.open(NOOR).suggestions()).isEmpty();
        assertThat(joins.open(NOOR).joined()).isEqualTo(1);
    }

    @Test
    void a_join_can_be_taken_back_with_what_was_read() {
        var recorded = accepted(joins.join(POST, draft.id(), NOOR));

        accepted(joins.undo(NOOR));

        assertThat(recorded()).isEmpty();
        assertThat(result(recorded)).isEmpty();
        assertThat(joins.open(NOOR).suggestions()).extracting(Suggestion::post).hasSize(1);
        assertThat(codes(joins.undo(NOOR))).containsExactly("JOIN-004");
    }

    @Test
    void a_join_stays_once_somebody_has_handed_in_a_curve_of_its_post() {
        accepted(joins.join(POST, draft.id(), NOOR));
        var curve =
                new RetentionCurve(
                        POST,
                        "curve.csv",
                        "c".repeat(64),
                        LocalDate.of(2027, 2, 1),
                        Position.SHARE,
                        List.of(new RetentionPoint(0, 1, null), new RetentionPoint(1, 0.4, null)),
                        RUBEN.name(),
                        NOW);
        house.store().useTransaction(kept -> kept.retentionCurves().keep(curve));

        assertThat(codes(joins.undo(NOOR))).containsExactly("JOIN-007");
        house.store().useTransaction(kept -> kept.retentionCurves().remove(POST, curve.sha256()));
        accepted(joins.undo(NOOR));
    }

    @Test
    void a_time_without_its_zone_is_of_the_zone_of_its_account() {
        Instant at = planned().plus(Duration.ofMinutes(12));
        LocalDateTime on = LocalDateTime.ofInstant(at, ZoneId.of("Europe/Berlin"));
        var account =
                new AccountRegister.Account(
                        "tindrel.us",
                        "Tindrel",
                        List.of(Platform.TIKTOK),
                        ZoneId.of("Europe/Berlin"),
                        null,
                        null);
        JoinPosts theirs = joins(undated(on), new AccountRegister(1, List.of(account)));

        assertThat(accepted(theirs.join(POST, draft.id(), NOOR)).publishedAt()).isEqualTo(at);
    }

    @Test
    void a_day_without_a_time_stays_that_day() {
        LocalDate day = LocalDate.ofInstant(planned(), plan.profile(US).zone());
        JoinPosts theirs = joins(undated(day.atStartOfDay()), AccountRegister.NONE);

        assertThat(
                        LocalDate.ofInstant(
                                accepted(theirs.join(POST, draft.id(), NOOR)).publishedAt(),
                                ZoneOffset.UTC))
                .isEqualTo(day);
    }

    @Test
    void a_rejected_pair_is_not_suggested_until_that_is_taken_back() {
        accepted(joins.reject(POST, draft.id(), NOOR));

        assertThat(joins.open(NOOR).suggestions()).isEmpty();
        assertThat(codes(joins.join(POST, draft.id(), NOOR))).containsExactly("JOIN-002");
        assertThat(codes(joins.undo(RUBEN))).containsExactly("JOIN-004");

        accepted(joins.undo(NOOR));

        assertThat(joins.open(NOOR).suggestions()).hasSize(1);
    }

    @Test
    void a_join_is_not_rejected_by_somebody_who_saw_the_list_before() {
        accepted(joins.join(POST, draft.id(), NOOR));

        assertThat(codes(joins.reject(POST, draft.id(), RUBEN))).containsExactly("JOIN-002");

        assertThat(recorded()).hasSize(1);
        assertThat(joins.open(NOOR).last()).satisfies(last -> assertThat(last.joined()).isTrue());
    }

    @Test
    void a_join_stays_once_a_month_was_decided_with_it() {
        accepted(joins.join(POST, draft.id(), NOOR));
        Decision decision = decided(READ.plusSeconds(60));
        house.store().useTransaction(kept -> kept.decisions().keep(decision, null));

        assertThat(codes(joins.undo(NOOR))).containsExactly("JOIN-006");
        assertThat(recorded()).hasSize(1);

        house.store().useTransaction(kept -> kept.decisions().withdraw(decision));
        accepted(joins.undo(NOOR));

        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_rejection_stays_once_somebody_else_decided_on_the_same_draft() {
        accepted(joins.reject(POST, draft.id(), NOOR));
        JoinJudgment other =
                new JoinJudgment(
                        new PostKey(Platform.TIKTOK, "7400000000000000043"),
                        draft.id(),
                        false,
                        "",
                        RUBEN.name(),
                        NOW);
        house.store().useTransaction(kept -> kept.joinJudgments().add(other));

        assertThat(codes(joins.undo(NOOR))).containsExactly("JOIN-005");
    }

    private static Decision decided(Instant at) {
        return new Decision(
                YearMonth.of(2027, 2),
                "hook.question",
                Course.KEEP,
                "Noor Ashgrove",
                null,
                "",
                20,
                null,
                RUBEN.name(),
                at);
    }

    @Test
    void only_analysts_and_brand_leads_join() {
        assertThat(codes(joins.join(POST, draft.id(), IDA))).containsExactly("JOIN-001");
        assertThat(codes(joins.reject(POST, draft.id(), IDA))).containsExactly("JOIN-001");
    }

    private List<Post> recorded() {
        return house.store().inTransaction(kept -> kept.posts().all());
    }

    private Optional<PostResult> result(Post post) {
        return house.store().inTransaction(kept -> kept.posts().result(post));
    }
}
