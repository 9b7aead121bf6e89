package org.throughline.data.story;

/// How a shot begins.
public sealed interface Transition {

    /// At once.
    record Cut() implements Transition {}

    /// Out of the shot before, over so many frames before this shot's own first frame.
    record Crossfade(int frames) implements Transition {}

    /// Through black, over so many frames on either side.
    record Dip(int frames) implements Transition {}
}
