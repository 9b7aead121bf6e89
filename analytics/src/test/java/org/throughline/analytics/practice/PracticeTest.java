package org.throughline.analytics.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PostOutcome;
import org.throughline.data.trend.PostOutcome.Standing;
import org.throughline.data.trend.ReachMeasure;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.SamenessVerdict;
import org.throughline.data.trend.UsualReach;

class PracticeTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 14);

    @Test
    void the_chance_that_two_posts_are_alike_is_told_with_an_interval_that_holds_it() {
        double[] shares = {0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05};
        double truth = 0;
        for (double share : shares) {
            truth += share * share;
        }
        int held = 0;
        double sum = 0;
        Random random = new Random(5);
        for (int draw = 0; draw < 600; draw++) {
            var likeness =
                    Likeness.of(
                            IntStream.range(0, 40).mapToObj(_ -> kind(random, shares)).toList());
            held += likeness.low() <= truth && truth <= likeness.high() ? 1 : 0;
            sum += likeness.chance() / 600;
        }

        assertThat(held / 600.0).isBetween(0.72, 0.86);
        assertThat(sum).isBetween(0.98 * truth, 1.02 * truth);
    }

    @Test
    void kinds_that_take_turns_leave_an_interval_too() {
        List<String> kinds = IntStream.range(0, 40).mapToObj(i -> "kind " + i % 4).toList();

        Likeness likeness = Likeness.of(kinds);

        assertThat(likeness.low()).isLessThan(likeness.chance() - 0.005);
        assertThat(likeness.high()).isGreaterThan(likeness.chance() + 0.005);
    }

    @Test
    void posts_that_grew_more_alike_are_told_and_posts_that_did_not_are_not() {
        Sameness narrower = sameness(80, 60, 2);
        Sameness same = sameness(80, 60, 5);

        assertThat(narrower.verdict()).isEqualTo(SamenessVerdict.MORE_ALIKE);
        assertThat(narrower.kinds()).isBetween(1.5, 3.0);
        assertThat(same.verdict()).isEqualTo(SamenessVerdict.NO_DIFFERENCE_FOUND);
        assertThat(same.told()).containsExactly("format", "hook");
    }

    @Test
    void under_the_fewest_posts_no_sameness_is_told_but_how_many_are_lacking() {
        Sameness few = sameness(80, 12, 5);

        assertThat(few.verdict()).isEqualTo(SamenessVerdict.TOO_FEW);
        assertThat(few.alike()).isNull();
        assertThat(few.needMore()).isEqualTo(8);
    }

    @Test
    void four_in_five_posts_come_within_what_was_foretold_of_an_account_that_grows() {
        int within = 0;
        int told = 0;
        for (int seed = 0; seed < 300; seed++) {
            List<PastPost> posts = growing(seed, 60);
            double came = Objects.requireNonNull(posts.getLast().lateViews());
            List<UsualReach> all =
                    ReachSearch.among(
                            posts.subList(0, 59),
                            posts.getLast().post().publishedOn().minusDays(1));
            Interval reach = all.getFirst().reach();
            told += reach == null ? 0 : 1;
            within += reach != null && reach.low() <= came && came <= reach.high() ? 1 : 0;
        }

        assertThat(told).isGreaterThan(290);
        assertThat(within / (double) told).isBetween(0.73, 0.87);
    }

    @Test
    void reach_is_by_format_where_enough_posts_of_it_are_known() {
        List<PastPost> posts = growing(1, 80);
        OwnPosts own =
                new OwnPosts(List.of(), List.of(), ReachSearch.among(posts, TODAY), List.of());

        UsualReach common = reach(own, "how-to");
        UsualReach rare = reach(own, "montage");

        assertThat(common.format()).isEqualTo("how-to");
        assertThat(common.needMore()).isZero();
        assertThat(rare.format()).as("too few of its own").isNull();
        assertThat(rare.reach()).isNotNull();
        assertThat(
                        ReachSearch.among(posts.subList(0, 10), TODAY).stream()
                                .filter(each -> each.reach() == null))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.needMore()).isPositive());
    }

    @Test
    void one_post_is_told_beside_how_its_account_scatters_and_never_more() {
        List<PastPost> posts = new ArrayList<>(growing(4, 60));
        posts.add(post(60, "how-to", "question", 1e7));
        posts.add(post(61, "how-to", "question", Double.NaN));

        List<PostOutcome> told =
                new Outcomes(posts).of(List.of(key("60"), key("61"), key("nowhere"), key("30")));

        assertThat(told)
                .extracting(PostOutcome::standing)
                .startsWith(Standing.ABOVE, Standing.NOT_YET, Standing.NOT_KNOWN);
        assertThat(told.getLast().spread()).isNotNull();
        List<PostOutcome> few = new Outcomes(posts.subList(0, 12)).of(List.of(key("10")));
        assertThat(few.getFirst().standing()).isEqualTo(Standing.NOT_ENOUGH);
        assertThat(few.getFirst().needMore()).isPositive();
    }

    private static PostKey key(String id) {
        return new PostKey(Platform.TIKTOK, id);
    }

    private static UsualReach reach(OwnPosts own, String format) {
        return own.reachOf("a", Platform.TIKTOK, new Market("DE"), format, ReachMeasure.VIEWS)
                .orElseThrow();
    }

    private static String kind(Random random, double[] shares) {
        double left = random.nextDouble();
        int kind = 0;
        while (kind < shares.length - 1 && left > shares[kind]) {
            left -= shares[kind++];
        }
        return "kind " + kind;
    }

    /// Posts of before in five kinds, recent ones in as many as asked.
    private static Sameness sameness(int before, int recent, int kinds) {
        Random random = new Random(5);
        List<PastPost> posts = new ArrayList<>();
        for (int i = 0; i < before + recent; i++) {
            int back = i < before ? 100 + 2 * i : i - before;
            int among = i < before ? 5 : kinds;
            posts.add(
                    post(
                            "post " + i,
                            TODAY.minusDays(back),
                            "how-to",
                            "hook " + random.nextInt(among),
                            100));
        }
        return SamenessSearch.among(posts, TODAY).getFirst();
    }

    /// An account that doubles in three months, a post every two days.
    private static List<PastPost> growing(int seed, int count) {
        Random random = new Random(7_919L * seed + 17);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        post(
                                i,
                                i % 9 == 0 ? "montage" : "how-to",
                                "question",
                                1_000
                                        * Math.pow(2, i / 45.0)
                                        * Math.exp(0.6 * random.nextGaussian())))
                .toList();
    }

    private static PastPost post(int nth, String format, String hook, double value) {
        return post("" + nth, TODAY.minusDays(200L - 2L * nth), format, hook, value);
    }

    private static PastPost post(
            String id, LocalDate day, String format, String hook, double value) {
        var post =
                new PublishedPost(
                        day, "tiktok", "DE", "a", null, format, hook, null, List.of(), null, value,
                        null);
        Double late = Double.isNaN(value) ? null : value;
        return new PastPost(id, day.atTime(9, 0).toInstant(ZoneOffset.UTC), post, null, late, late);
    }
}
