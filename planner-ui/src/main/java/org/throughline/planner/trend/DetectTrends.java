package org.throughline.planner.trend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.analytics.door.SeriesDetection;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.SeriesFlag;

/// Finds rises in series that somebody brings as a file.
public final class DetectTrends {

    private final SeriesDetection detection = new SeriesDetection();

    /// One flag a flagged series and day.
    ///
    /// @param falseDiscoveryRate between 0 and 1, both excluded
    /// @param notes hears, in sentences, what a person should know of how the file was read
    public Outcome<List<SeriesFlag>> detect(
            Path file, double falseDiscoveryRate, Consumer<String> notes) {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            return Outcome.refused(
                    new Problem(
                            "DETECT-001",
                            "fdr",
                            "a false discovery rate lies between 0 and 1, not at "
                                    + falseDiscoveryRate,
                            "Maybe 0.10: one false alarm in ten flags."));
        }
        return detection.detect(file, falseDiscoveryRate, notes);
    }
}
