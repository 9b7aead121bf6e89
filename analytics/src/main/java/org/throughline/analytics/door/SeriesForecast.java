package org.throughline.analytics.door;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.analytics.forecast.Forecaster;
import org.throughline.analytics.forecast.Outlook;
import org.throughline.analytics.importing.SeriesRows;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Foretells plain series, in this process, beside the naive line. Thread-safe.
public final class SeriesForecast {
    private static final int MOST_STEPS_IN_ALL = 1_000_000;

    /// What is expected of each series, in the file's order.
    ///
    /// @param file one series a row: its name, then its values, oldest first
    /// @param horizon how many steps, at least one
    /// @param period after how many steps seasons come back; 1 for none
    /// @param notes hears, in sentences, what a person should know of how the file was read
    public Outcome<Map<String, Outlook>> ahead(
            Path file, int horizon, int period, Consumer<String> notes) {
        var forecaster = new Forecaster(period);
        return SeriesRows.read(file)
                .then(rows -> {
                    rows.notes().forEach(notes);
                    return ahead(rows.series(), horizon, forecaster);
                });
    }

    private static Outcome<Map<String, Outlook>> ahead(
            Map<String, double[]> series, int horizon, Forecaster forecaster) {
        if ((long) series.size() * horizon > MOST_STEPS_IN_ALL) {
            return Outcome.refused(
                    new Problem(
                            "FORECAST-002",
                            "horizon",
                            String.format(
                                    Locale.ROOT,
                                    "%,d series by %,d steps are more than %,d",
                                    series.size(),
                                    horizon,
                                    MOST_STEPS_IN_ALL),
                            "Maybe hand the series in by parts."));
        }
        var outlooks = new LinkedHashMap<String, Outlook>();
        series.forEach((name, values) -> outlooks.put(name, forecaster.ahead(values, horizon)));
        return Outcome.accepted(outlooks);
    }
}
