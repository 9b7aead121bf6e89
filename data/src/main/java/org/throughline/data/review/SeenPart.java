package org.throughline.data.review;

import org.throughline.data.story.Framing;

/// Which part of a source a picture shows, in shares of the source's width and height from its left
/// and its top. Where the whole of it is shown over a blurred copy, the part reaches beyond it.
///
/// @param x where it begins
/// @param y where it begins
record SeenPart(double x, double y, double width, double height) {

    private static final double SAME = 1e-4;

    /// As the renderer cuts it, to the pixel.
    ///
    /// @param whole whether the whole is shown
    /// @param source width of the source by its height
    /// @param shape width of the picture by its height
    /// @param closer how much larger than the whole a still is shown; 1 where it does not move
    static SeenPart of(Framing framing, boolean whole, double source, double shape, double closer) {
        double across = shape / source;
        SeenPart all =
                whole
                        ? centered(Math.max(1, across), Math.max(1, 1 / across))
                        : crop(framing, Math.min(1, across), Math.min(1, 1 / across));
        double anchorX = whole ? 0.5 : all.shareX(framing.focusX() / 1000.0);
        double anchorY = whole ? 0.5 : all.shareY(framing.focusY() / 1000.0);
        return new SeenPart(
                all.x + anchorX * (all.width - all.width / closer),
                all.y + anchorY * (all.height - all.height / closer),
                all.width / closer,
                all.height / closer);
    }

    private static SeenPart centered(double width, double height) {
        return new SeenPart((1 - width) / 2, (1 - height) / 2, width, height);
    }

    private static SeenPart crop(Framing framing, double width, double height) {
        return new SeenPart(
                begin(framing.focusX() / 1000.0, width),
                begin(framing.focusY() / 1000.0, height),
                width,
                height);
    }

    private static double begin(double focus, double part) {
        return Math.clamp(focus - part / 2, 0, 1 - part);
    }

    private double shareX(double at) {
        return Math.clamp((at - x) / width, 0, 1);
    }

    private double shareY(double at) {
        return Math.clamp((at - y) / height, 0, 1);
    }

    /// Whether another part is this one, as far as anybody can see.
    boolean isAs(SeenPart other) {
        return Math.abs(x - other.x) < SAME
                && Math.abs(y - other.y) < SAME
                && Math.abs(width - other.width) < SAME
                && Math.abs(height - other.height) < SAME;
    }

    /// Where a place of this picture lies in another one of the same source, in shares of the
    /// pictures; beyond 0 to 1 where it lies beside it.
    Place in(SeenPart other, Place place) {
        return new Place(
                (x + place.x * width - other.x) / other.width,
                (y + place.y * height - other.y) / other.height);
    }

    /// A place in a picture, or beside it.
    record Place(double x, double y) {}
}
