package org.throughline.analytics.bench;

import java.util.ArrayList;
import java.util.List;
import org.throughline.analytics.lift.LiftFigures;

/// Whether lifts between groups of posts are told right where one is planted and another thing is
/// mixed up with it, and kept quiet where nothing is.
final class LiftTruth {

    private static final double MOST_ALARMS = 0.07;

    private LiftTruth() {}

    static List<Figure> measure(boolean quick) {
        int seeds = quick ? 20 : 200;
        var measured = LiftFigures.measure(seeds);
        List<Figure> figures = new ArrayList<>();
        for (var each : measured.planted()) {
            String on = each.what() + ", " + each.told() + " of " + seeds + " seeds told";
            figures.add(Figure.plain(on, "plain means: 80 % intervals hold", each.naiveCoverage()));
            figures.add(held(on, "ours: 80 % intervals hold", each.coverage()));
        }
        for (var each : measured.quiet()) {
            String on = each.what() + ", " + seeds + " seeds";
            figures.add(
                    Figure.atMost(on, "seeds with a false word", each.alarmRate(), MOST_ALARMS));
        }
        for (var each : measured.accounts()) {
            String on = each.what() + ", " + each.intervals() + " accounts";
            figures.add(held(on, "ours: 80 % intervals hold", each.coverage()));
        }
        return figures;
    }

    private static Figure held(String on, String what, double share) {
        return Figure.between(on, what, share, 0.75, 0.85);
    }
}
