package org.throughline.data.story;

/// How a source is fitted to a shape it was not filmed in.
///
/// @param padded the whole picture over a blurred copy of itself, instead of a crop
/// @param focusX where the crop is centered across, in thousandths of the source's width
/// @param focusY where the crop is centered down, in thousandths of the source's height
public record Framing(boolean padded, int focusX, int focusY) {

    public static final Framing CENTER = new Framing(false, 500, 500);

    public Framing {
        if (focusX < 0 || focusX > 1000 || focusY < 0 || focusY > 1000) {
            throw new IllegalArgumentException(
                    "a focus lies between 0 and 1000, not at " + focusX + ", " + focusY);
        }
    }
}
