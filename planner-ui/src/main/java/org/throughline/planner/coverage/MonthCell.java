package org.throughline.planner.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.metric.Definition;

/// What is known of a brand on a platform in a month.
///
/// @param brand the brand of the register, else the account's own name
/// @param posts published in it
/// @param joined of them, to a draft
/// @param suggested of them, not joined but beside a draft that they could be
/// @param tagged of them, wholly
/// @param days told by daily files
/// @param missing days of the month that should be told and are not; those before the first and
///   after the last day that any file tells of the brand on the platform are not asked for
/// @param lifetime days of lifetime exports
/// @param lifetimeAfter the day of the first lifetime export after the month, which holds the posts
///   of it too; absent: none
/// @param afterLast whether it is later than everything that any file tells
/// @param twice days that more than one file tells: the file that came last counts
/// @param changes definitions that came into force in it
record MonthCell(
        String brand,
        Platform platform,
        YearMonth month,
        int posts,
        int joined,
        int suggested,
        int tagged,
        int days,
        List<LocalDate> missing,
        List<LocalDate> lifetime,
        @Nullable LocalDate lifetimeAfter,
        boolean afterLast,
        int twice,
        List<Definition> changes) {

    MonthCell {
        missing = List.copyOf(missing);
        lifetime = List.copyOf(lifetime);
        changes = List.copyOf(changes);
    }

    int untagged() {
        return posts - tagged;
    }

    /// Whether no file tells anything of it.
    boolean isDark() {
        return days == 0 && lifetime.isEmpty() && lifetimeAfter == null && !afterLast;
    }

    /// Whether a number of it needs a second look.
    boolean hasGaps() {
        return isDark() || !missing.isEmpty() || twice > 0 || !changes.isEmpty();
    }
}
