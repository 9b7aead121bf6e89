package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.trend.TrendReport;

class TrendAnalysisIT {

    @TempDir static Path folder;

    private static TrendReport report;

    @BeforeAll
    static void import_and_search() throws IOException, InterruptedException {
        TrendAnalysis analysis = analysis();
        List<Path> files =
                new HistoryFiles(SampleHistory.draw(SampleHistory.SEED))
                        .writeTo(folder.resolve("files"));
        List<FileImport> outcomes =
                analysis.take(
                        folder.resolve("history"), files, ImportOptions.NONE, Progress.unheard());
        assertThat(outcomes).allMatch(outcome -> outcome instanceof FileImport.Taken);
        Outcome<TrendReport> outcome =
                analysis.trends(
                        folder.resolve("history"), null, List.of(), 0.10, Progress.unheard());
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        report = ((Outcome.Accepted<TrendReport>) outcome).value();
    }

    @Test
    void the_planted_rise_is_found() {
        assertThat(report.flags()).hasSize(2);
    }

    private static TrendAnalysis analysis() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return new TrendAnalysis(
                command, InstantSource.fixed(Instant.parse("2027-02-15T09:00:00Z")));
    }
}
