package org.throughline.analytics.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
}
