package org.throughline.analytics.forecast;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.throughline.analytics.importing.SeriesRows;
import org.throughline.data.problem.Outcome;

/// Half of the M4 competition's weekly series, 13 weeks ahead, scored as the competition did:
/// sMAPE, MASE, and OWA beside Naive2 (which is the last value here, weeks being without seasons to
/// the competition). Published for all 359: Theta 0.971, the best entry 0.739.
///
/// Makridakis, Spiliotis and Assimakopoulos, *The M4 Competition*, International Journal of
/// Forecasting 36 (2020).
public final class WeeklySeries {
    private static final int WEEKS = 13;
    private static final int SEASON = 52;

    private WeeklySeries() {}

    /// How far off a method is.
    ///
    /// @param smape in percent
    /// @param mase in mean steps of the series
    public record Score(double smape, double mase) {

        public double owa(Score naive) {
            return (smape / naive.smape + mase / naive.mase) / 2;
        }
    }

    /// What was measured.
    ///
    /// @param coverage share of weeks that came within the intervals of 80 %
    public record Scores(int series, Score naive, Score theta, Score ours, double coverage) {}

    /// Foretells all series and scores what came.
    public static Scores measure(Path samples) {
        Map<String, double[]> known = rows(samples.resolve("m4_weekly_train_odd.csv"));
        Map<String, double[]> came = rows(samples.resolve("m4_weekly_test_odd.csv"));
        var forecaster = new Forecaster(SEASON);
        var naive = new Sum();
        var theta = new Sum();
        var ours = new Sum();
        int inside = 0;
        for (var each : known.entrySet()) {
            double[] values = each.getValue();
            double[] real = Objects.requireNonNull(came.get(each.getKey()));
            var outlook = forecaster.ahead(values, WEEKS);
            naive.add(values, Model.constant(values[values.length - 1], WEEKS), real);
            theta.add(values, Theta.ahead(values, WEEKS), real);
            ours.add(
                    values,
                    outlook.mean().stream().mapToDouble(Double::doubleValue).toArray(),
                    real);
            for (int i = 0; i < WEEKS; i++) {
                boolean said = outlook.low().get(i) <= real[i] && real[i] <= outlook.high().get(i);
                inside += said ? 1 : 0;
            }
        }
        return new Scores(
                known.size(),
                naive.score(),
                theta.score(),
                ours.score(),
                inside / (double) (WEEKS * known.size()));
    }

    /// Errors so far.
    private static final class Sum {
        private double smape;
        private double mase;
        private int series;

        void add(double[] values, double[] ahead, double[] real) {
            double step = 0;
            for (int i = 1; i < values.length; i++) {
                step += Math.abs(values[i] - values[i - 1]) / (values.length - 1);
            }
            for (int i = 0; i < WEEKS; i++) {
                double off = Math.abs(ahead[i] - real[i]);
                smape += 200 * off / (Math.abs(ahead[i]) + Math.abs(real[i])) / WEEKS;
                mase += off / step / WEEKS;
            }
            series++;
        }

        Score score() {
            return new Score(smape / series, mase / series);
        }
    }

    private static Map<String, double[]> rows(Path file) {
        return ((Outcome.Accepted<SeriesRows>) SeriesRows.read(file)).value().series();
    }
}
