package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How a clip begins.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Cut.class, name = "cut"),
    @JsonSubTypes.Type(value = Entry.FadeFrom.class, name = "fade-from")
})
public sealed interface Entry {
    /// Frames at the start of the clip which the entry changes.
    int frames();

    /// The first frame stands at once.
    record Cut() implements Entry {
        @Override
        public int frames() {
            return 0;
        }
    }

    /// The picture comes out of a flat color over the clip's first frames.
    record FadeFrom(int frames, Rgb color) implements Entry {
        public FadeFrom {
            if (frames < 1) {
                throw new IllegalArgumentException("A fade lasts at least one frame: " + frames);
            }
        }
    }
}
