package org.throughline.analytics.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.analytics.kernel.DetectorFigures;
import org.throughline.analytics.kernel.DetectorFigures.Found;
import org.throughline.analytics.kernel.DetectorSettings;
import org.throughline.analytics.kernel.QuietSeries;

/// What the detector makes of hidden bursts, beside the rule of dashboards, and of series in which
/// nothing rises.
final class TrendTruth {

    /// Seeds from here on; tests draw others.
    private static final int FIRST_SEED = 1_001;

    private static final double LEAST_PRECISION = 0.70;
    private static final double LEAST_RECALL_THREE = 0.60;
    private static final double LEAST_RECALL_FIVE = 0.82;
    private static final double MOST_DELAY = 1.5;
    private static final double TIMES_FEWER = 50;

    private TrendTruth() {}

    static List<Figure> measure(boolean quick) {
        int series = quick ? 1_000 : 4_000;
        int seeds = quick ? 4 : 20;
        var beside = DetectorFigures.beside(series, FIRST_SEED, seeds);
        Found found = beside.detector();
        Found rule = beside.rule();
        String on = "%d seeds of %d series".formatted(seeds, series);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.atLeast(on, "precision", found.precision(), LEAST_PRECISION));
        for (double lift : found.lifts()) {
            figures.add(recall(on, found, lift));
        }
        figures.add(Figure.atMost(on, "days to the first flag", found.delay(), MOST_DELAY));
        for (double lift : found.lifts()) {
            figures.add(
                    Figure.plain(
                            on,
                            "days to the first flag at lift %.1f".formatted(lift),
                            found.delay(lift)));
        }
        figures.addAll(floor(on, "who knows all but the bursts", beside.oracle()));
        figures.addAll(floor(on, "who is also told that no wild days are left", beside.told()));
        double fewer = rule.falseRisesPerThousand() / found.falseRisesPerThousand();
        figures.add(
                Figure.plain(on, "false rises a 1,000 series-days", found.falseRisesPerThousand()));
        figures.add(
                Figure.plain(on, "twice the 28-day mean: the same", rule.falseRisesPerThousand()));
        figures.add(Figure.plain(on, "twice the 28-day mean: precision", rule.precision()));
        figures.add(Figure.atLeast(on, "times fewer false rises", fewer, TIMES_FEWER));
        for (QuietSeries kind : QuietSeries.values()) {
            figures.add(quiet(kind, 20, quick ? 8 : 20));
            figures.add(quiet(kind, 400, quick ? 2 : 6));
        }
        return figures;
    }

    private static List<Figure> floor(String on, String who, Found found) {
        return List.of(
                Figure.plain(on, who + ": days to the first flag", found.delay()),
                Figure.plain(on, who + ": the same at lift 3.0", found.delay(3)),
                Figure.plain(on, who + ": precision", found.precision()),
                Figure.plain(on, who + ": recall at lift 3.0", found.recall(3)));
    }

    private static Figure recall(String on, Found found, double lift) {
        String what = "recall at lift %.1f (%d)".formatted(lift, found.bursts(lift));
        double recall = found.recall(lift);
        if (lift == 3) {
            return Figure.atLeast(on, what, recall, LEAST_RECALL_THREE);
        }
        return lift == 5
                ? Figure.atLeast(on, what, recall, LEAST_RECALL_FIVE)
                : Figure.plain(on, what, recall);
    }

    private static Figure quiet(QuietSeries kind, int series, int seeds) {
        var quiet = DetectorFigures.quiet(kind, series, seeds);
        return Figure.atMost(
                "%d %s, nothing rises"
                        .formatted(series, kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                "of %d days those with a flag".formatted(quiet.judged()),
                quiet.share(),
                DetectorSettings.standard().falseDiscoveryRate());
    }
}
