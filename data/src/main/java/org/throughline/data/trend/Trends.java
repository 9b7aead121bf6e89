package org.throughline.data.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What trend runs found.
public interface Trends {

    /// The report of the newest run.
    default Optional<TrendReport> latest() {
        return newest(1).stream().findFirst();
    }

    /// The reports of the newest runs, the newest first.
    List<TrendReport> newest(int count);

    /// The report of the newest run that looked at no day after this one.
    Optional<TrendReport> upTo(LocalDate day);

    /// Keeps a report; one of the same day and manifest is replaced.
    void keep(TrendReport report);
}
