package org.throughline.data.review;

import org.jspecify.annotations.Nullable;

/// One check of a file against its plan.
///
/// @param check stable id, such as `hook-text-by-3s`
/// @param at the frame it is about; absent where it is about the whole file
/// @param timecode of that frame
/// @param expected what the plan says
/// @param found what the file shows
/// @param says one sentence for a person, with the reason where it was broken on purpose
public record Check(
        String check,
        CheckStatus status,
        @Nullable Long at,
        @Nullable String timecode,
        String expected,
        String found,
        String says) {}
