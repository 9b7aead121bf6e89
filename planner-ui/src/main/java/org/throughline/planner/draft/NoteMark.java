package org.throughline.planner.draft;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;

/// Where a note lies in the video that is shown, and that something was drawn with it. What was
/// drawn is sent when its frame is shown.
///
/// @param at its frames, or what is left of them; at least one stretch
/// @param carried whether it was written on another version
/// @param resolved whether it is done with, and so is shown only when somebody comes for it
/// @param drawnAt the frame over which it was drawn; absent where nothing was, or it is not there
/// @param drawn that something was, in words
record NoteMark(
        UUID id,
        List<FrameRange> at,
        boolean carried,
        boolean resolved,
        @Nullable Long drawnAt,
        @Nullable String drawn) {}
