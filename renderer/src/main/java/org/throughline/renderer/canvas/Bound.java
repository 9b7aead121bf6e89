package org.throughline.renderer.canvas;

/// The lengths or rates that a platform takes; both ends belong to it.
public sealed interface Bound {

    Force force();

    String source();

    /// Length of a video in whole seconds.
    record Length(int leastSeconds, int mostSeconds, Force force, String source) implements Bound {
        public boolean admits(double seconds) {
            return seconds >= leastSeconds && seconds <= mostSeconds;
        }
    }

    /// Frames a second.
    record Rate(int least, int most, Force force, String source) implements Bound {
        public boolean admits(double framesPerSecond) {
            return framesPerSecond >= least && framesPerSecond <= most;
        }
    }
}
