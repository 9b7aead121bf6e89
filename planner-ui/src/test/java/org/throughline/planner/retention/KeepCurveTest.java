package org.throughline.planner.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.review.DraftId;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;

/// Curves and the posts they are of, over a real store.
class KeepCurveTest {

    private static final Instant PUBLISHED = Instant.parse("2027-01-02T18:00:00Z");
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final Actor ANALYST = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor WRITER = Actor.member("Ida Fennimar", "strategist");

    @TempDir Path folder;

    private Store store;
    private KeepCurve curves;

    @BeforeEach
    void open() {
        store = Store.inMemory();
        curves = new KeepCurve(store, Clock.fixed(NOW, ZoneOffset.UTC));
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        CampaignFile campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE));
        store.useTransaction(kept -> kept.campaigns().keep(campaign.campaign()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_curve_is_kept_with_the_only_post_it_was_handed_in_for() throws IOException {
        Post post = recorded(Platform.YOUTUBE_SHORTS, "aaaaaaaaaaa");
        ExportFile file = export("curve 2027-01-15.csv", 40);

        KeptCurve kept = accepted(curves.take(file, List.of(post), ANALYST));

        assertThat(curves.isCurve(file)).isTrue();
        assertThat(kept.isNew()).isTrue();
        assertThat(curves.find(post)).contains(kept.curve());
        assertThat(kept.curve().points()).hasSize(11);
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        ExportFile file = export("curve 2027-01-15.csv", 40);

        accepted(curves.take(file, List.of(post), ANALYST));
        KeptCurve again = accepted(curves.take(file, List.of(post), ANALYST));

        assertThat(again.isNew()).isFalse();
        assertThat(all(post)).hasSize(1);
    }

    @Test
    void the_export_of_the_latest_day_counts_in_whatever_order_they_come() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");

        accepted(curves.take(export("curve 2027-01-20.csv", 30), List.of(post), ANALYST));
        KeptCurve older =
                accepted(curves.take(export("curve 2027-01-15.csv", 40), List.of(post), ANALYST));

        assertThat(older.counts()).isFalse();
        assertThat(curves.find(post))
                .hasValueSatisfying(curve -> assertThat(curve.taken()).isEqualTo("2027-01-20"));
    }

    @Test
    void a_curve_that_is_taken_away_leaves_the_one_before_it() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        accepted(curves.take(export("curve 2027-01-15.csv", 40), List.of(post), ANALYST));
        KeptCurve newer =
                accepted(curves.take(export("curve 2027-01-20.csv", 30), List.of(post), ANALYST));

        assertThat(curves.remove(post, newer.curve(), WRITER)).isPresent();
        assertThat(curves.remove(post, newer.curve(), ANALYST)).isEmpty();
        assertThat(curves.find(post))
                .hasValueSatisfying(curve -> assertThat(curve.taken()).isEqualTo("2027-01-15"));
    }

    @Test
    void a_name_says_which_of_several_posts_it_is() throws IOException {
        Post one = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        Post other = recorded(Platform.YOUTUBE_SHORTS, "bb-bbbb_bbb");

        KeptCurve kept =
                accepted(
                        curves.take(
                                export("bb-bbbb_bbb 2027-01-15.csv", 40),
                                List.of(one, other),
                                ANALYST));

        assertThat(kept.curve().post().id()).isEqualTo("bb-bbbb_bbb");
        assertThat(
                        refused(
                                curves.take(
                                        export("curve 2027-01-15.csv", 40),
                                        List.of(one, other),
                                        ANALYST)))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("IMPORT-020");
                    assertThat(problem.hint()).contains("aaaaaaaaaaa, bb-bbbb_bbb");
                });
    }

    @Test
    void a_file_named_after_another_post_is_not_taken_for_this_one() throws IOException {
        Post one = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        Post _ = recorded(Platform.YOUTUBE_SHORTS, "bb-bbbb_bbb");

        assertThat(
                        refused(
                                        curves.take(
                                                export("bb-bbbb_bbb 2027-01-15.csv", 40),
                                                List.of(one),
                                                ANALYST))
                                .message())
                .contains("its name says bb-bbbb_bbb");
    }

    @Test
    void a_name_says_a_post_only_by_a_word_of_its_own_and_one_that_may_be_seen()
            throws IOException {
        Post ours = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        recorded(Platform.YOUTUBE, "2");
        recorded(draft("quiet-launch.teaser.1", Platform.YOUTUBE), "curve");

        KeptCurve kept =
                accepted(curves.take(export("curve 2027-01-15.csv", 40), List.of(ours), ANALYST));

        assertThat(kept.curve().post().id()).isEqualTo("aaaaaaaaaaa");
    }

    @Test
    void the_same_bytes_under_a_name_with_another_day_are_of_that_day() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        accepted(curves.take(export("curve 2027-01-15.csv", 40), List.of(post), ANALYST));

        KeptCurve mended =
                accepted(curves.take(export("curve 2027-01-05.csv", 40), List.of(post), ANALYST));

        assertThat(mended.isNew()).isTrue();
        assertThat(all(post))
                .extracting(RetentionCurve::taken)
                .containsExactly(mended.curve().taken());
    }

    @Test
    void a_day_is_asked_for_in_the_name_and_never_one_to_come() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");

        assertThat(refused(curves.take(export("curve.csv", 40), List.of(post), ANALYST)).hint())
                .contains("into the file's name");
        assertThat(refused(curves.take(export("curve 2027-03-15.csv", 40), List.of(post), ANALYST)))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("IMPORT-024");
                    assertThat(problem.message()).contains("15 Mar 2027");
                });
    }

    @Test
    void a_curve_is_taken_away_once_and_by_somebody_who_may_see_its_draft() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        KeptCurve kept =
                accepted(curves.take(export("curve 2027-01-15.csv", 40), List.of(post), ANALYST));
        Actor stranger = Actor.member("Nobody Known", "analyst");

        assertThat(curves.remove(post, kept.curve(), stranger)).isPresent();
        assertThat(curves.remove(post, kept.curve(), ANALYST)).isEmpty();
        assertThat(curves.remove(post, kept.curve(), ANALYST)).isEmpty();
        List<AuditEntry> audit = store.inTransaction(stored -> stored.audit().all());
        assertThat(audit)
                .extracting(AuditEntry::action)
                .containsOnlyOnce("take retention curve away");
    }

    @Test
    void without_a_post_on_youtube_nothing_is_kept() throws IOException {
        Post elsewhere = recorded(Platform.TIKTOK, "7400000000000000001");

        assertThat(
                        refused(
                                        curves.take(
                                                export("curve 2027-01-15.csv", 40),
                                                List.of(elsewhere),
                                                ANALYST))
                                .hint())
                .contains("record the post on YouTube first");
    }

    @Test
    void fractions_under_names_that_say_percent_are_refused() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        Path file = folder.resolve("curve 2027-01-15.csv");
        StringBuilder rows =
                new StringBuilder("Video position (%),Absolute audience retention (%)\n");
        for (int at = 0; at <= 10; at++) {
            rows.append(at / 10.0).append(",90\n");
        }
        Files.writeString(file, rows);

        assertThat(
                        refused(
                                        curves.take(
                                                new ExportFile(file, ImportOptions.NONE),
                                                List.of(post),
                                                ANALYST))
                                .message())
                .contains("ends at 1.0 % of the video");
    }

    @Test
    void a_post_that_is_no_more_takes_its_curves_along() throws IOException {
        Post post = recorded(Platform.YOUTUBE, "aaaaaaaaaaa");
        accepted(curves.take(export("curve 2027-01-15.csv", 40), List.of(post), ANALYST));

        store.useTransaction(kept -> kept.posts().remove(post));

        assertThat(all(post)).isEmpty();
    }

    private List<RetentionCurve> all(Post post) {
        return store.inTransaction(kept ->
                kept.retentionCurves().all(new PostKey(post.draft().platform(), post.postId())));
    }

    private ExportFile export(String name, int last) throws IOException {
        StringBuilder rows =
                new StringBuilder("Video position (%),Absolute audience retention (%)\n");
        for (int at = 0; at <= 10; at++) {
            rows.append(10 * at).append(',').append(100 - (100 - last) * at / 10).append('\n');
        }
        return new ExportFile(Files.writeString(folder.resolve(name), rows), ImportOptions.NONE);
    }

    private static DraftId draft(String plan, Platform platform) {
        return new DraftId(PlanId.parse(plan), new Market("US"), platform);
    }

    private Post recorded(Platform platform, String id) {
        return recorded(draft("lights-back-on.twenty-seconds.1", platform), id);
    }

    private Post recorded(DraftId draft, String id) {
        var post =
                new Post(
                        draft,
                        id,
                        "tindrel.us",
                        "a".repeat(64),
                        "organic",
                        PUBLISHED,
                        "Ida Fennimar");
        store.useTransaction(kept -> kept.posts().add(post));
        return post;
    }

    private static Problem refused(Outcome<KeptCurve> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<KeptCurve>(KeptCurve kept) -> throw new AssertionError(kept);
            case Outcome.Refused<KeptCurve>(List<Problem> problems) -> problems.getFirst();
        };
    }
}
