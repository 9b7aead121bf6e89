package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/// What a clip shows.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Picture.Footage.class, name = "footage"),
    @JsonSubTypes.Type(value = Picture.Still.class, name = "still"),
    @JsonSubTypes.Type(value = Picture.Solid.class, name = "solid")
})
public sealed interface Picture {
    /// The source shown, where there is one.
    default Optional<SourceId> sourceIfAny() {
        return switch (this) {
            case Footage footage -> Optional.of(footage.source());
            case Still still -> Optional.of(still.source());
            case Solid _ -> Optional.empty();
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

    /// One picture that stands still: a photo, or the first frame of a file.
    record Still(SourceId source, Fit fit) implements Picture {}

    /// A flat color; black is the dark picture.
    record Solid(Rgb color) implements Picture {}
}
