package org.throughline.renderer.conform;

/// How a frame of a file shows what its plan's media show there.
sealed interface Sight {
    /// It does, give or take a frame.
    record Same() implements Sight {}

    /// What belongs there comes `by` frames later, or earlier where it is negative.
    record Moved(long by) implements Sight {}

    /// It shows something else in this share of the picture, words by plan aside.
    record Other(double share) implements Sight {}

    /// The file has ended before it.
    record Ended() implements Sight {}

    /// There is nothing to compare: no print, or nearly all of it lies under words.
    record Unknown() implements Sight {}
}
