package org.throughline.analytics.bench;

import java.util.List;
import org.throughline.analytics.forecast.WeeklySeries;

/// Forecasts of weekly series of the M4 competition beside published ones.
final class WeekTruth {

    private static final double MOST_OWA = 0.80;

    private WeekTruth() {}

    static List<Figure> measure() {
        var scores = WeeklySeries.measure(Samples.series());
        String on = "M4 weekly, %d of 359 series, 13 ahead".formatted(scores.series());
        return List.of(
                Figure.published(on, "Naive2: sMAPE", scores.naive().smape(), 9.537, 0.011),
                Figure.published(on, "Naive2: MASE", scores.naive().mase(), 2.915, 0.011),
                Figure.published(
                        on, "Theta: OWA", scores.theta().owa(scores.naive()), 0.973, 0.011),
                Figure.plain(on, "ours: sMAPE", scores.ours().smape()),
                Figure.plain(on, "ours: MASE", scores.ours().mase()),
                Figure.atMost(on, "ours: OWA", scores.ours().owa(scores.naive()), MOST_OWA),
                Figure.between(on, "ours: 80 % intervals hold", scores.coverage(), 0.75, 0.85));
    }
}
