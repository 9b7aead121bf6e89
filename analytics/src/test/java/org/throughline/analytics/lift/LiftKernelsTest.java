package org.throughline.analytics.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.kernel.Estimate;
import org.throughline.analytics.lift.Traits.Span;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Interval;

class LiftKernelsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_post_is_a_multiple_of_the_median_of_the_28_days_before_it() {
        List<PublishedPost> posts =
                List.of(
                        post(0, 1_000),
                        post(40, 100),
                        post(45, 300),
                        post(50, 200),
                        post(55, 400),
                        post(60, 900),
                        post(61, 600));

        double[] multiples = OwnUsual.multiples(posts, PublishedPost::engagement, 1);

        assertThat(multiples[6]).isEqualTo(600.0 / 300);
        assertThat(Arrays.copyOf(multiples, 2)).containsOnly(Double.NaN);
        assertThat(multiples[3]).as("fewer than five: the last ones").isEqualTo(200.0 / 300);
    }

    @Test
    void of_a_long_silence_nothing_is_known() {
        List<PublishedPost> posts = List.of(post(0, 10), post(1, 10), post(2, 10), post(300, 10));

        assertThat(OwnUsual.multiples(posts, PublishedPost::engagement, 1)[3]).isNaN();
    }

    @Property(tries = 50)
    void later_posts_do_not_change_what_was_usual(@ForAll @IntRange(max = 10_000) int seed) {
        List<PublishedPost> posts = PlantedPosts.quiet(120).draw(seed);
        double[] all = OwnUsual.multiples(posts, PublishedPost::engagement, 1);

        double[] early = OwnUsual.multiples(posts.subList(0, 70), PublishedPost::engagement, 1);

        assertThat(early).isEqualTo(Arrays.copyOf(all, 70));
    }

    @Property(tries = 30)
    void overlap_weights_make_both_sides_alike_in_every_trait(
            @ForAll @IntRange(max = 10_000) int seed) {
        List<PublishedPost> posts = PlantedPosts.quiet(300).draw(seed);
        boolean[] with = customers(posts);
        Traits traits = Traits.of(posts, ComparedBy.PEOPLE, Span.QUARTER);
        double[] chances = Propensity.of(Regressors.of(traits), with);
        double[] weights =
                IntStream.range(0, with.length)
                        .mapToDouble(i -> with[i] ? 1 - chances[i] : chances[i])
                        .toArray();
        double[] plain = new double[with.length];
        Arrays.fill(plain, 1);

        assertThat(Balance.of(traits, with, plain).difference()).isGreaterThan(0.4);
        assertThat(Balance.of(traits, with, weights).difference()).isLessThan(0.01);
    }

    @Test
    void one_trait_has_the_share_of_its_posts_as_its_chance() {
        List<PublishedPost> posts =
                IntStream.range(0, 400).mapToObj(i -> post(0, i < 100 ? 1 : 2, i < 100)).toList();
        boolean[] with = new boolean[400];
        IntStream.range(0, 400).forEach(i -> with[i] = i < 60 || i >= 370);
        Traits traits = Traits.of(posts, ComparedBy.PEOPLE, Span.MONTH);

        double[] chances = Propensity.of(Regressors.of(traits), with);

        assertThat(chances[0]).isCloseTo(0.6, within(1e-3));
        assertThat(chances[399]).isCloseTo(0.1, within(1e-3));
    }

    @Property(tries = 30)
    void swapped_sides_turn_the_difference_round(@ForAll @IntRange(max = 10_000) int seed) {
        List<PublishedPost> posts = PlantedPosts.planted(200, 1.5).draw(seed);
        boolean[] with = customers(posts);
        boolean[] swapped = new boolean[with.length];
        IntStream.range(0, with.length).forEach(i -> swapped[i] = !with[i]);
        double[] outcomes =
                posts.stream().mapToDouble(each -> Math.log(each.engagement() + 1)).toArray();

        Contrast one = contrast(posts, with, outcomes);
        Contrast other = contrast(posts, swapped, outcomes);

        assertThat(other.shift()).isCloseTo(-one.shift(), within(1e-6));
        assertThat(other.error()).isCloseTo(one.error(), within(1e-6));
    }

    @Property(tries = 30)
    void what_all_posts_of_a_trait_share_changes_nothing(
            @ForAll @IntRange(max = 10_000) int seed,
            @ForAll @DoubleRange(min = -3, max = 3) double more) {
        List<PublishedPost> posts = PlantedPosts.planted(200, 1.5).draw(seed);
        boolean[] with = customers(posts);
        double[] outcomes =
                posts.stream().mapToDouble(each -> Math.log(each.engagement() + 1)).toArray();
        double[] raised = outcomes.clone();
        IntStream.range(0, posts.size())
                .filter(i -> "how-to".equals(posts.get(i).format()))
                .forEach(i -> raised[i] += more);

        assertThat(contrast(posts, with, raised).shift())
                .isCloseTo(contrast(posts, with, outcomes).shift(), within(1e-6));
    }

    /// By hand: strata of 1 against 2 and 2 against 1 posts weigh alike, 2/3 each.
    @Test
    void strata_weigh_by_what_they_can_tell() {
        double[] outcomes = {5, 1, 2, 7, 9, 2};
        boolean[] with = {true, false, false, true, true, false};
        int[] strata = {0, 0, 0, 1, 1, 1};

        Contrast contrast = Adjustment.byStrata(with, strata, 2).contrast(outcomes);

        assertThat(contrast.shift()).isCloseTo(((5 - 1.5) + (8 - 2)) / 2, within(1e-9));
    }

    /// Pairs of posts alike but for the lift.
    @Property(tries = 50)
    void a_lift_that_all_posts_share_is_told_as_it_is(
            @ForAll @DoubleRange(min = 0.05, max = 20) double lift,
            @ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        double[] multiples = new double[60];
        boolean[] with = new boolean[60];
        int[] strata = new int[60];
        for (int i = 0; i < 60; i += 2) {
            multiples[i] = Math.exp(random.nextGaussian());
            multiples[i + 1] = lift * multiples[i];
            with[i + 1] = true;
            strata[i] = i / 6;
            strata[i + 1] = i / 6;
        }

        Interval told =
                new Leveling(Adjustment.byStrata(with, strata, 10), with, multiples).interval();

        assertThat(told.value()).isCloseTo(lift, within(1e-6 * lift));
        assertThat(told.low()).isLessThan(lift);
        assertThat(told.high()).isGreaterThan(lift);
    }

    @Test
    void posts_without_anything_leave_no_end_to_a_lift() {
        boolean[] with = {true, true, false, false};
        double[] multiples = {1, 2, 0, 0};

        Interval told =
                new Leveling(Adjustment.byStrata(with, new int[4], 1), with, multiples).interval();

        assertThat(told.high()).isGreaterThan(1e8);
    }

    /// Its mean over all that chance brings, by numbers.
    @Property(tries = 50)
    void evidence_is_one_on_average_where_there_is_no_difference(
            @ForAll @DoubleRange(min = 0.06, max = 0.5) double error) {
        double mean = 0;
        double step = 0.001;
        for (double z = -12; z < 12; z += step) {
            double chance = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
            mean += chance * Evidence.of(z * error, error, 1e7, 0.15);
        }

        assertThat(mean).isCloseTo(1, within(0.01));
    }

    @Property
    void little_freedom_makes_evidence_weaker(
            @ForAll @DoubleRange(min = 2, max = 30) double freedom,
            @ForAll @DoubleRange(min = 0.01, max = 1) double shift) {
        assertThat(Evidence.of(shift, 0.1, freedom, 0.15))
                .isLessThanOrEqualTo(Evidence.of(shift, 0.1, 1_000, 0.15));
    }

    @Test
    void bets_count_by_their_rank() {
        assertThat(Evidence.count(new double[] {79, 1}, 0.05)).containsExactly(true, false);
        assertThat(Evidence.count(new double[] {39, 1}, 0.05)).containsExactly(false, false);
        assertThat(Evidence.count(new double[] {21, 1, 21}, 0.05))
                .containsExactly(false, false, false);
        assertThat(Evidence.count(new double[] {31, 1, 31}, 0.05))
                .containsExactly(true, false, true);
        assertThat(Evidence.count(new double[] {}, 0.05)).isEmpty();
    }

    @Test
    void a_bar_is_where_evidence_suffices() {
        double bar = Evidence.bar(0.07, 400, 0.15);

        assertThat(Evidence.of(bar * 0.07, 0.07, 1e7, 0.15)).isCloseTo(400, within(0.1));
    }

    @Test
    void six_posts_that_hardly_scatter_need_fourteen_more() {
        assertThat(PostsNeeded.more(6, 200, 0.001, 0.1, 400, 0.15)).isEqualTo(14);
    }

    @Property
    void more_scatter_needs_more_posts(
            @ForAll @IntRange(max = 60) int smaller,
            @ForAll @DoubleRange(min = 0.01, max = 1) double variance) {
        int less = PostsNeeded.more(smaller, 300, variance, 0.1, 400, 0.15);

        assertThat(PostsNeeded.more(smaller, 300, 2 * variance, 0.1, 400, 0.15))
                .isGreaterThanOrEqualTo(less);
        assertThat(less).isGreaterThanOrEqualTo(PostsNeeded.FEWEST - smaller);
    }

    @Property
    void an_account_is_drawn_to_the_others_and_never_beyond(
            @ForAll @DoubleRange(min = -1, max = 1) double one,
            @ForAll @DoubleRange(min = -1, max = 1) double other,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double error) {
        List<Estimate> pooled =
                PartialPooling.of(new double[] {one, other}, new double[] {error, error}, 0.15);

        double first = pooled.getFirst().value();
        assertThat(first).isBetween(Math.min(one, other) - 1e-9, Math.max(one, other) + 1e-9);
        assertThat(Math.abs(first - one)).isLessThanOrEqualTo(Math.abs(first - other) + 1e-9);
        assertThat(pooled.getFirst().low()).isLessThan(first);
        assertThat(pooled.getFirst().high()).isGreaterThan(first);
    }

    private static Contrast contrast(List<PublishedPost> posts, boolean[] with, double[] outcomes) {
        Regressors regressors = Regressors.of(Traits.of(posts, ComparedBy.PEOPLE, Span.QUARTER));
        double[] chances = Propensity.of(regressors, with);
        double[] weights =
                IntStream.range(0, with.length)
                        .mapToDouble(i -> with[i] ? 1 - chances[i] : chances[i])
                        .toArray();
        return Adjustment.byTraits(with, weights, regressors).contrast(outcomes);
    }

    private static boolean[] customers(List<PublishedPost> posts) {
        boolean[] with = new boolean[posts.size()];
        IntStream.range(0, with.length)
                .forEach(i -> with[i] = posts.get(i).people().contains("customer"));
        return with;
    }

    private static PublishedPost post(int day, double engagement) {
        return post(day, engagement, true);
    }

    private static PublishedPost post(int day, double engagement, boolean howTo) {
        return new PublishedPost(
                DAY.plusDays(day),
                "tiktok",
                "US",
                "brand.us",
                null,
                howTo ? "how-to" : "montage",
                null,
                null,
                List.of(),
                null,
                engagement,
                null);
    }
}
