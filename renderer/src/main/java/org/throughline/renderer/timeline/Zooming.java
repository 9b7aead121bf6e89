package org.throughline.renderer.timeline;

/// How large a still is from frame to frame, against the size in which it fills the canvas. It sets
/// out softly, goes on evenly (by the same ratio each frame, as an eye measures it) and comes to
/// rest softly: speed grows over the first quarter and falls over the last.
///
/// @param fromPercent its size at the first frame, 100 or more
/// @param toPercent its size at the last
/// @param first how many frames have passed before the first that is seen
/// @param over how many frames it takes from one size to the other
public record Zooming(int fromPercent, int toPercent, int first, int over) {
    private static final double SOFT = 0.25;
    private static final double TOP_SPEED = 1 / (1 - SOFT);

    public Zooming {
        if (fromPercent < 100 || toPercent < 100 || fromPercent > 200 || toPercent > 200) {
            throw new IllegalArgumentException(
                    "A zoom goes from %d to %d percent.".formatted(fromPercent, toPercent));
        }
        if (first < 0 || over < 1 || first >= over) {
            throw new IllegalArgumentException(
                    "A zoom of %d frames is seen from %d on.".formatted(over, first));
        }
    }

    /// The same, seen from so many frames later on.
    public Zooming later(int frames) {
        return new Zooming(fromPercent, toPercent, first + frames, over);
    }

    /// The largest size it has.
    public double largest() {
        return Math.max(fromPercent, toPercent) / 100.0;
    }

    /// Its size at a frame, counted from the first that is seen.
    public double size(int frame) {
        double way = over == 1 ? 1 : Math.min(1, (first + frame) / (over - 1.0));
        double from = fromPercent / 100.0;
        return from * Math.pow(toPercent / (double) fromPercent, eased(way));
    }

    private static double eased(double way) {
        if (way < SOFT) {
            return TOP_SPEED * way * way / (2 * SOFT);
        }
        if (way > 1 - SOFT) {
            return 1 - TOP_SPEED * (1 - way) * (1 - way) / (2 * SOFT);
        }
        return TOP_SPEED * (way - SOFT / 2);
    }
}
