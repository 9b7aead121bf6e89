package org.throughline.planner.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.ReadAgain;

/// One thing that is known of a platform, a language or the law, and how it is known.
///
/// @param topic what it belongs to
/// @param about what it is said of: "Views, TikTok"
/// @param says what is known, as a sentence
/// @param force whether a file outside it is refused, or suffers; absent where nothing is asked
/// @param source where it was read; absent for what Throughline itself counts
/// @param verifiedOn when it was last looked up; absent where there is no source
record Fact(
        Topic topic,
        String about,
        String says,
        @Nullable Force force,
        @Nullable String source,
        @Nullable LocalDate verifiedOn) {

    enum Topic {
        NUMBERS,
        RATES,
        PLATFORMS,
        LANGUAGES,
        DISCLOSURE
    }

    enum Force {
        HARD,
        ADVICE
    }

    /// Whether it was looked up too long ago to be relied on.
    boolean isOld(LocalDate today) {
        return verifiedOn != null && verifiedOn.plusDays(ReadAgain.DAYS).isBefore(today);
    }
}
