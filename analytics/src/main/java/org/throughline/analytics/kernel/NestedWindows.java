package org.throughline.analytics.kernel;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// What the smallest of several chances is worth when they belong to windows of 1, 2, 3 ... days
/// that end on one day. The windows hold one another, so five of them count as two to four, not as
/// five.
///
/// The deviates of single days add up as a walk with normal steps. That some window is as striking
/// as `p` means that the walk passes, after some number `k` of steps, the bound that it passes then
/// with chance `p` alone. The walk's density below the bound is carried on from step to step, over
/// a grid that hangs from the bound.
final class NestedWindows {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS_A_DECADE = 2;
    private static final int DECADES = 16;
    private static final double GRID = 0.1;

    /// So far below the bound the walk is never, but for one time in a million million.
    private static final double LOWEST = 7;

    /// The worth as a multiple of the chance, for chances from 1 down in equal steps of logarithm.
    private final double[] multiples = new double[STEPS_A_DECADE * DECADES + 1];

    /// Of windows up to `longest` days.
    NestedWindows(int longest) {
        for (int step = 0; step < multiples.length; step++) {
            double p = Math.pow(10, -step / (double) STEPS_A_DECADE);
            multiples[step] = step == 0 ? 1 : anyAsStriking(p, longest) / p;
        }
    }

    /// The chance that the most striking of the windows is at least as striking as this.
    double chanceOfSmallest(double smallest) {
        double at = Math.min(-Math.log10(smallest) * STEPS_A_DECADE, multiples.length - 1.0);
        int below = Math.min((int) at, multiples.length - 2);
        double multiple =
                multiples[below] + (at - below) * (multiples[below + 1] - multiples[below]);
        return Math.min(1, multiple * smallest);
    }

    private static double anyAsStriking(double p, int longest) {
        double deviate = NORMAL.inverseSurvivalProbability(p);
        int cells = (int) ((Math.max(deviate, 0) + LOWEST) * Math.sqrt(longest) / GRID);
        double bound = deviate;
        double passed = p;
        double[] density = new double[cells];
        Arrays.setAll(density, i -> NORMAL.density(deviate - (i + 0.5) * GRID));
        for (int k = 2; k <= longest; k++) {
            double further = deviate * Math.sqrt(k) - bound;
            for (int i = 0; i < cells; i++) {
                passed +=
                        GRID * density[i] * NORMAL.survivalProbability(further + (i + 0.5) * GRID);
            }
            density = stepped(density, further);
            bound += further;
        }
        return passed;
    }

    /// The density one step later, its grid hanging from a bound that lies further up.
    private static double[] stepped(double[] density, double further) {
        int cells = density.length;
        double[] moved = new double[2 * cells - 1];
        Arrays.setAll(moved, i -> GRID * NORMAL.density(further + (i - cells + 1) * GRID));
        double[] next = new double[cells];
        for (int to = 0; to < cells; to++) {
            for (int from = 0; from < cells; from++) {
                next[to] += density[from] * moved[from - to + cells - 1];
            }
        }
        return next;
    }
}
