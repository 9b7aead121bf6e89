package org.throughline.planner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.analytics.forecast.Outlook;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.trend.ForecastSeries;
import org.throughline.planner.trend.TrendDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `forecast`: what comes next in series that somebody brings.
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = {
            "Foretells series, beside the naive line.",
            "",
            "Several plain models, weighed by how well each foretold the series' own past; the",
            "intervals of 80 % come from how far they were off there."
        })
final class Forecast implements Callable<Integer> {

    @Option(
            names = "--series",
            required = true,
            paramLabel = "FILE.csv",
            description = "One series a row: its name, then its values, oldest first.")
    private Path series = Path.of("");

    @Option(
            names = "--horizon",
            required = true,
            paramLabel = "N",
            description = "How many steps ahead.")
    private int horizon;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "After how many steps seasons come back; ${DEFAULT-VALUE}: never.")
    private int period = 1;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        return switch (new ForecastSeries().ahead(series, horizon, period, output::note)) {
            case Outcome.Refused<Map<String, Outlook>>(List<Problem> problems) ->
                    output.refused(problems);
            case Outcome.Accepted<Map<String, Outlook>>(Map<String, Outlook> outlooks) -> {
                outlooks.forEach(this::say);
                output.document(TrendDocument.ofForecasts(outlooks));
                yield Exit.DONE;
            }
        };
    }

    private void say(String name, Outlook outlook) {
        output.say(name + ", beside " + number(outlook.naive()) + " as before:");
        for (int i = 0; i < outlook.mean().size(); i++) {
            String interval =
                    outlook.hasIntervals()
                            ? "80 %%: %s to %s"
                                    .formatted(
                                            number(outlook.low().get(i)),
                                            number(outlook.high().get(i)))
                            : "too short for an interval";
            output.say("  %3d  %s (%s)".formatted(i + 1, number(outlook.mean().get(i)), interval));
        }
    }

    private static String number(double value) {
        return (Math.abs(value) < 1_000 ? "%.3g" : "%,.0f").formatted(value);
    }
}
