package org.throughline.data.review;

import org.jspecify.annotations.Nullable;

/// A drawing as it lies in another cut.
///
/// @param drawing what of it lies in the picture there; absent: nothing does
/// @param lies whether it had to be moved
/// @param outside how many of its strokes lie beside the picture
/// @param cut how many of the others end at its edge
public record CarriedDrawing(@Nullable Drawing drawing, Lies lies, int outside, int cut) {

    /// How it lies there.
    public enum Lies {
        /// Where it was drawn: the picture is cut out of its source as it was.
        AS_DRAWN("as-drawn"),
        /// With what it was drawn on, which lies elsewhere in the picture.
        MOVED("moved"),
        /// Where it was drawn, since nobody knows where that lies now.
        UNSURE("unsure");

        private final String key;

        Lies(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    static CarriedDrawing asDrawn(Drawing drawing) {
        return new CarriedDrawing(drawing, Lies.AS_DRAWN, 0, 0);
    }

    static CarriedDrawing unsure(Drawing drawing) {
        return new CarriedDrawing(drawing, Lies.UNSURE, 0, 0);
    }

    /// Whether all of it lies where it was drawn.
    public boolean isAsDrawn() {
        return lies == Lies.AS_DRAWN;
    }
}
