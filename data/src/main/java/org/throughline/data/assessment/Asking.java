package org.throughline.data.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How somebody is asked.
///
/// @param all whether everybody who has the role must answer, not any one of them
/// @param after roles that must have answered first; words of the reviewer roles
/// @param withinDays working days they have; absent: their usual time
public record Asking(boolean all, List<String> after, @Nullable Integer withinDays) {

    public Asking {
        after = List.copyOf(after);
    }

    /// What keeps to both: all where one wants all, after everybody whom one waits for, within the
    /// shorter time.
    public static @Nullable Asking both(@Nullable Asking one, @Nullable Asking other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Asking(
                one.all || other.all,
                Stream.concat(one.after.stream(), other.after.stream()).distinct().toList(),
                Stream.of(one, other)
                        .flatMap(how -> Stream.ofNullable(how.withinDays))
                        .min(Integer::compare)
                        .orElse(null));
    }
}
