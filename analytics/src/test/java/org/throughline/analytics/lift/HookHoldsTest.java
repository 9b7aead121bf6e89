package org.throughline.analytics.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.Interval;

class HookHoldsTest {

    @Test
    void under_twenty_posts_there_is_no_number_but_how_many_are_lacking() {
        List<String> hooks = Collections.nCopies(19, "question");
        double[] shares = new double[19];
        Arrays.fill(shares, 0.5);

        assertThat(HookHolds.of(Hold.WATCHED, hooks, shares))
                .containsExactly(new HookHold("question", Hold.WATCHED, 19, null, 1));
    }

    @Test
    void posts_of_which_the_share_is_not_known_are_not_counted() {
        List<String> hooks = Collections.nCopies(40, "question");
        double[] shares = new double[40];
        Arrays.fill(shares, 0, 20, 0.25);
        Arrays.fill(shares, 20, 40, Double.NaN);

        HookHold hold = HookHolds.of(Hold.COMPLETED, hooks, shares).getFirst();

        assertThat(hold.posts()).isEqualTo(20);
        assertThat(hold.share()).isEqualTo(new Interval(0.25, 0.25, 0.25));
    }

    @Test
    void an_interval_does_not_end_beyond_the_whole_video_unless_a_post_does() {
        List<String> hooks = Collections.nCopies(20, "question");
        double[] shares = new double[20];
        Arrays.fill(shares, 1);
        shares[0] = 0.2;

        Interval whole = HookHolds.of(Hold.WATCHED, hooks, shares).getFirst().share();
        shares[1] = 1.4;
        Interval again = HookHolds.of(Hold.WATCHED, hooks, shares).getFirst().share();

        assertThat(whole).isNotNull();
        assertThat(whole.high()).isEqualTo(1);
        assertThat(again).isNotNull();
        assertThat(again.high()).isBetween(1.0, 1.4);
    }

    @Test
    void the_interval_holds_the_mean_it_is_drawn_from_in_four_of_five_draws() {
        Random random = new Random(5);
        int held = 0;
        int draws = 2_000;
        List<String> hooks = Collections.nCopies(25, "question");
        for (int draw = 0; draw < draws; draw++) {
            double[] shares = random.doubles(25).map(share -> 0.2 + 0.6 * share).toArray();
            Interval share = HookHolds.of(Hold.WATCHED, hooks, shares).getFirst().share();
            held += share != null && share.low() <= 0.5 && 0.5 <= share.high() ? 1 : 0;
        }

        assertThat(held / (double) draws).isBetween(0.77, 0.83);
    }

    @ParameterizedTest
    @CsvSource({"2,1", "4,1", "8,1", "4,3", "8,3"})
    void hooks_that_hold_alike_are_told_apart_in_fewer_than_one_report_of_ten(
            int hooks, int skewed) {
        assertThat(toldApart(hooks, 20, random -> 0.6 * Math.pow(random.nextDouble(), skewed), 0))
                .isLessThan(0.1);
    }

    @Test
    void a_hook_that_holds_clearly_longer_is_told_so() {
        assertThat(toldApart(4, 20, random -> 0.4 + 0.1 * random.nextGaussian(), 0.15))
                .isGreaterThan(0.9);
    }

    /// How often the first and the last of some hooks are told apart.
    ///
    /// @param more that the first hook holds than the others
    private static double toldApart(
            int hooks, int posts, ToDoubleFunction<Random> share, double more) {
        Random random = new Random(7);
        int draws = 1_000;
        int apart = 0;
        for (int draw = 0; draw < draws; draw++) {
            List<String> names = new ArrayList<>();
            double[] shares = new double[hooks * posts];
            for (int i = 0; i < shares.length; i++) {
                names.add("hook-" + i / posts);
                shares[i] = share.applyAsDouble(random) + (i < posts ? more : 0);
            }
            List<HookHold> longestFirst =
                    HookHolds.of(Hold.WATCHED, names, shares).stream()
                            .sorted(Comparator.comparingDouble(HookHoldsTest::value).reversed())
                            .toList();
            apart +=
                    HookHolds.areApart(longestFirst.getFirst(), longestFirst.getLast(), hooks)
                            ? 1
                            : 0;
        }
        return apart / (double) draws;
    }

    private static double value(HookHold hold) {
        Interval share = hold.share();
        return share == null ? -1 : share.value();
    }
}
