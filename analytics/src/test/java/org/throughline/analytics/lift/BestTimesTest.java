package org.throughline.analytics.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.LiftVerdict;

class BestTimesTest {

    @Test
    void a_day_that_is_truly_better_is_found_and_no_other() {
        List<BestTime> holding =
                BestTimes.among(posts(1, 900, 2.2)).stream()
                        .filter(each -> each.market() == null)
                        .filter(each -> each.lift().verdict() == LiftVerdict.BETTER)
                        .toList();

        assertThat(holding)
                .extracting(each -> each.lift().comparison().key())
                .containsExactly("tuesday");
    }

    /// The best of thirteen times is better by chance; that is no finding.
    @Test
    void where_no_time_is_better_no_word_is_said() {
        long seeds = 20;
        long alarms = 0;
        int intervals = 0;
        int hold = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            List<BestTime> times = BestTimes.among(posts(seed, 420, 1));
            alarms += times.stream().anyMatch(each -> each.lift().verdict().holds()) ? 1 : 0;
            for (BestTime each : times) {
                var lift = each.lift().lift();
                intervals += lift == null ? 0 : 1;
                hold += lift != null && lift.low() <= 1 && lift.high() >= 1 ? 1 : 0;
            }
        }

        assertThat(alarms).isLessThanOrEqualTo(3);
        assertThat(hold / (double) intervals).isBetween(0.75, 0.86);
    }

    @Test
    void places_are_told_apart_and_say_what_they_lack() {
        List<BestTime> times = BestTimes.among(posts(3, 200, 1));

        assertThat(times)
                .filteredOn(each ->
                        new Market("DE").equals(each.market())
                                && each.platform() == Platform.TIKTOK)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.lift().verdict()).isEqualTo(LiftVerdict.TOO_FEW);
                    assertThat(each.lift().needMore()).isPositive();
                });
        assertThat(times).anyMatch(each -> each.lift().comparison().by() == ComparedBy.HOURS);
        assertThat(BestTimes.among(List.of())).isEmpty();
    }

    /// Nothing but the day is planted; each post goes out at some hour between 6 and 22.
    private static List<TimedPost> posts(long seed, int count, double tuesday) {
        Random random = new Random(seed);
        List<TimedPost> posts = new ArrayList<>();
        for (PublishedPost post : PlantedPosts.quiet(count).draw(seed)) {
            var local = post.publishedOn().atTime(LocalTime.of(6 + random.nextInt(16), 30));
            boolean better = local.getDayOfWeek().getValue() == 2;
            posts.add(new TimedPost(better ? LiftSearchTest.times(post, tuesday) : post, local));
        }
        return posts;
    }
}
