package org.throughline.renderer.lettering;

import org.jspecify.annotations.Nullable;
import org.throughline.renderer.timeline.Rgb;

/// How a block of lines looks. Sizes in pixels of the canvas.
///
/// @param strokePx round outline around each letter, 0 for none
/// @param shadowPx how far a soft shadow of the outline's color reaches beyond it, 0 for none
/// @param panel what lies behind the lines, if anything
public record TextStyle(
        double sizePx,
        Rgb fill,
        double strokePx,
        Rgb stroke,
        double shadowPx,
        boolean centered,
        @Nullable Panel panel) {

    /// A rounded field behind the lines.
    ///
    /// @param bar color of a short bar at its left edge
    public record Panel(
            Rgb color,
            int opacityPercent,
            double paddingXPx,
            double paddingYPx,
            double radiusPx,
            @Nullable Rgb bar) {}

    /// The distance from one base line to the next.
    public double lineAdvancePx() {
        return sizePx * 1.22;
    }
}
