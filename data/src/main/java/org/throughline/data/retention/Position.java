package org.throughline.data.retention;

/// What the positions of a curve are measured in.
public enum Position {
    /// Fractions of the video's length, from 0 to 1.
    SHARE,
    /// Seconds from the video's beginning.
    SECONDS
}
