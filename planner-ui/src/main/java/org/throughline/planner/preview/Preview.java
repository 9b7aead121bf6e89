package org.throughline.planner.preview;

import java.util.List;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRate;

/// A first look at a draft that somebody asked for, as far as it has come.
public sealed interface Preview {

    DraftId draft();

    /// Whether something of it is still to come.
    default boolean isUnderWay() {
        return this instanceof Waiting || this instanceof Making;
    }

    /// It waits for its turn.
    record Waiting(DraftId draft) implements Preview {}

    /// It is being made.
    ///
    /// @param frames in all; 0 while that is not known
    /// @param done frames that are made
    /// @param playable frames from the beginning on that can be watched
    record Making(DraftId draft, int frames, int done, int playable) implements Preview {

        /// The share done, 0 to 1.
        double share() {
            return frames == 0 ? 0 : (double) done / frames;
        }
    }

    /// It is made.
    ///
    /// @param draft of the version it was made from, which may be an earlier one
    /// @param old whether the plan has changed since
    record Made(DraftId draft, Film film, boolean old) implements Preview {}

    /// It could not be made.
    record Failed(DraftId draft, List<Problem> problems) implements Preview {

        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /// A preview that was made, as it is noted beside its file.
    ///
    /// @param file its plain name
    record Film(String file, int frames, FrameRate rate) {}
}
