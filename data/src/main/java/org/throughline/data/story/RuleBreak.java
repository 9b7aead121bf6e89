package org.throughline.data.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;

/// A guideline broken on purpose, by somebody who answers for it.
///
/// @param rule id of the guideline, such as `T8`
/// @param at where in the story, in frames
/// @param owner who answers for it
/// @param agreedBy who agreed; never the owner
/// @param expectation what should happen, so that it can be scored
/// @param until last day on which it holds; absent: for this video
public record RuleBreak(
        String rule,
        FrameRange at,
        String owner,
        String agreedBy,
        String reason,
        String expectation,
        @Nullable LocalDate until) {}
