package org.throughline.planner.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.trend.FindTrends;
import org.throughline.planner.trend.TrendDocument;
import org.throughline.planner.trend.TrendSentences;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `trends`: what rises in a history.
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        description = {
            "Finds what rises in a history.",
            "",
            "Flags with their intervals, what is too early to tell, and where there is no signal."
        })
final class Trends implements Callable<Integer> {

    private final Clock clock;

    @Option(names = "--history", required = true, paramLabel = "DIR", description = "The history.")
    private Path history = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "Last day that is used; where not given, the last there is,",
                "but none that stands alone, far behind all others.",
                "Of the days up to it what files say by now is used, later corrections included."
            })
    private @Nullable LocalDate asOf;

    @Option(
            names = "--parquet",
            paramLabel = "FILE.zip",
            description = "Writes the tables of the history as Parquet files too.")
    private @Nullable Path parquet;

    @Mixin private Output output = new Output();

    Trends(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Programs programs = Programs.ofThisProcess();
        var analysis = new TrendAnalysis(programs.analytics(), clock, programs.cluster());
        return switch (new FindTrends(analysis).find(history, asOf, output::note)) {
            case Outcome.Refused<TrendReport>(List<Problem> problems) -> output.refused(problems);
            case Outcome.Accepted<TrendReport>(TrendReport report) -> {
                TrendSentences.of(report).forEach(output::say);
                export(analysis);
                output.document(TrendDocument.of(report));
                yield Exit.DONE;
            }
        };
    }

    /// In place of an older file only when it is whole.
    private void export(TrendAnalysis analysis) throws IOException {
        Path file = parquet;
        if (file == null) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            analysis.export(history, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        output.note("tables of the history: " + file);
    }
}
