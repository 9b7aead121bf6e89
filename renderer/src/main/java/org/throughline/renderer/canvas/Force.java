package org.throughline.renderer.canvas;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How binding a platform's figure is.
public enum Force {
    /// Published by the platform; a file outside it is refused there.
    @JsonProperty("hard")
    HARD,
    /// Observed or recommended; a file outside it is taken, and suffers.
    @JsonProperty("advice")
    ADVICE
}
