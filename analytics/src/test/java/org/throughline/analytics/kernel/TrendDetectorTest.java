package org.throughline.analytics.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.data.sample.history.InjectedSeries;

class TrendDetectorTest {

    private static final int DAYS = 150;
    private static final int RECENT = 30;

    @Test
    void most_flags_are_real_and_strong_bursts_are_found() {
        int rises = 0;
        int real = 0;
        Map<Double, List<Boolean>> found = new HashMap<>();
        for (long seed = 1; seed <= 2; seed++) {
            InjectedSeries drawn = InjectedSeries.draw(seed, 1_500, DAYS, 0.05);
            Map<Integer, List<Judgement>> flags =
                    flags(drawn.counts()).stream()
                            .collect(Collectors.groupingBy(Judgement::series));
            for (InjectedSeries.Burst burst : drawn.bursts()) {
                boolean hit =
                        flags.getOrDefault(burst.series(), List.of()).stream()
                                .anyMatch(flag -> during(burst, flag));
                found.computeIfAbsent(burst.lift(), _ -> new ArrayList<>()).add(hit);
                real += hit ? 1 : 0;
            }
            rises += flags.values().stream().mapToInt(TrendDetectorTest::rises).sum();
        }

        assertThat(real / (double) rises).isGreaterThan(0.62);
        assertThat(share(found.get(3.0))).isGreaterThan(0.4);
        assertThat(share(found.get(5.0))).isGreaterThan(0.7);
    }

    @Test
    void deleting_later_days_leaves_earlier_flags_unchanged() {
        double[][] all = InjectedSeries.draw(7, 300, DAYS, 0.1).counts();
        double[][] earlier =
                Arrays.stream(all)
                        .map(series -> Arrays.copyOf(series, DAYS - 9))
                        .toArray(double[][]::new);

        List<Judgement> whole = flags(all);

        assertThat(whole).isNotEmpty();
        assertThat(whole.stream().filter(flag -> flag.day() < DAYS - 9).toList())
                .isEqualTo(flags(earlier));
    }

    @Test
    void a_history_in_which_nothing_happens_is_flagged_about_as_often_as_promised() {
        int daysWithFlags = 0;
        int judgedDays = 0;
        for (long seed = 1; seed <= 4; seed++) {
            double[][] counts = InjectedSeries.draw(seed, 300, DAYS, 0).counts();
            daysWithFlags += (int) flags(counts).stream().map(Judgement::day).distinct().count();
            judgedDays += RECENT;
        }

        // Where nothing happens every flag is false, so a false discovery rate of 10 % is the share
        // of days that have any flag at all; 0.11 to 0.20 was measured over eight seeds.
        assertThat(daysWithFlags / (double) judgedDays).isLessThanOrEqualTo(0.25);
    }

    @Test
    void a_day_on_which_everything_rises_is_no_trend() {
        // Small counts that are tripled scatter more than counts of that size do, so only series of
        // twenty a day or more stand for a day on which everything rises.
        double[][] counts =
                Arrays.stream(InjectedSeries.draw(3, 400, DAYS, 0).counts())
                        .filter(series -> Arrays.stream(series).sum() > 20 * DAYS)
                        .toArray(double[][]::new);
        for (double[] series : counts) {
            series[DAYS - 3] = Math.round(series[DAYS - 3] * 3);
        }

        assertThat(flags(counts).stream().filter(flag -> flag.day() == DAYS - 3))
                .hasSizeLessThan(3);
        assertThat(CommonDays.factors(SeriesPanel.ofCounts(counts))[DAYS - 3]).isBetween(2.4, 5.2);
    }

    @Test
    void an_empty_panel_has_no_flags() {
        assertThat(flags(new double[0][])).isEmpty();
        assertThat(flags(new double[5][DAYS])).isEmpty();
    }

    private static boolean during(InjectedSeries.Burst burst, Judgement flag) {
        return flag.day() >= burst.from() && flag.day() < burst.from() + burst.days();
    }

    /// Flags of one series on days close together are one rise.
    private static int rises(List<Judgement> flags) {
        int rises = 1;
        for (int i = 1; i < flags.size(); i++) {
            rises += flags.get(i).day() - flags.get(i - 1).day() > 2 ? 1 : 0;
        }
        return rises;
    }

    private static double share(List<Boolean> hits) {
        return hits.stream().filter(hit -> hit).count() / (double) hits.size();
    }

    private static List<Judgement> flags(double[][] counts) {
        SeriesPanel panel = SeriesPanel.ofCounts(counts);
        List<Judgement> all =
                new TrendDetector(panel, CommonDays.factors(panel), DetectorSettings.standard())
                        .judge();
        return new ArrayList<>(
                all.stream()
                        .filter(Judgement::flagged)
                        .filter(flag -> flag.day() >= DAYS - RECENT)
                        .toList());
    }
}
