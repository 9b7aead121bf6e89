package org.throughline.data.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens in a file's first three seconds, each thing at the first frame in which it was seen
/// or heard. It tells; whether that is enough is for checks to say.
///
/// @param marks one of each kind, in the order in which people read them
public record Opening(List<Mark> marks) {

    public Opening {
        marks = List.copyOf(marks);
    }

    /// One thing that happens.
    ///
    /// @param what `hook-ends`, `face`, `words`, `speech`, `motion` (where most moves) or `cut`
    /// @param at its frame; absent where there is none, or none was looked for
    /// @param timecode of that frame
    /// @param says what was found and how, for a person
    public record Mark(String what, @Nullable Long at, @Nullable String timecode, String says) {}
}
