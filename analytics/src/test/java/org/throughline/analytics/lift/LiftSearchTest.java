package org.throughline.analytics.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.lift.LiftFigures.Planted;
import org.throughline.analytics.lift.LiftFigures.Quiet;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;

class LiftSearchTest {

    /// A wrong count is taken for chance unless chance brings one so far off less often than this.
    private static final double RARE = 0.001;

    @Test
    void intervals_hold_a_planted_lift_where_plain_means_miss_it() {
        Planted planted = LiftFigures.planted("planted", PlantedPosts.planted(360, 1.4), 60);

        assertThat(planted.told()).isGreaterThan(55);
        assertThat(planted.naiveCoverage()).isLessThan(0.3);
        assertThat(isLikely(planted.covers(), planted.told(), 0.75, 0.85)).isTrue();
    }

    @Test
    void where_nothing_is_planted_nothing_is_called_better_or_worse() {
        Quiet quiet = LiftFigures.quiet("quiet", PlantedPosts.quiet(240), 3, 40);

        assertThat(isLikely(quiet.alarms(), quiet.seeds(), 0, 0.05)).isTrue();
        assertThat(quiet.coverage()).isBetween(0.75, 0.87);
    }

    @Test
    void a_large_lift_is_called_better() {
        Lift lift = customers(PlantedPosts.planted(500, 2.2).draw(5));

        assertThat(lift.verdict()).isEqualTo(LiftVerdict.BETTER);
        assertThat(lift.needForVerdict()).isZero();
        assertThat(Objects.requireNonNull(lift.balance()).before()).isGreaterThan(0.5);
        assertThat(lift.balance().after()).isLessThan(LiftBalance.MOST);
    }

    @Test
    void of_topics_without_end_the_commonest_are_weighed_and_the_others_counted() {
        List<PublishedPost> drawn = PlantedPosts.planted(1_600, 1.4).draw(5);
        List<PublishedPost> posts = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            posts.add(i % 2 == 0 ? drawn.get(i) : about(drawn.get(i), "topic " + i % 399));
        }

        Lift lift = customers(posts);

        assertThat(lift.lift()).isNotNull();
        assertThat(Objects.requireNonNull(lift.balance()).leftOut()).isGreaterThan(300);
        assertThat(lift.posts()).isGreaterThan(800);
    }

    @Property(tries = 8)
    void the_order_of_posts_changes_nothing(@ForAll @IntRange(max = 10_000) int seed) {
        List<PublishedPost> posts = PlantedPosts.planted(150, 1.4).draw(seed);
        List<PublishedPost> shuffled = new ArrayList<>(posts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(LiftSearch.among(shuffled)).isEqualTo(LiftSearch.among(posts));
    }

    @Property(tries = 8)
    void an_account_sixteen_times_as_large_changes_nothing(
            @ForAll @IntRange(max = 10_000) int seed) {
        List<PublishedPost> posts = PlantedPosts.planted(200, 1.4).draw(seed);
        List<PublishedPost> larger =
                posts.stream()
                        .map(post -> post.account().endsWith("1") ? times(post, 16) : post)
                        .toList();

        assertThat(LiftSearch.among(larger)).isEqualTo(LiftSearch.among(posts));
    }

    @Test
    void under_twenty_posts_a_side_there_is_no_number_but_how_many_are_lacking() {
        List<PublishedPost> posts = PlantedPosts.quiet(220).draw(3);

        Lift silence =
                LiftSearch.among(posts).lifts().stream()
                        .filter(lift -> lift.comparison().by() == ComparedBy.SILENCE)
                        .findFirst()
                        .orElseThrow();

        assertThat(silence.with()).isBetween(1, 19);
        assertThat(silence.verdict()).isEqualTo(LiftVerdict.TOO_FEW);
        assertThat(silence.lift()).isNull();
        assertThat(silence.needMore()).isEqualTo(20 - silence.with());
        assertThat(silence.needForVerdict()).isGreaterThan(silence.needMore());
    }

    @Test
    void a_side_without_posts_is_no_comparison() {
        List<PublishedPost> posts =
                PlantedPosts.quiet(200).draw(3).stream()
                        .filter(post -> !post.people().contains("customer"))
                        .toList();

        assertThat(LiftSearch.among(posts).lifts())
                .noneMatch(lift -> lift.comparison().by() == ComparedBy.PEOPLE);
        assertThat(LiftSearch.among(List.of()).lifts()).isEmpty();
    }

    @Test
    void sides_that_differ_in_all_that_matters_get_no_number() {
        List<PublishedPost> posts =
                PlantedPosts.quiet(300).draw(3).stream()
                        .filter(post ->
                                post.people().contains("customer")
                                        == "customer-story".equals(post.format()))
                        .toList();

        Lift lift = customers(posts);

        assertThat(Math.min(lift.with(), lift.without())).isGreaterThan(20);
        assertThat(lift.verdict()).isEqualTo(LiftVerdict.NOT_COMPARABLE);
        assertThat(lift.lift()).isNull();
    }

    @Test
    void many_posts_with_the_same_traits_are_compared_among_themselves() {
        List<PublishedPost> posts =
                PlantedPosts.planted(4_000, 1.3).draw(2).stream()
                        .filter(post -> Objects.equals(post.topic(), "topic-1"))
                        .filter(post -> post.account().endsWith("1"))
                        .map(LiftSearchTest::inOneMonth)
                        .toList();

        LiftBalance balance = Objects.requireNonNull(customers(posts).balance());

        assertThat(balance.method()).isEqualTo(LiftBalance.Method.STRATA);
        assertThat(balance.after()).isLessThan(1e-9);
    }

    @Test
    void what_is_not_known_stands_on_no_side() {
        List<PublishedPost> posts =
                PlantedPosts.planted(300, 1.4).draw(4).stream()
                        .map(post ->
                                post.topic() != null && post.topic().endsWith("2")
                                        ? withoutPeople(post)
                                        : post)
                        .toList();
        Map<Boolean, Long> known =
                posts.stream()
                        .filter(post -> !post.people().isEmpty())
                        .collect(
                                Collectors.partitioningBy(
                                        post -> post.people().contains("customer"),
                                        Collectors.counting()));

        Lift lift = customers(posts);

        assertThat(lift.with()).isLessThanOrEqualTo(known.getOrDefault(true, 0L).intValue());
        assertThat(lift.without()).isLessThanOrEqualTo(known.getOrDefault(false, 0L).intValue());
    }

    @Test
    void numbers_are_told_with_their_interval_around_them() {
        List<Lift> lifts = LiftSearch.among(PlantedPosts.planted(600, 1.4).draw(9)).lifts();

        assertThat(lifts).extracting(Lift::measure).contains(LiftMeasure.values());
        assertThat(lifts.stream().map(Lift::account).filter(Objects::nonNull)).isNotEmpty();
        for (Lift lift : lifts) {
            Interval interval = lift.lift();
            if (interval != null && lift.verdict() == LiftVerdict.NO_EFFECT_FOUND) {
                assertThat(interval.low()).isLessThanOrEqualTo(1);
                assertThat(interval.high()).isGreaterThanOrEqualTo(1);
            }
        }
    }

    /// Whether a count is not too rare for at least one rate between these.
    private static boolean isLikely(int count, int of, double lowest, double highest) {
        return BinomialDistribution.of(of, lowest).cumulativeProbability(count) > RARE
                && BinomialDistribution.of(of, highest).survivalProbability(count - 1) > RARE;
    }

    private static Lift customers(List<PublishedPost> posts) {
        return LiftFigures.customers(LiftSearch.among(posts).lifts()).orElseThrow();
    }

    static PublishedPost times(PublishedPost post, double factor) {
        return new PublishedPost(
                post.publishedOn(),
                post.platform(),
                post.market(),
                post.account(),
                post.topic(),
                post.format(),
                post.hook(),
                post.ending(),
                post.people(),
                post.silence(),
                post.engagement() * factor,
                post.watchedShare());
    }

    private static PublishedPost about(PublishedPost post, String topic) {
        return new PublishedPost(
                post.publishedOn(),
                post.platform(),
                post.market(),
                post.account(),
                topic,
                post.format(),
                post.hook(),
                post.ending(),
                post.people(),
                post.silence(),
                post.engagement(),
                post.watchedShare());
    }

    private static PublishedPost inOneMonth(PublishedPost post) {
        return new PublishedPost(
                post.publishedOn()
                        .withYear(2026)
                        .withMonth(3)
                        .withDayOfMonth(1 + post.publishedOn().getDayOfYear() % 28),
                "tiktok",
                post.market(),
                post.account(),
                post.topic(),
                post.format(),
                post.hook(),
                post.ending(),
                post.people(),
                post.silence(),
                post.engagement(),
                post.watchedShare());
    }

    private static PublishedPost withoutPeople(PublishedPost post) {
        return new PublishedPost(
                post.publishedOn(),
                post.platform(),
                post.market(),
                post.account(),
                post.topic(),
                post.format(),
                post.hook(),
                post.ending(),
                List.of(),
                post.silence(),
                post.engagement(),
                post.watchedShare());
    }
}
