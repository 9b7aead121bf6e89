package org.throughline.planner.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.DraftId;

/// An accepted draft that nobody has recorded as published.
///
/// @param title of its brief
/// @param text that was written to stand beside it; its title where none was
/// @param planned when it was to be published; absent while undecided
/// @param plannedLocal the same by the clocks of its market
public record Candidate(
        DraftId draft,
        String title,
        String text,
        @Nullable Instant planned,
        @Nullable LocalDateTime plannedLocal,
        double lengthSeconds) {}
