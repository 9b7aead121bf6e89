package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.CoveredMonth;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.engagement.Snapshot;

/// The posts of real files, as they are listed while their rows go by.
class ListedRowsTest {

    @TempDir Path folder;

    @Test
    void a_lifetime_export_tells_titles_links_and_the_day_it_was_made() throws IOException {
        PostList list =
                list(
                        "Overview 2027-02-14.csv",
                        """
                        Video link,Post time,Video title,Total views,Total likes
                        https://www.tiktok.com/@tindrel/video/7400000000000000001,2027-01-05 18:12,"Kofi  mends
                        a lamp",120,12
                        """);

        assertThat(list.posts())
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.post().id()).isEqualTo("7400000000000000001");
                    assertThat(post.title()).isEqualTo("Kofi mends a lamp");
                    assertThat(post.link())
                            .isEqualTo("https://www.tiktok.com/@tindrel/video/7400000000000000001");
                    assertThat(post.publishedOn()).isEqualTo("2027-01-05T18:12");
                    assertThat(post.latest())
                            .extracting(ListedPost.Lifetime::taken)
                            .isEqualTo(LocalDate.of(2027, 2, 14));
                });
        assertThat(list.months())
                .extracting(CoveredMonth::month, CoveredMonth::lifetime, CoveredMonth::days)
                .containsExactly(tuple(YearMonth.of(2027, 2), true, List.of(14)));
    }

    @Test
    void of_a_large_file_the_newest_posts_are_listed_whatever_their_order() {
        ListedRows rows = new ListedRows(RowSink.none());
        int posts = 3 * PostList.MOST_POSTS;
        LocalDate first = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < posts; i++) {
            // 7 and the number of posts have no divisor in common: each day once, in no order
            LocalDate day = first.plusDays(i * 7L % posts);
            rows.take(i, snapshot("p" + day.toEpochDay(), day));
        }

        PostList list = rows.list("many.csv", "a".repeat(64));

        assertThat(list.posts())
                .hasSize(PostList.MOST_POSTS)
                .allSatisfy(post ->
                        assertThat(post.published().orElseThrow())
                                .isAfterOrEqualTo(first.plusDays(2L * PostList.MOST_POSTS)));
        assertThat(list.left()).isEqualTo(2L * PostList.MOST_POSTS);
    }

    @Test
    void accounts_and_months_without_end_are_listed_as_far_as_there_is_room() {
        ListedRows rows = new ListedRows(RowSink.none());
        for (int i = 0; i < 3 * PostList.MOST_PLACES; i++) {
            LocalDate day = LocalDate.of(2027, 1 + i * 12 / (3 * PostList.MOST_PLACES), 5);
            Snapshot one = snapshot("p", LocalDate.of(2026, 1, 1));
            rows.take(
                    i,
                    new Snapshot(day, one.post(), "a" + i, one.publishedAt(), null, one.counts()));
        }

        PostList list = rows.list("many.csv", "a".repeat(64));

        assertThat(list.months())
                .hasSizeLessThanOrEqualTo(PostList.MOST_PLACES)
                .anySatisfy(month -> assertThat(month.month()).isEqualTo(YearMonth.of(2027, 12)));
    }

    @Test
    void files_that_tell_the_same_month_stand_there_as_one_and_what_is_told_twice() {
        PostList list = PostList.NONE;
        for (int[] days : new int[][] {{1, 10}, {6, 20}, {8, 25}}) {
            ListedRows rows = new ListedRows(RowSink.none());
            for (int day = days[0]; day <= days[1]; day++) {
                rows.take(day, sample(LocalDate.of(2027, 1, day)));
            }
            list = list.with(rows.list("f" + days[0] + ".csv", days[0] + "a".repeat(63)));
        }

        assertThat(list.files()).hasSize(3);
        assertThat(list.months())
                .extracting(CoveredMonth::file, CoveredMonth::days)
                .containsExactly(
                        tuple("f8.csv", IntStream.rangeClosed(1, 25).boxed().toList()),
                        tuple("f8.csv", IntStream.rangeClosed(6, 20).boxed().toList()));
    }

    private static DailySample sample(LocalDate day) {
        return new DailySample(
                day,
                new PostKey(Platform.X, "p"),
                new Market("US"),
                "tindrel.us",
                Instant.parse("2027-01-01T10:00:00Z"),
                "organic",
                18.0,
                new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null),
                new Counts(1L, null, null, null, null, null, null, null, null, null));
    }

    private static Snapshot snapshot(String id, LocalDate day) {
        return new Snapshot(
                LocalDate.of(2070, 1, 1),
                new PostKey(Platform.X, id),
                null,
                day.atStartOfDay(),
                null,
                new Counts(1L, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void a_long_title_is_cut_between_signs_and_can_be_written() throws IOException {
        String lamp = "\uD83D\uDCA1";
        PostList list =
                list(
                        "Overview 2027-02-14.csv",
                        """
                        Video link,Post time,Video title,Total views,Total likes
                        https://www.tiktok.com/@tindrel/video/7400000000000000001,2027-01-05 18:12,%s,120,12
                        """
                                .formatted("a".repeat(299) + lamp.repeat(5)));

        String title = list.posts().getFirst().title();
        assertThat(title).endsWith("a" + lamp + "…");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(title)).isTrue();
    }

    @Test
    void a_daily_file_tells_days_and_tags_of_each_post() throws IOException {
        PostList list =
                list(
                        "daily.csv",
                        """
                        date,post_id,platform,market,account,published_at,placement,length_s,hook,views
                        2027-01-05,a1,tiktok,US,tindrel.us,2027-01-05T10:00:00Z,organic,18,question,10
                        2027-01-06,a1,tiktok,US,tindrel.us,2027-01-05T10:00:00Z,organic,18,question,20
                        2027-01-06,a1,tiktok,US,tindrel.us,2027-01-05T10:00:00Z,organic,18,question,21
                        2027-05-06,a1,tiktok,US,tindrel.us,2027-01-05T10:00:00Z,organic,18,question,1
                        """);

        assertThat(list.posts())
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.tags().hook()).isEqualTo("question");
                    assertThat(post.days())
                            .extracting(day -> day.counts().views())
                            .containsExactly(10L, 21L);
                });
        assertThat(list.months())
                .extracting(CoveredMonth::platform, CoveredMonth::month, CoveredMonth::days)
                .containsExactly(
                        tuple(Platform.TIKTOK, YearMonth.of(2027, 1), List.of(5, 6)),
                        tuple(Platform.TIKTOK, YearMonth.of(2027, 5), List.of(6)));
    }

    private PostList list(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        ListedRows rows = new ListedRows(RowSink.none());
        FileImport read = new ExportReader().read(file, ImportOptions.NONE, rows);
        assertThat(read).isInstanceOf(FileImport.Taken.class);
        return rows.list(name, "a".repeat(64));
    }
}
