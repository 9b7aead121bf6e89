package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.throughline.data.time.Speed;

/// What a clip shows.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Picture.Footage.class, name = "footage"),
    @JsonSubTypes.Type(value = Picture.Retimed.class, name = "retimed"),
    @JsonSubTypes.Type(value = Picture.Still.class, name = "still"),
    @JsonSubTypes.Type(value = Picture.Zoomed.class, name = "zoomed"),
    @JsonSubTypes.Type(value = Picture.Solid.class, name = "solid")
})
public sealed interface Picture {
    /// The source shown, where there is one.
    default Optional<SourceId> sourceIfAny() {
        return switch (this) {
            case Footage footage -> Optional.of(footage.source());
            case Retimed retimed -> Optional.of(retimed.source());
            case Still still -> Optional.of(still.source());
            case Zoomed zoomed -> Optional.of(zoomed.source());
            case Solid _ -> Optional.empty();
        };
    }

    /// The same picture as it is seen from so many frames later on.
    default Picture later(int frames) {
        return switch (this) {
            case Footage(var source, int inFrame, var fit) ->
                    new Footage(source, inFrame + frames, fit);
            case Retimed(var source, int inFrame, int passed, var speed, var fit) ->
                    new Retimed(source, inFrame, passed + frames, speed, fit);
            case Zoomed(var source, var fit, var zooming) ->
                    new Zoomed(source, fit, zooming.later(frames));
            case Still still -> still;
            case Solid solid -> solid;
        };
    }

    /// Moving footage from `inFrame` on, counted from the start of the source in frames of the
    /// canvas's rate: a source of another or a varying rate is brought to that rate first.
    record Footage(SourceId source, int inFrame, Fit fit) implements Picture {
        public Footage {
            if (inFrame < 0) {
                throw new IllegalArgumentException(
                        "Footage starts at frame 0 or later: " + inFrame);
            }
        }
    }

    /// Moving footage that runs faster or slower than it was filmed. The frame seen first is the
    /// one that `passed` frames of the canvas's rate lead to from `inFrame` of the source; it may
    /// lie before it. Frames are chosen among the source's own, so that slow motion shows all that
    /// a fast camera took.
    record Retimed(SourceId source, int inFrame, int passed, Speed speed, Fit fit)
            implements Picture {
        public Retimed {
            if (inFrame < 0 || start(inFrame, passed, speed) < 0) {
                throw new IllegalArgumentException(
                        "Footage at %s of its speed starts at frame 0 or later: %d, %d"
                                .formatted(speed, inFrame, passed));
            }
        }

        /// Where in the source it starts, in frames of the canvas's rate.
        public double startFrame() {
            return start(inFrame, passed, speed);
        }

        private static double start(int inFrame, int passed, Speed speed) {
            return inFrame + passed * speed.ratio();
        }
    }

    /// One picture that stands still: a photo, or the first frame of a file.
    record Still(SourceId source, Fit fit) implements Picture {}

    /// One picture that slowly comes closer or moves away, around what its crop looks at.
    record Zoomed(SourceId source, Fit fit, Zooming zooming) implements Picture {}

    /// A flat color; black is the dark picture.
    record Solid(Rgb color) implements Picture {}
}
