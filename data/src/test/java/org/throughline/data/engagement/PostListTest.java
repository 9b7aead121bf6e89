package org.throughline.data.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.json.Documents;

/// What several files tell of the same posts, put together.
class PostListTest {

    private static final PostKey ONE = new PostKey(Platform.TIKTOK, "7400000000000000001");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 5);
    private static final PostTags PLAIN =
            new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null);

    @Test
    void of_a_day_that_two_files_tell_the_later_file_counts() {
        ListedPost both = post("Lamp", day(0, 10L), day(1, 20L)).with(post(null, day(1, 25L)));

        assertThat(both.title()).isEqualTo("Lamp");
        assertThat(both.figures())
                .hasValueSatisfying(figures -> {
                    assertThat(figures.counts().views()).isEqualTo(35L);
                    assertThat(figures.days()).isEqualTo(2);
                    assertThat(figures.upTo()).isEqualTo(FIRST.plusDays(1));
                });
    }

    @Test
    void reach_is_never_a_sum_over_days() {
        Counts reached = new Counts(10L, 8L, null, null, null, null, null, null, null, null);
        ListedPost post =
                post(
                        "Lamp",
                        new ListedPost.Day(FIRST, "organic", reached),
                        new ListedPost.Day(FIRST.plusDays(1), "organic", reached));

        assertThat(post.figures())
                .hasValueSatisfying(figures -> assertThat(figures.counts().reach()).isNull());
    }

    @Test
    void a_sum_over_a_day_that_tells_nothing_is_none() {
        assertThat(post("Lamp", day(0, 10L), day(1, null)).figures())
                .hasValueSatisfying(figures -> assertThat(figures.counts().views()).isNull());
    }

    @Test
    void of_lifetime_values_the_newest_count_whatever_came_last() {
        ListedPost late = lifetime(FIRST.plusDays(30), 300L);
        ListedPost early = lifetime(FIRST.plusDays(10), 100L);

        assertThat(late.with(early)).isEqualTo(early.with(late)).isEqualTo(late);
    }

    @Test
    void the_same_file_again_changes_no_post() {
        PostList list = list(post("Lamp", day(0, 10L)));

        assertThat(list.with(list).posts()).isEqualTo(list.posts());
    }

    @Test
    void a_video_of_youtube_is_one_post_whichever_platform_a_file_names() {
        PostKey video = new PostKey(Platform.YOUTUBE, "dQw4w9WgXcQ");
        PostKey shorts = new PostKey(Platform.YOUTUBE_SHORTS, "dQw4w9WgXcQ");

        for (PostList both :
                List.of(
                        list(bare(video)).with(list(bare(shorts))),
                        list(bare(shorts)).with(list(bare(video))))) {
            assertThat(both.posts()).extracting(ListedPost::post).containsExactly(shorts);
        }
    }

    @Test
    void of_too_many_posts_the_oldest_are_left_out() {
        List<ListedPost> many =
                IntStream.range(0, PostList.MOST_POSTS)
                        .mapToObj(i -> dated("p" + i, FIRST.plusDays(i % 500), 1))
                        .toList();
        PostList full = new PostList(1, List.of(), many, List.of(), 0);

        PostList more = full.with(list(dated("new", FIRST.plusDays(900), 1)));

        assertThat(more.posts()).hasSize(PostList.MOST_POSTS);
        assertThat(more.posts()).extracting(each -> each.post().id()).contains("new", "p500");
        assertThat(more.posts()).extracting(each -> each.post().id()).doesNotContain("p0");
        assertThat(more.left()).isEqualTo(1);
    }

    @Test
    void of_too_many_days_the_oldest_posts_have_none_and_no_post_has_some() {
        int each = 50;
        int posts = PostList.MOST_DAYS / each;
        List<ListedPost> many =
                IntStream.range(0, posts)
                        .mapToObj(i -> dated("p" + i, FIRST.plusDays(i), each))
                        .toList();
        PostList full = new PostList(1, List.of(), many, List.of(), 0);

        PostList more = full.with(list(dated("new", FIRST.plusDays(posts), each)));

        assertThat(more.posts()).hasSize(posts + 1);
        assertThat(more.posts().getFirst().days()).isEmpty();
        assertThat(more.posts().subList(1, posts + 1))
                .allSatisfy(post -> assertThat(post.days()).hasSize(each));
    }

    @Test
    void posts_beyond_the_bound_are_counted() {
        List<ListedPost> many =
                IntStream.range(0, PostList.MOST_POSTS)
                        .mapToObj(i -> bare(new PostKey(Platform.X, "p" + i)))
                        .toList();
        PostList full = new PostList(1, List.of(), many, List.of(), 0);

        PostList more = full.with(list(bare(ONE), bare(new PostKey(Platform.X, "p7"))));

        assertThat(more.posts()).hasSize(PostList.MOST_POSTS);
        assertThat(more.left()).isEqualTo(1);
    }

    @Test
    void a_list_is_read_as_it_was_written() {
        PostList list = list(post("Lamp", day(0, 10L)), lifetime(FIRST, 3L));
        Documents documents = new Documents();

        assertThat(documents.read(documents.write(list), PostList.class)).isEqualTo(list);
    }

    @Test
    void a_link_that_leads_elsewhere_is_none() {
        assertThat(PostLink.of(Platform.TIKTOK, "https://www.tiktok.com/@tindrel/video/74"))
                .contains("https://www.tiktok.com/@tindrel/video/74");
        for (String elsewhere :
                List.of(
                        "javascript:alert(1)",
                        "http://www.tiktok.com/@tindrel/video/74",
                        "https://tiktok.com.example.org/video/74",
                        "https://example.org/tiktok.com",
                        "https://tiktok.com@example.org/",
                        "https://www.tiktok.com:8443/",
                        "")) {
            assertThat(PostLink.of(Platform.TIKTOK, elsewhere)).as(elsewhere).isEmpty();
        }
    }

    private static PostList list(ListedPost... posts) {
        return new PostList(1, List.of("a".repeat(64)), List.of(posts), List.of(), 0);
    }

    private static ListedPost dated(String id, LocalDate published, int days) {
        ListedPost.Day day = day(0, 10L);
        return new ListedPost(
                new PostKey(Platform.X, id),
                null,
                null,
                null,
                published.atTime(18, 12),
                null,
                null,
                null,
                PLAIN,
                Collections.nCopies(days, day),
                null);
    }

    private static ListedPost bare(PostKey key) {
        return new ListedPost(
                key, null, null, null, null, null, null, null, PLAIN, List.of(), null);
    }

    private static ListedPost post(@Nullable String title, ListedPost.Day... days) {
        return new ListedPost(
                ONE,
                "tindrel.us",
                null,
                Instant.parse("2027-01-05T10:00:00Z"),
                null,
                18.0,
                title,
                null,
                PLAIN,
                List.of(days),
                null);
    }

    private static ListedPost lifetime(LocalDate taken, long views) {
        return new ListedPost(
                ONE,
                null,
                null,
                null,
                FIRST.atTime(18, 12),
                null,
                null,
                null,
                PLAIN,
                List.of(),
                new ListedPost.Lifetime(taken, views(views)));
    }

    private static ListedPost.Day day(int after, @Nullable Long views) {
        return new ListedPost.Day(FIRST.plusDays(after), "organic", views(views));
    }

    private static Counts views(@Nullable Long views) {
        return new Counts(views, null, null, null, null, null, null, null, null, null);
    }
}
