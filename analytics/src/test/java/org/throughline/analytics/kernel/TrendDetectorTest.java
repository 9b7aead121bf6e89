package org.throughline.analytics.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.analytics.kernel.DetectorFigures.Beside;
import org.throughline.analytics.kernel.DetectorFigures.Found;
import org.throughline.analytics.kernel.DetectorFigures.Quiet;
import org.throughline.data.sample.history.InjectedSeries;

class TrendDetectorTest {

    private static final int DAYS = QuietSeries.DAYS;
    private static final double PROMISED = DetectorSettings.standard().falseDiscoveryRate();

    @Test
    void most_flags_are_real_and_strong_bursts_are_found() {
        Found found = Drawn.BESIDE.detector();

        assertThat(found.precision()).isGreaterThan(0.80);
        assertThat(found.recall(3)).isGreaterThan(0.62);
        assertThat(found.recall(5)).isGreaterThan(0.87);
        assertThat(found.falseRisesPerThousand()).isLessThan(0.15);
    }

    /// An oracle is one only if its chances are right: of what it flags at 10 %, and told the truth
    /// on wild days, about a tenth is false.
    @Test
    void nobody_who_keeps_the_promised_rate_is_much_sooner() {
        Beside beside = Drawn.BESIDE;

        assertThat(beside.told().precision()).isBetween(0.75, 0.95);
        assertThat(beside.oracle().precision()).isBetween(0.80, 0.98);
        assertThat(beside.oracle().recall(3)).isGreaterThan(beside.detector().recall(3));
        assertThat(beside.oracle().delay()).isBetween(1.6, beside.detector().delay());
        assertThat(beside.detector().delay() - beside.oracle().delay()).isLessThan(0.6);
    }

    /// Where nothing happens every flag is false, so a false discovery rate of 10 % promises that
    /// no more than 10 % of days have any flag at all.
    @ParameterizedTest
    @EnumSource(QuietSeries.class)
    void series_in_which_nothing_rises_are_flagged_no_more_often_than_promised(QuietSeries kind) {
        assertThat(DetectorFigures.quiet(kind, 20, 8)).satisfies(TrendDetectorTest::keepsPromise);
        assertThat(DetectorFigures.quiet(kind, 200, 4)).satisfies(TrendDetectorTest::keepsPromise);
    }

    @Test
    void the_sample_history_with_its_luck_dealt_anew_is_flagged_no_more_often_than_promised() {
        Quiet quiet =
                DetectorFigures.quietWithoutLeastLift(DealtHistory.draw(1))
                        .and(DetectorFigures.quietWithoutLeastLift(DealtHistory.draw(2)));

        assertThat(quiet).satisfies(TrendDetectorTest::keepsPromise);
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

        assertThat(flags(counts)).noneMatch(flag -> flag.day() == DAYS - 3);
        assertThat(CommonDays.factors(SeriesPanel.ofCounts(counts))[DAYS - 3]).isBetween(2.4, 5.2);
    }

    @Test
    void an_empty_panel_has_no_flags() {
        assertThat(flags(new double[0][])).isEmpty();
        assertThat(flags(new double[5][DAYS])).isEmpty();
    }

    /// Within what chance allows once in a hundred times.
    private static void keepsPromise(Quiet quiet) {
        int most =
                BinomialDistribution.of(quiet.judged(), PROMISED)
                        .inverseCumulativeProbability(0.99);
        assertThat(quiet.flagged())
                .as("flagged of %s days", quiet.judged())
                .isLessThanOrEqualTo(most);
    }

    /// Drawn once, for the tests that look at it.
    private static final class Drawn {
        static final Beside BESIDE = DetectorFigures.beside(1_000, 101, 5);
    }

    private static List<Judgement> flags(double[][] counts) {
        return DetectorFigures.flags(SeriesPanel.ofCounts(counts));
    }
}
