package org.throughline.data.trend;

import java.util.List;

/// The last days of one series beside what is usual for it, the oldest first.
///
/// @param counts engagements of each day
/// @param usual engagements that would have been usual on it
public record RecentDays(List<Double> counts, List<Double> usual) {

    public RecentDays {
        counts = List.copyOf(counts);
        usual = List.copyOf(usual);
        if (counts.size() != usual.size()) {
            throw new IllegalArgumentException(
                    counts.size() + " days counted, " + usual.size() + " usual");
        }
    }
}
