package org.throughline.planner.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Feeling;
import org.throughline.data.review.Felt;
import org.throughline.data.review.FeltSpread;

/// How far somebody is with saying what a draft left them feeling. What it is meant to leave is in
/// none but [Shown].
public sealed interface FeltState {

    /// They are asked once they have watched the whole of it.
    record Unwatched() implements FeltState {}

    /// They are asked.
    record Asked() implements FeltState {}

    /// They have answered, and do not know yet what it is meant to leave: another answer takes the
    /// place of this one.
    record Said(Felt own) implements FeltState {}

    /// A guest who was shown the plan, and so is not asked; what others said is the team's.
    record Told() implements FeltState {}

    /// They know what it is meant to leave, and are not asked any more.
    ///
    /// @param own what they said of this file before they knew; absent where they did not
    /// @param how they know it
    /// @param since when; absent where nothing was written down when it happened
    /// @param meant what the plan says that it was rendered from
    /// @param spread what everybody said of this file
    record Shown(
            @Nullable Felt own,
            Knows how,
            @Nullable Instant since,
            Feeling meant,
            FeltSpread spread)
            implements FeltState {}

    /// How somebody knows what a video is meant to leave people feeling.
    enum Knows {
        AUTHOR("author"),
        SEALED("sealed"),
        BRIEF("brief"),
        PLAN("plan"),
        BESIDE("beside"),
        PACKAGE("package"),
        ANSWER("answer");

        private final String key;

        Knows(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
