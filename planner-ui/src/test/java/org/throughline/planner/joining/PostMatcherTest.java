package org.throughline.planner.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;

/// Which drafts a post could be, and how sure one may be.
class PostMatcherTest {

    private static final Instant PLANNED = Instant.parse("2027-03-11T17:00:00Z");
    private static final String TEXT = "Kofi mends a lamp in twenty seconds";
    private static final PostMatcher MATCHER = new PostMatcher((_, _) -> false);

    @Test
    void time_and_length_and_title_together_are_strong() {
        assertThat(of(post("a", 12, TEXT, 20.0), draft(1)))
                .satisfies(match -> {
                    assertThat(match.confidence()).isEqualTo(Confidence.STRONG);
                    assertThat(match.signs().line())
                            .isEqualTo("time +12 min; title 7 of 7 words; length +2.0 s");
                });
    }

    @Test
    void time_alone_is_weak() {
        assertThat(of(post("a", 12, null, null), draft(1)).confidence()).isEqualTo(Confidence.WEAK);
    }

    @Test
    void a_sign_against_a_pair_leaves_it_weak_at_most() {
        assertThat(of(post("a", 12, TEXT, 60.0), draft(1)).confidence()).isEqualTo(Confidence.WEAK);
        assertThat(MATCHER.of(List.of(post("a", 60 * 24 * 9, null, 18.0)), List.of(draft(1))))
                .isEmpty();
    }

    @Test
    void two_posts_that_could_be_one_draft_are_sure_neither() {
        List<Suggestion> both =
                MATCHER.of(
                        List.of(post("a", 5, TEXT, 18.0), post("b", 9, TEXT, 18.0)),
                        List.of(draft(1)));

        assertThat(both)
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(each.matches())
                                .singleElement()
                                .satisfies(match -> {
                                    assertThat(match.confidence()).isEqualTo(Confidence.FAIR);
                                    assertThat(match.rivals()).isEqualTo(1);
                                }));
    }

    @Test
    void another_market_or_platform_is_never_suggested() {
        ListedPost post = post("a", 0, TEXT, 18.0);
        Candidate german = draft(new DraftId(plan(1), new Market("DE"), Platform.TIKTOK), PLANNED);
        Candidate elsewhere = draft(new DraftId(plan(1), new Market("US"), Platform.X), PLANNED);

        assertThat(MATCHER.of(List.of(post), List.of(german, elsewhere))).isEmpty();
    }

    @Test
    void what_somebody_rejected_is_not_suggested_again() {
        PostMatcher rejecting = new PostMatcher((key, _) -> key.id().equals("a"));

        assertThat(
                        rejecting.of(
                                List.of(post("a", 0, TEXT, 18.0), post("b", 0, TEXT, 18.0)),
                                List.of(draft(1))))
                .extracting(each -> each.post().post().id())
                .containsExactly("b");
    }

    @Test
    void a_file_that_tells_the_day_alone_is_compared_by_the_day() {
        ListedPost post =
                new ListedPost(
                        new PostKey(Platform.TIKTOK, "a"),
                        null,
                        null,
                        null,
                        LocalDateTime.parse("2027-03-11T00:00:00"),
                        18.0,
                        null,
                        null,
                        tags(),
                        List.of(),
                        null);

        Match match = of(post, draft(1));

        assertThat(match.signs().byTheDay()).isTrue();
        assertThat(match.signs().minutesLate()).isZero();
        assertThat(match.confidence()).isEqualTo(Confidence.STRONG);
    }

    @Property(tries = 200)
    void the_order_of_posts_and_drafts_changes_nothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int posts,
            @ForAll @IntRange(min = 1, max = 8) int drafts) {
        Random random = new Random(seed);
        var some =
                IntStream.range(0, posts)
                        .mapToObj(i ->
                                post(
                                        "p" + i,
                                        random.nextInt(6_000) - 3_000,
                                        random.nextBoolean() ? TEXT : null,
                                        random.nextBoolean() ? 12.0 + random.nextInt(12) : null))
                        .collect(Collectors.toCollection(ArrayList::new));
        var candidates =
                IntStream.range(1, drafts + 1)
                        .mapToObj(i ->
                                draft(
                                        new DraftId(plan(i), new Market("US"), Platform.TIKTOK),
                                        PLANNED.plus(Duration.ofMinutes(random.nextInt(3_000)))))
                        .collect(Collectors.toCollection(ArrayList::new));

        List<Suggestion> found = MATCHER.of(some, candidates);
        Collections.shuffle(some, random);
        Collections.shuffle(candidates, random);

        assertThat(MATCHER.of(some, candidates)).isEqualTo(found);
    }

    /// Twenty thousand posts that a draft could all be are judged while somebody waits.
    @Test
    @Timeout(30)
    void many_posts_that_could_all_be_one_draft_do_not_hold_up() {
        List<ListedPost> posts =
                IntStream.range(0, 20_000).mapToObj(i -> post("p" + i, 1_000, TEXT, null)).toList();

        assertThat(MATCHER.of(posts, List.of(draft(1))))
                .hasSize(20_000)
                .allSatisfy(
                        each -> assertThat(each.matches().getFirst().rivals()).isEqualTo(19_999));
    }

    /// Coming nearer never makes a pair less likely.
    @Property(tries = 300)
    void a_nearer_post_is_as_sure_at_least(
            @ForAll @IntRange(max = 20_000) int minutes,
            @ForAll @IntRange(max = 20_000) int fewer,
            @ForAll @IntRange(max = 40) int seconds) {
        Confidence far = confidence(Math.max(minutes, fewer), seconds);
        Confidence near = confidence(Math.min(minutes, fewer), seconds);
        Confidence alike = confidence(Math.min(minutes, fewer), seconds / 2);

        assertThat(near).isGreaterThanOrEqualTo(far);
        assertThat(alike).isGreaterThanOrEqualTo(near);
    }

    private static Confidence confidence(int minutes, int longerSeconds) {
        return PostMatcher.signs(post("a", minutes, TEXT, 18.0 + longerSeconds), draft(1))
                .confidence();
    }

    private static Match of(ListedPost post, Candidate candidate) {
        List<Suggestion> found = MATCHER.of(List.of(post), List.of(candidate));
        assertThat(found).hasSize(1);
        return found.getFirst().matches().getFirst();
    }

    private static ListedPost post(
            String id, int minutesLate, @Nullable String title, @Nullable Double length) {
        return new ListedPost(
                new PostKey(Platform.TIKTOK, id),
                "tindrel.us",
                new Market("US"),
                PLANNED.plus(Duration.ofMinutes(minutesLate)),
                null,
                length,
                title,
                null,
                tags(),
                List.of(),
                null);
    }

    private static PostTags tags() {
        return new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null);
    }

    private static PlanId plan(int version) {
        return PlanId.parse("lights-back-on.twenty-seconds." + version);
    }

    private static Candidate draft(int version) {
        return draft(new DraftId(plan(version), new Market("US"), Platform.TIKTOK), PLANNED);
    }

    private static Candidate draft(DraftId id, Instant planned) {
        return new Candidate(
                id,
                "Twenty seconds",
                TEXT,
                planned,
                LocalDateTime.ofInstant(planned, ZoneOffset.UTC),
                18);
    }
}
