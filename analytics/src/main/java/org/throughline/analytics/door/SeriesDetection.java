package org.throughline.analytics.door;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.analytics.importing.SeriesFile;
import org.throughline.analytics.kernel.CommonDays;
import org.throughline.analytics.kernel.DetectorSettings;
import org.throughline.analytics.kernel.Judgement;
import org.throughline.analytics.kernel.TrendDetector;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.SeriesFlag;

/// Finds rises in plain series, in this process: the same kernels as [TrendAnalysis], for series
/// that somebody has already. Every flag rests on its day and the days before it. Thread-safe.
public final class SeriesDetection {

    /// One flag for each series and day that is flagged, by day.
    ///
    /// @param file a table with the columns `day,series,count`
    /// @param notes hears, in sentences, what a person should know of how the file was read
    public Outcome<List<SeriesFlag>> detect(
            Path file, double falseDiscoveryRate, Consumer<String> notes) {
        return SeriesFile.read(file)
                .then(series -> {
                    series.notes().forEach(notes);
                    return Outcome.accepted(flags(series, falseDiscoveryRate));
                });
    }

    private static List<SeriesFlag> flags(SeriesFile series, double falseDiscoveryRate) {
        TrendDetector detector =
                new TrendDetector(
                        series.panel(),
                        CommonDays.factors(series.panel()),
                        DetectorSettings.standard().withFalseDiscoveryRate(falseDiscoveryRate));
        return detector.judge().stream()
                .filter(Judgement::flagged)
                .map(flag ->
                        new SeriesFlag(
                                series.names().get(flag.series()),
                                series.day(flag.day()),
                                series.day(flag.since()),
                                new Interval(
                                        flag.lift().value(), flag.lift().low(), flag.lift().high()),
                                flag.q()))
                .toList();
    }
}
