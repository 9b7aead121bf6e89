package org.throughline.data.brief;

/// What a video should leave people feeling: first, and after the shift. Words of `feeling`.
public record Feeling(String first, String then) {}
