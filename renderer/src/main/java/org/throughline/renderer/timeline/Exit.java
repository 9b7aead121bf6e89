package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How a clip ends. What an exit shows lies wholly inside its own clip, so that a transition
/// between two segments belongs to the earlier one and the later can be cached without it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Exit.Cut.class, name = "cut"),
    @JsonSubTypes.Type(value = Exit.FadeTo.class, name = "fade-to"),
    @JsonSubTypes.Type(value = Exit.Crossfade.class, name = "crossfade")
})
public sealed interface Exit {
    /// Frames at the end of the clip which the exit changes.
    int frames();

    /// The last frame stands to the end.
    record Cut() implements Exit {
        @Override
        public int frames() {
            return 0;
        }
    }

    /// The picture goes into a flat color over the clip's last frames.
    record FadeTo(int frames, Rgb color) implements Exit {
        public FadeTo {
            if (frames < 1) {
                throw new IllegalArgumentException("A fade lasts at least one frame: " + frames);
            }
        }
    }

    /// The next picture is blended in over the clip's last frames. `incoming` says what is seen of
    /// it in these frames: for a moving picture the frames just before the next clip's first one.
    record Crossfade(int frames, Picture incoming) implements Exit {
        public Crossfade {
            if (frames < 1) {
                throw new IllegalArgumentException(
                        "A crossfade lasts at least one frame: " + frames);
            }
        }
    }
}
