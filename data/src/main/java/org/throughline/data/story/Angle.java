package org.throughline.data.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One way in which a video could tell its message, thought of by a person. Those that were not
/// chosen are kept beside the one that was.
///
/// @param says the way itself, in one or two sentences of at most [#LONGEST] characters
/// @param by name of whoever thought of it
/// @param day the day on which it was written down
/// @param chosen whether the video is told this way
/// @param reason why it was chosen, or why not; absent: not said
public record Angle(
        String says, String by, LocalDate day, boolean chosen, @Nullable String reason) {

    /// How many of them are asked for, so that there is a choice.
    public static final int ENOUGH = 3;

    /// How long one is at most, in characters, and how long a reason.
    public static final int LONGEST = 400;

    /// The same way in other words.
    public Angle saying(String words) {
        return new Angle(words, by, day, chosen, reason);
    }

    /// The same one as chosen for a reason.
    public Angle chosenFor(String why) {
        return new Angle(says, by, day, true, why);
    }

    /// The same one as not chosen.
    ///
    /// @param why null: not said
    public Angle leftFor(@Nullable String why) {
        return new Angle(says, by, day, false, why);
    }

    /// Whether two say the same, whoever thought of them.
    public boolean isLike(Angle other) {
        return says.strip().equalsIgnoreCase(other.says.strip());
    }
}
