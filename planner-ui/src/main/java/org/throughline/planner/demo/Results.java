package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.BriefId;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.wiring.House;

/// The way back: export files into a history, what has really changed in it, and which of the plans
/// that touches.
final class Results {

    private static final double FALSE_DISCOVERY_RATE = 0.10;

    private final DemoOrder order;
    private final DemoFolder folder;
    private final House house;
    private final Map<BriefId, ProductionPlan> plans;
    private final Told told;
    private final Summary summary;

    Results(
            DemoOrder order,
            DemoFolder folder,
            House house,
            Map<BriefId, ProductionPlan> plans,
            Told told,
            Summary summary) {
        this.order = order;
        this.folder = folder;
        this.house = house;
        this.plans = plans;
        this.told = told;
        this.summary = summary;
    }

    void walk() throws IOException, InterruptedException {
        if (!order.isSample() && order.history().isEmpty()) {
            return;
        }
        told.says("");
        told.says(
                "Results come back: export files into the history, then the search for what has changed.");
        List<Path> files = order.history();
        if (files.isEmpty()) {
            Path exports = Files.createDirectories(folder.path().resolve("exports"));
            files = new HistoryFiles(SampleHistory.draw(SampleHistory.SEED)).writeTo(exports);
        }
        Path history = house.historyFolder();
        List<FileImport> imported =
                house.analysis().take(history, files, ImportOptions.NONE, Progress.unheard());
        summary.imported(imported);
        imported.forEach(this::tell);
        house.store()
                .useTransaction(kept ->
                        imported.forEach(one -> {
                            if (one instanceof FileImport.Taken taken) {
                                kept.imports().keep(taken);
                            }
                        }));
        List<PlanFact> live =
                plans.values().stream().flatMap(plan -> LiveFacts.of(plan).stream()).toList();
        Outcome<TrendReport> trends =
                house.analysis()
                        .trends(history, null, live, FALSE_DISCOVERY_RATE, Progress.unheard());
        switch (trends) {
            case Outcome.Accepted<TrendReport>(TrendReport report) -> {
                summary.trends(report);
                house.store().useTransaction(kept -> kept.trends().keep(report));
                tell(report);
            }
            case Outcome.Refused<TrendReport>(List<Problem> problems) ->
                    problems.forEach(problem -> told.detail(problem.says()));
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
            case FileImport.RefusedWhole refused ->
                    told.detail(refused.file() + ": " + refused.problems().getFirst().says());
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
            for (PlanFact fact : flag.plans()) {
                told.detail(
                        "  "
                                + fact.plan()
                                + (fact.offered() ? " holds it ready" : " uses it")
                                + "; a hint in its brief says so");
            }
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
