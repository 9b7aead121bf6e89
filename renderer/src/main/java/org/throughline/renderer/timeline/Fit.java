package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How a source of another shape meets the canvas. Rotation from the file is applied before.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fit.Cover.class, name = "cover"),
    @JsonSubTypes.Type(value = Fit.BlurPad.class, name = "blur-pad"),
    @JsonSubTypes.Type(value = Fit.Letterbox.class, name = "letterbox")
})
public sealed interface Fit {
    /// Fills the canvas and crops what hangs over, around a focus in 0..1 of the upright source.
    record Cover(double focusX, double focusY) implements Fit {
        public Cover {
            if (!(focusX >= 0 && focusX <= 1 && focusY >= 0 && focusY <= 1)) {
                throw new IllegalArgumentException("Focus outside 0..1: " + focusX + ", " + focusY);
            }
        }
    }

    /// Shows the source whole above a blurred copy which fills the canvas.
    record BlurPad() implements Fit {}

    /// Shows the source whole above a flat color.
    record Letterbox(Rgb color) implements Fit {}

    /// Fills the canvas around the middle of the source.
    static Fit centerCrop() {
        return new Cover(0.5, 0.5);
    }
}
