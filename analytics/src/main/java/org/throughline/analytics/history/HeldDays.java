package org.throughline.analytics.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The days for which a file is asked. A later file may take days over; what this one still holds
/// of them lies there and counts no more.
///
/// @param days in order
/// @param whole whether every row of the file is of one of them
public record HeldDays(List<LocalDate> days, boolean whole) {

    public HeldDays {
        days = List.copyOf(days);
    }

    /// What is left when others hold these days.
    HeldDays without(Set<LocalDate> taken) {
        List<LocalDate> left = days.stream().filter(day -> !taken.contains(day)).toList();
        return left.size() == days.size() ? this : new HeldDays(left, false);
    }
}
