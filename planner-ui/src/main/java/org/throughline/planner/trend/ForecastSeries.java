package org.throughline.planner.trend;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.analytics.door.SeriesForecast;
import org.throughline.analytics.forecast.Outlook;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Foretells series that somebody brings as a file, beside the naive line.
public final class ForecastSeries {
    private static final int LONGEST = 1_000;

    private final SeriesForecast forecast = new SeriesForecast();

    /// What is expected of each series, by its name.
    ///
    /// @param horizon how many steps, 1 to 1,000
    /// @param period after how many steps seasons come back, 1 (none) to 1,000
    /// @param notes hears, in sentences, what a person should know of how the file was read
    public Outcome<Map<String, Outlook>> ahead(
            Path file, int horizon, int period, Consumer<String> notes) {
        if (isOutside(horizon)) {
            return outside("horizon", horizon);
        }
        return isOutside(period)
                ? outside("period", period)
                : forecast.ahead(file, horizon, period, notes);
    }

    private static boolean isOutside(int steps) {
        return steps < 1 || steps > LONGEST;
    }

    private static Outcome<Map<String, Outlook>> outside(String field, int steps) {
        return Outcome.refused(
                new Problem(
                        "FORECAST-001",
                        field,
                        "a %s has 1 to %d steps, not %d".formatted(field, LONGEST, steps),
                        "Maybe 13 steps of weekly values, whose seasons come back after 52."));
    }
}
