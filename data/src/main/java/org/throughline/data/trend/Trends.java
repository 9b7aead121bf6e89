package org.throughline.data.trend;

import java.util.Optional;

/// What trend runs found.
public interface Trends {

    /// The report of the newest run.
    Optional<TrendReport> latest();

    /// Keeps a report; one of the same day and manifest is replaced.
    void keep(TrendReport report);
}
