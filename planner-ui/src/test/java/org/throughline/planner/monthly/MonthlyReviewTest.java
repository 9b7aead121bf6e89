package org.throughline.planner.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.review.DraftId;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.PostFigure;

class MonthlyReviewTest {

    private static final DraftId OURS = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");
    private static final DraftId THEIRS = DraftId.parse("quiet-launch.teaser.1.US.tiktok");

    @Test
    void what_a_draft_did_whose_campaign_is_not_seen_is_shown_without_the_way_to_it() {
        MonthlyReview review =
                review(
                                new MonthPosts(
                                        2,
                                        7,
                                        List.of(post("1", THEIRS)),
                                        List.of(post("2", OURS), unjoined("3"))))
                        .seen(draft -> draft.equals(OURS));

        assertThat(review.results())
                .extracting(result -> result.post().draft())
                .containsExactly(OURS);
        assertThat(review.posts().best())
                .containsExactly(
                        new MonthPosts.Seen(compared("1"), Optional.empty(), Optional.empty()));
        assertThat(review.posts().worst()).containsExactly(post("2", OURS), unjoined("3"));
        assertThat(review.posts().compared()).isEqualTo(2);
    }

    private static MonthlyReview review(MonthPosts posts) {
        return new MonthlyReview(
                YearMonth.of(2027, 2),
                LocalDate.of(2027, 2, 27),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(result(OURS), result(THEIRS)),
                posts,
                List.of());
    }

    private static PostResult result(DraftId draft) {
        return new PostResult(
                new Post(
                        draft,
                        "1",
                        "tindrel.us",
                        "ab",
                        "organic",
                        Instant.parse("2027-02-01T10:00:00Z"),
                        "Noor Ashgrove"),
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 2, 7),
                7,
                null,
                null);
    }

    private static MonthPosts.Seen post(String id, DraftId draft) {
        return new MonthPosts.Seen(compared(id), Optional.of(draft), Optional.of("a_cover.jpg"));
    }

    private static MonthPosts.Seen unjoined(String id) {
        return new MonthPosts.Seen(compared(id), Optional.empty(), Optional.empty());
    }

    private static ComparedPost compared(String id) {
        return new ComparedPost(
                new PostFigure(
                        new PostKey(Platform.TIKTOK, id),
                        "tindrel.us",
                        LocalDate.of(2027, 2, 1),
                        20,
                        10.0),
                new Market("US"),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
