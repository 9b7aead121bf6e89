package org.throughline.data.story;

import java.time.Duration;
import org.throughline.data.time.FrameRange;

/// A sound that is no line and no music: a click, a breath, a room.
///
/// @param in where it begins in its source
/// @param at when it is heard, in frames of the story
public record Sound(MediaId media, Duration in, FrameRange at, String says) {}
