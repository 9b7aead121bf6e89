package org.throughline.planner.result;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.history.StoredImport;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.SaidTags;
import org.throughline.data.jdbc.Store;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;
import org.throughline.planner.post.JoinResults;
import org.throughline.planner.result.HistoryJob.State;
import org.throughline.planner.result.HistoryWork.Step;
import org.throughline.planner.tagging.TagPosts;
import org.throughline.planner.trend.FindTrends;
import org.throughline.planner.trend.ImportEngagement;

/// Takes export files into the planner's history, reads off what they say of posts that were
/// recorded here, and searches for trends.
public final class BringResults {

    private final Path history;
    private final ImportEngagement imports;
    private final JoinResults joins;
    private final FindTrends trends;
    private final TagPosts tags;
    private final Store store;
    private final Clock clock;

    public BringResults(
            Path history,
            ImportEngagement imports,
            JoinResults joins,
            FindTrends trends,
            TagPosts tags,
            Store store,
            Clock clock) {
        this.history = history;
        this.imports = imports;
        this.joins = joins;
        this.trends = trends;
        this.tags = tags;
        this.store = store;
        this.clock = clock;
    }

    /// Why somebody may not; empty where they may.
    public static Optional<Problem> refusal(Actor actor) {
        return actor.mayBringResults()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "RESULTS-004",
                                actor.name(),
                                "results are brought in by analysts and brand leads, not by a "
                                        + actor.role(),
                                "Ask one of them."));
    }

    /// The day that the planner goes by.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// What taking a file would do.
    ///
    /// @param share hears how much has been read, from 0 to 1
    public FileImport preview(ExportFile file, DoubleConsumer share) {
        return imports.preview(history, file, share);
    }

    /// What was taken into the history, the latest first, or why nobody can say.
    public Outcome<List<TakenBefore>> before() {
        try {
            return Outcome.accepted(known(imports.before(history)));
        } catch (AnalyticsFailed _) {
            return Outcome.refused(
                    new Problem(
                            "RESULTS-008",
                            "history",
                            "its list of files is missing or damaged",
                            "Restore the folder of the history from a backup. Until then nothing"
                                    + " can be taken or searched; what was found before stays."));
        }
    }

    private List<TakenBefore> known(List<StoredImport> files) {
        List<FileImport.Taken> kept = store.inTransaction(all -> all.imports().all());
        return files.reversed().stream()
                .map(file ->
                        TakenBefore.of(
                                file,
                                kept.stream()
                                        .filter(each -> each.sha256().equals(file.sha256()))
                                        .findFirst()
                                        .orElse(null)))
                .toList();
    }

    /// The accounts of the team.
    public AccountRegister accounts() {
        try {
            return imports.accounts(history);
        } catch (AnalyticsFailed _) {
            // reading a file fails for the same reason, and says so
            return AccountRegister.NONE;
        }
    }

    /// Remembers an account for all files to come, beside those that are known.
    public Outcome<AccountRegister> remember(AccountRegister.Account account, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        try {
            AccountRegister register = imports.remember(history, account);
            store.useTransaction(kept ->
                    kept.audit()
                            .add(
                                    clock.instant(),
                                    actor.name(),
                                    "remember account",
                                    account.account(),
                                    account.brand()));
            return Outcome.accepted(register);
        } catch (AnalyticsFailed failed) {
            if (failed.code() != AnalyticsFailed.Code.HISTORY_BUSY) {
                throw failed;
            }
            return Outcome.refused(
                    new Problem(
                            "RESULTS-007",
                            account.account(),
                            "accounts cannot be remembered while files are being taken",
                            "Wait until that is done and say it again."));
        }
    }

    /// Begins to take everything that somebody has handed in and that is ready. Returns at once.
    public Outcome<HistoryJob> take(HistoryWork work, HandedFiles files, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<HandedFile> ready = files.beginTaking(actor.name());
        Outcome<HistoryJob> begun =
                ready.isEmpty()
                        ? Outcome.refused(
                                new Problem(
                                        "RESULTS-005",
                                        "",
                                        "no file that was handed in can be taken",
                                        "Each says what it lacks."))
                        : work.begin(
                                HistoryJob.Kind.TAKE,
                                actor.name(),
                                step -> take(files, ready, actor, step));
        if (begun instanceof Outcome.Refused<HistoryJob>) {
            files.endTaking(actor.name(), ready, List.of(), true);
        }
        return begun;
    }

    private State take(HandedFiles files, List<HandedFile> ready, Actor actor, Step step)
            throws InterruptedException {
        List<ExportFile> exports = ready.stream().map(HandedFile::export).toList();
        List<FileImport> outcomes = List.of();
        boolean whole = false;
        try {
            outcomes = told(ready, step.stoppable(() -> imports.take(history, exports, step)));
            State.Taken taken = followed(exports, outcomes, actor, step);
            whole = taken.problems().isEmpty();
            return taken;
        } finally {
            files.endTaking(actor.name(), ready, outcomes, whole);
        }
    }

    /// What came of the files, of one that went in before what came of it then.
    private static List<FileImport> told(List<HandedFile> files, List<FileImport> outcomes) {
        List<FileImport> all = new ArrayList<>();
        for (FileImport outcome : outcomes) {
            FileImport.Taken before = files.get(all.size()).wentIn();
            all.add(
                    outcome instanceof FileImport.AlreadyKnown && before != null
                            ? before
                            : outcome);
        }
        return all;
    }

    /// What follows from rows that are in the history. That they are is told whatever fails here,
    /// and whoever has asked to stop meanwhile.
    private State.Taken followed(
            List<ExportFile> exports, List<FileImport> outcomes, Actor actor, Step step) {
        try {
            keep(outcomes, actor);
            return new State.Taken(outcomes, joined(exports, outcomes, actor, step), List.of());
        } catch (RuntimeException | Error failed) {
            return new State.Taken(outcomes, 0, List.of(step.fault(failed)));
        }
    }

    private void keep(List<FileImport> outcomes, Actor actor) {
        store.useTransaction(kept -> {
            Set<String> before =
                    kept.imports().all().stream()
                            .map(FileImport.Taken::sha256)
                            .collect(Collectors.toSet());
            // days of an account that were taken before are corrected
            List<FileImport.Taken> taken =
                    taken(outcomes)
                            .filter(file ->
                                    !before.contains(file.sha256()) || file.layout().isOfAccounts())
                            .toList();
            if (taken.isEmpty()) {
                return;
            }
            long rows = taken.stream().mapToLong(FileImport.Taken::taken).sum();
            taken.forEach(kept.imports()::keep);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "take results",
                            "history",
                            "%d rows of %d files".formatted(rows, taken.size()));
        });
    }

    private static Stream<FileImport.Taken> taken(List<FileImport> outcomes) {
        return outcomes.stream()
                .filter(FileImport.Taken.class::isInstance)
                .map(FileImport.Taken.class::cast);
    }

    /// How many posts recorded here the files speak of, all of them together: a post may stand in
    /// several.
    private int joined(List<ExportFile> files, List<FileImport> outcomes, Actor actor, Step step) {
        List<ExportFile> taken =
                IntStream.range(0, files.size())
                        .filter(at -> outcomes.get(at) instanceof FileImport.Taken)
                        .mapToObj(files::get)
                        .toList();
        if (taken.isEmpty() || store.inTransaction(kept -> kept.posts().all()).isEmpty()) {
            return 0;
        }
        step.says("looking for posts that were recorded here");
        return switch (joins.take(taken, actor)) {
            case Outcome.Accepted<List<PostResult>>(List<PostResult> read) -> read.size();
            case Outcome.Refused<List<PostResult>> _ -> 0;
        };
    }

    /// Begins to search for trends. Returns at once.
    public Outcome<HistoryJob> search(HistoryWork work, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : work.begin(HistoryJob.Kind.SEARCH, actor.name(), this::search);
    }

    private State search(Step step) throws InterruptedException {
        List<SaidTags> said = tags.said();
        List<SaidTags> _ =
                step.stoppable(() -> {
                    imports.tag(history, said, step);
                    return said;
                });
        List<PlanFact> live = trends.live();
        Outcome<TrendReport> outcome =
                step.stoppable(() -> trends.search(history, null, live, step));
        return switch (trends.keep(outcome)) {
            case Outcome.Accepted<TrendReport>(TrendReport report) -> new State.Found(report);
            case Outcome.Refused<TrendReport>(List<Problem> problems) ->
                    new State.NotDone(problems);
        };
    }
}
