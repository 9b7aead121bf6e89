package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.wiring.House;

/// The way back: export files into a history, what has really changed in it, and which of the plans
/// that touches.
final class Results {

    private final DemoOrder order;
    private final DemoFolder folder;
    private final House house;
    private final Told told;
    private final Summary summary;
    private final List<Problem> refused;

    /// @param refused takes which files were refused, and why there are no trends
    Results(
            DemoOrder order,
            DemoFolder folder,
            House house,
            Told told,
            Summary summary,
            List<Problem> refused) {
        this.order = order;
        this.folder = folder;
        this.house = house;
        this.told = told;
        this.summary = summary;
        this.refused = refused;
    }

    /// Whether there is a history to look at.
    boolean areWanted() {
        return order.isSample() || !order.history().isEmpty();
    }

    /// Imports and searches, on whichever thread; what it returns tells of it and is for the walk's
    /// own.
    Runnable find() throws IOException, InterruptedException {
        List<Path> files = order.history();
        if (files.isEmpty()) {
            Path exports = Files.createDirectories(folder.path().resolve("exports"));
            files = new HistoryFiles(SampleHistory.draw(SampleHistory.SEED)).writeTo(exports);
        }
        Path history = house.historyFolder();
        List<FileImport> imported =
                house.importEngagement()
                        .take(history, files, ImportOptions.NONE, Progress.unheard());
        house.store()
                .useTransaction(kept ->
                        imported.forEach(one -> {
                            if (one instanceof FileImport.Taken taken) {
                                kept.imports().keep(taken);
                            }
                        }));
        Outcome<TrendReport> trends = house.findTrends().find(history, null, Progress.unheard());
        return () -> tell(imported, trends);
    }

    private void tell(List<FileImport> imported, Outcome<TrendReport> trends) {
        told.says("");
        told.says(
                "Results come back: export files into the history, then the search for what has changed.");
        summary.imported(imported);
        imported.forEach(this::tell);
        switch (trends) {
            case Outcome.Accepted<TrendReport>(TrendReport report) -> {
                summary.trends(report);
                tell(report);
                new Hints(house, told, summary).tell();
            }
            case Outcome.Refused<TrendReport>(List<Problem> problems) -> {
                problems.forEach(problem -> told.detail(problem.says()));
                refused.addAll(problems);
            }
        }
    }

    private void tell(FileImport file) {
        switch (file) {
            case FileImport.Taken taken ->
                    told.detail(
                            "%s (%s): %,d rows taken, %,d refused"
                                    .formatted(
                                            taken.file(),
                                            taken.layout(),
                                            taken.taken(),
                                            taken.refusedCount()));
            case FileImport.AlreadyKnown known -> told.detail(known.file() + ": was in already");
            case FileImport.RefusedWhole whole -> {
                told.detail(whole.file() + ": " + whole.problems().getFirst().says());
                refused.addAll(whole.problems());
            }
        }
    }

    private void tell(TrendReport report) {
        for (TrendFlag flag : report.flags()) {
            told.detail(
                    "RISING: %s since %s, %.1f times what was expected (%.1f to %.1f)%s"
                            .formatted(
                                    flag.series().says(),
                                    flag.since(),
                                    flag.lift().value(),
                                    flag.lift().low(),
                                    flag.lift().high(),
                                    flag.halfLifeDays() == null
                                            ? ""
                                            : ", half of it gone in %.0f days"
                                                    .formatted(flag.halfLifeDays().value())));
        }
        for (TooEarly early : report.tooEarly()) {
            told.detail("Too early to tell: " + early.series().says() + ". " + early.reason());
        }
        report.markets().stream()
                .filter(one -> one.isSilent())
                .forEach(one -> told.detail("No signal in " + one.market() + "."));
        report.commonDays()
                .forEach(day ->
                        told.detail(
                                "Everything rose together on %s (%.1f times): no trend."
                                        .formatted(day.day(), day.factor())));
        for (LeftOut out : report.leftOut()) {
            told.detail(
                    "Kept out of the comparison: a post that is %s%s."
                            .formatted(
                                    out.reason(),
                                    out.reachMultiple() == null
                                            ? ""
                                            : ", %.0f times the usual reach"
                                                    .formatted(out.reachMultiple())));
        }
    }
}
