package org.throughline.planner.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.jdbc.Store;
import org.throughline.data.metric.Definition;
import org.throughline.data.metric.Measure;
import org.throughline.data.plan.PlanId;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.planner.access.Actor;

/// Rows of files and the posts they belong to, over a real store.
class JoinResultsTest {

    private static final Market US = new Market("US");
    private static final Instant PUBLISHED = Instant.parse("2027-03-11T23:00:00Z");
    private static final PostKey OURS = new PostKey(Platform.TIKTOK, "7400000000000000001");
    private static final PostKey SAME_ID_ELSEWHERE =
            new PostKey(Platform.INSTAGRAM_REELS, "7400000000000000001");

    private static final Goal SHARES =
            new Goal("awareness", null, "shares/reach", null, null, null, null, null);
    private static final Goal WATCHED =
            new Goal("education", null, "completion", null, null, null, null, null);
    private static final Actor ANALYST = Actor.member("Noor Ashgrove", "analyst");

    @TempDir Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.inMemory();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void rows_find_their_draft_by_platform_and_post_id() throws IOException {
        Post post = recorded(OURS);
        Path export =
                export(
                        Stream.concat(rows(OURS, 14).stream(), rows(SAME_ID_ELSEWHERE, 5).stream())
                                .toList());

        List<PostResult> results = join(export);

        assertThat(results)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.post()).isEqualTo(post);
                    assertThat(result.rows()).isEqualTo(14);
                    assertThat(result.from()).isEqualTo("2027-03-11");
                    assertThat(result.to()).isEqualTo("2027-03-24");
                });
    }

    @Test
    void a_post_that_no_row_speaks_of_has_no_result() throws IOException {
        recorded(OURS);

        assertThat(join(export(rows(SAME_ID_ELSEWHERE, 5)))).isEmpty();
    }

    @Test
    void rows_that_nobody_recorded_a_post_for_go_by() throws IOException {
        assertThat(join(export(rows(OURS, 3)))).isEmpty();
    }

    @Test
    void of_lifetime_exports_the_latest_counts() throws IOException {
        PostKey video = new PostKey(Platform.YOUTUBE_SHORTS, "Tabcdefghij");
        recorded(video);
        Path early = lifetime("Table data 2027-03-15.csv", 5);
        Path late = lifetime("Table data 2027-03-25.csv", 9);

        assertThat(joining().join(ExportFile.all(List.of(late, early), ImportOptions.NONE)))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.to()).isEqualTo("2027-03-25");
                    assertThat(result.rows()).isEqualTo(1);
                });
    }

    @Test
    void a_day_that_two_files_tell_counts_once() throws IOException {
        recorded(OURS);
        Path export = export(rows(OURS, 14));
        Path again = Files.copy(export, folder.resolve("again.csv"));

        assertThat(joining().join(ExportFile.all(List.of(export, again), ImportOptions.NONE)))
                .singleElement()
                .satisfies(result -> assertThat(result.rows()).isEqualTo(14));
    }

    @Test
    void a_day_whose_placement_is_corrected_counts_once() throws IOException {
        recorded(OURS);
        Path export = export(rows(OURS, 14));
        Path corrected =
                HistoryFiles.writeDaily(
                        folder.resolve("corrected.csv"), placed(rows(OURS, 14), "boosted"));

        assertThat(joining().join(ExportFile.all(List.of(export, corrected), ImportOptions.NONE)))
                .singleElement()
                .satisfies(result -> assertThat(result.rows()).isEqualTo(14));
    }

    @Test
    void of_two_exports_of_one_day_the_last_one_counts() throws IOException {
        PostRows rows = new PostRows();
        rows.add(snapshot(5));
        rows.add(snapshot(9));

        assertThat(rows.result(recorded(OURS), SHARES))
                .hasValueSatisfying(result ->
                        assertThat(result.goal())
                                .extracting(PostResult.GoalReading::rate)
                                .isEqualTo(0.09));
    }

    @Test
    void what_a_later_export_of_the_day_does_not_tell_stays() throws IOException {
        PostRows rows = new PostRows();
        rows.add(snapshot(9));
        var views = new Counts(500L, null, null, null, null, null, null, null, null, null);
        rows.add(new Snapshot(LocalDate.of(2027, 3, 25), OURS, null, null, null, views));

        assertThat(rows.result(recorded(OURS), SHARES))
                .hasValueSatisfying(result ->
                        assertThat(result.goal())
                                .extracting(PostResult.GoalReading::rate)
                                .isEqualTo(0.09));
    }

    @Test
    void rows_of_a_file_that_is_refused_are_not_joined() throws IOException {
        recorded(OURS);
        Path export = export(rows(OURS, 14));
        String broken = "\n2027-03-40,x,tiktok".repeat(5);
        Files.writeString(export, Files.readString(export).strip() + broken);

        assertThat(join(export)).isEmpty();
    }

    @Test
    void a_youtube_video_is_found_whatever_the_export_takes_it_for() throws IOException {
        Post post = recorded(new PostKey(Platform.YOUTUBE, "Tabcdefghij"));

        assertThat(join(lifetime("Table data 2027-03-15.csv", 5)))
                .singleElement()
                .satisfies(result -> assertThat(result.post()).isEqualTo(post));
    }

    @Test
    void organic_and_boosted_rows_together_give_no_rate() throws IOException {
        Post post = recorded(OURS);
        PostRows organic = new PostRows();
        rows(OURS, 2).forEach(organic::add);
        PostRows mixed = new PostRows();
        mixed.add(organic);
        placed(rows(OURS, 4), "boosted").subList(2, 4).forEach(mixed::add);

        assertThat(organic.result(post, SHARES).map(PostResult::goal)).isPresent();
        assertThat(mixed.result(post, SHARES).map(PostResult::goal)).isEmpty();
        assertThat(mixed.result(post, SHARES)).map(PostResult::rows).contains(4);
    }

    @Test
    void days_on_both_sides_of_a_new_definition_give_no_rate_and_name_it() {
        PostKey video = new PostKey(Platform.YOUTUBE_SHORTS, "Tabcdefghij");
        Post post = recorded(video);
        LocalDate changed = LocalDate.of(2025, 3, 31);

        PostResult across =
                watched(video, changed.minusDays(1), changed).result(post, WATCHED).orElseThrow();
        PostResult after =
                watched(video, changed, changed.plusDays(1)).result(post, WATCHED).orElseThrow();

        assertThat(across.goal()).isNull();
        assertThat(across.changed())
                .extracting(Definition::measure, Definition::validFrom)
                .containsExactly(Measure.VIEWS, changed);
        assertThat(after.goal()).extracting(PostResult.GoalReading::rate).isEqualTo(0.25);
        assertThat(after.changed()).isNull();
    }

    private static PostRows watched(PostKey video, LocalDate... days) {
        var rows = new PostRows();
        var counts = new Counts(40L, null, null, null, null, null, null, null, null, 10L);
        for (LocalDate day : days) {
            rows.add(
                    new DailySample(
                            day,
                            video,
                            US,
                            "tindrel.us",
                            Instant.parse("2025-03-01T12:00:00Z"),
                            "organic",
                            18.0,
                            new PostTags(
                                    List.of(), List.of(), null, null, null, null, List.of(), null),
                            counts));
        }
        return rows;
    }

    @Test
    void reach_added_up_over_days_gives_no_verdict() {
        var target = new BigDecimal("0.009");

        assertThat(reading(0.004, target, true).reached()).isEmpty();
        assertThat(reading(0.004, target, false).reached()).contains(false);
        assertThat(reading(0.018, target, false).reached()).contains(true);
        assertThat(reading(0.018, null, false).reached()).isEmpty();
    }

    @Test
    void a_target_within_the_interval_gives_no_verdict() {
        var target = new BigDecimal("0.009");

        assertThat(reading(0.006, target, false).reached()).isEmpty();
        assertThat(reading(0.006, target, false).isTooClose()).isTrue();
        assertThat(reading(0.018, target, false).isTooClose()).isFalse();
    }

    @Test
    void what_was_read_up_to_the_latest_day_is_kept() throws IOException {
        Post post = recorded(OURS);

        take(rows(OURS, 9));
        take(rows(OURS, 14));
        take(rows(OURS, 5));

        assertThat(kept(post))
                .hasValueSatisfying(result -> {
                    assertThat(result.days()).isEqualTo(14);
                    assertThat(result.rows()).isEqualTo(14);
                });
    }

    @Test
    void of_a_file_that_is_refused_nothing_is_kept() throws IOException {
        Post post = recorded(OURS);
        Path workbook = Files.writeString(folder.resolve("results.csv"), "PK\u0003\u0004 rows");

        assertThat(joining().take(ExportFile.all(List.of(workbook), ImportOptions.NONE), ANALYST))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains("workbook"));
        assertThat(kept(post)).isEmpty();
    }

    @Test
    void what_is_read_for_one_draft_is_kept_for_its_posts_alone() throws IOException {
        Post post = recorded(OURS);
        Post other = recorded(SAME_ID_ELSEWHERE);
        Path export =
                export(
                        Stream.concat(rows(OURS, 14).stream(), rows(SAME_ID_ELSEWHERE, 5).stream())
                                .toList());

        accepted(
                joining()
                        .take(
                                ExportFile.all(List.of(export), ImportOptions.NONE),
                                each -> each.draft().equals(post.draft()),
                                ANALYST));

        assertThat(kept(post)).isPresent();
        assertThat(kept(other)).isEmpty();
    }

    private void take(List<DailySample> rows) throws IOException {
        accepted(
                joining().take(ExportFile.all(List.of(export(rows)), ImportOptions.NONE), ANALYST));
    }

    private Optional<PostResult> kept(Post post) {
        return store.inTransaction(kept -> kept.posts().result(post));
    }

    private JoinResults joining() {
        return new JoinResults(
                store, Clock.fixed(PUBLISHED, ZoneOffset.UTC), UnaryOperator.identity());
    }

    private static PostResult.GoalReading reading(
            double rate, @Nullable BigDecimal target, boolean addedUp) {
        return new PostResult.GoalReading(
                "saves/reach", rate, rate / 2, rate * 2, 1000, null, target, addedUp);
    }

    private List<PostResult> join(Path export) {
        return joining().join(ExportFile.all(List.of(export), ImportOptions.NONE));
    }

    private Post recorded(PostKey key) {
        var draft =
                new DraftId(PlanId.parse("lights-back-on.twenty-seconds.1"), US, key.platform());
        var post =
                new Post(
                        draft,
                        key.id(),
                        "tindrel.us",
                        "a".repeat(64),
                        "organic",
                        PUBLISHED,
                        "Ida Fennimar");
        store.useTransaction(kept -> kept.posts().add(post));
        return post;
    }

    private static List<DailySample> rows(PostKey key, int days) {
        return SampleHistory.drawPost(key, US, "tindrel.us", PUBLISHED, 18, days, 7);
    }

    private static List<DailySample> placed(List<DailySample> rows, String placement) {
        return rows.stream()
                .map(row ->
                        new DailySample(
                                row.day(),
                                row.post(),
                                row.market(),
                                row.account(),
                                row.publishedAt(),
                                placement,
                                row.lengthSeconds(),
                                row.tags(),
                                row.counts()))
                .toList();
    }

    private static Snapshot snapshot(long shares) {
        var counts = new Counts(null, 100L, null, null, null, shares, null, null, null, null);
        return new Snapshot(LocalDate.of(2027, 3, 25), OURS, null, null, null, counts);
    }

    private Path export(List<DailySample> rows) throws IOException {
        return HistoryFiles.writeDaily(folder.resolve("daily.csv"), rows);
    }

    private Path lifetime(String name, int likes) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                """
                Content,Video title,Video publish time,Duration,Likes,Comments added,Shares,\
                Views,Watch time (hours),Subscribers,Thumbnail impressions,\
                Thumbnail click-through rate (%%)
                Tabcdefghij,A video,"Mar 11, 2027",18,%d,1,1,900,4.2,0,1000,4.2
                """
                        .formatted(likes));
    }
}
