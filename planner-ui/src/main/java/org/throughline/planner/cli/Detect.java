package org.throughline.planner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.SeriesFlag;
import org.throughline.planner.trend.DetectTrends;
import org.throughline.planner.trend.FindTrends;
import org.throughline.planner.trend.TrendDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `detect`: rises in series that somebody brings.
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = {
            "Finds rises in series.",
            "",
            "One flag a flagged series and day, from data up to that day only."
        })
final class Detect implements Callable<Integer> {

    @Option(
            names = "--series",
            required = true,
            paramLabel = "FILE.csv",
            description = "A table with the columns day, series, count.")
    private Path series = Path.of("");

    @Option(
            names = "--fdr",
            paramLabel = "RATE",
            description = "Share of false alarms among the flags; ${DEFAULT-VALUE}.")
    private double falseDiscoveryRate = FindTrends.FALSE_DISCOVERY_RATE;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        return switch (new DetectTrends().detect(series, falseDiscoveryRate, output::note)) {
            case Outcome.Refused<List<SeriesFlag>>(List<Problem> problems) ->
                    output.refused(problems);
            case Outcome.Accepted<List<SeriesFlag>>(List<SeriesFlag> flags) -> {
                output.say(flags.isEmpty() ? "Nothing rises." : flags.size() + " flags:");
                flags.forEach(flag ->
                        output.say(
                                "%s  %s  since %s  lift %.2f (80 %%: %.2f to %.2f)  q %.3f"
                                        .formatted(
                                                flag.day(),
                                                flag.series(),
                                                flag.since(),
                                                flag.lift().value(),
                                                flag.lift().low(),
                                                flag.lift().high(),
                                                flag.q())));
                output.document(TrendDocument.ofSeries(flags));
                yield Exit.DONE;
            }
        };
    }
}
