package org.throughline.data.story;

/// How a source is fitted to a shape it was not filmed in.
///
/// @param padded the whole picture over a blurred copy of itself, instead of a crop
/// @param focusX where the crop is centered across, in thousandths of the source's width
/// @param focusY where the crop is centered down, in thousandths of the source's height
public record Framing(boolean padded, int focusX, int focusY) {

    public static final Framing CENTER = new Framing(false, 500, 500);

    /// How much of a source a crop may lose before the whole is shown over a blurred copy.
    private static final double MOST_LOST = 0.45;

    public Framing {
        if (focusX < 0 || focusX > 1000 || focusY < 0 || focusY > 1000) {
            throw new IllegalArgumentException(
                    "a focus lies between 0 and 1000, not at " + focusX + ", " + focusY);
        }
    }

    /// Whether the whole of a source is shown over a blurred copy of itself: where that is said,
    /// and where a crop would lose too much of it and nobody has set where it looks.
    ///
    /// @param source its width by its height
    /// @param shape that of the picture it is fitted to
    public boolean showsWhole(double source, double shape) {
        double lost = 1 - Math.min(source, shape) / Math.max(source, shape);
        return padded || (equals(CENTER) && lost > MOST_LOST);
    }
}
