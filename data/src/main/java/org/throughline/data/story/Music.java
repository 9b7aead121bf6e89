package org.throughline.data.story;

/// The music bed.
///
/// @param duck whether it makes way for speech
/// @param gainDb how loud it is against its source, in whole decibels
public record Music(MediaId media, boolean duck, int gainDb) {}
