package org.throughline.data.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a team decided in the review of a month, with the numbers it saw then, so that a later
/// month can say what came of it.
///
/// @param finding the id of the finding, the same in every month
/// @param owner who sees to it
/// @param due the day by which; absent where none was set
/// @param says how, or why otherwise than proposed; may be empty
/// @param posts behind the number
/// @param lift as it was told then; absent where no number was
/// @param by who wrote it down
public record Decision(
        YearMonth month,
        String finding,
        Course course,
        String owner,
        @Nullable LocalDate due,
        String says,
        int posts,
        @Nullable Interval lift,
        String by,
        Instant at) {

    public Decision {
        if (finding.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException(
                    "a decision has a finding and an owner: '" + finding + "', '" + owner + "'");
        }
    }
}
