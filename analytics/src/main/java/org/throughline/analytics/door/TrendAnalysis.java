package org.throughline.analytics.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.AnalyticsFailed.Code;
import org.throughline.analytics.Folders;
import org.throughline.analytics.history.HistoryFolder;
import org.throughline.analytics.history.ImportOrder;
import org.throughline.analytics.history.ImportWritten;
import org.throughline.analytics.history.ListedRows;
import org.throughline.analytics.history.Manifest;
import org.throughline.analytics.history.StagedRows;
import org.throughline.analytics.history.StagedTags;
import org.throughline.analytics.history.StoredFiles;
import org.throughline.analytics.history.StoredImport;
import org.throughline.analytics.history.Table;
import org.throughline.analytics.history.TrendOrder;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.importing.RowSink;
import org.throughline.analytics.importing.TableMapping;
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.LoneDays;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.SaidTags;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

/// Takes results into a history and finds what rises in it.
///
/// ```java
/// var analysis = new TrendAnalysis(programs.analytics(), clock);
/// List<FileImport> outcomes =
///         analysis.take(history, files, ImportOptions.NONE, Progress.unheard());
/// Outcome<TrendReport> report =
///         analysis.trends(history, null, liveFacts, 0.10, Progress.unheard());
/// ```
///
/// Every call that computes starts one process and waits for it; interrupting the caller ends the
/// process and leaves the history as it was. Errors: [AnalyticsFailed]. Thread-safe.
public final class TrendAnalysis {

    /// An export from further ahead is not taken.
    private static final Period LATEST_AHEAD = Period.ofYears(2);

    private static final Logger LOG = LoggerFactory.getLogger(TrendAnalysis.class);
    private static final String JOBS = "org.throughline.analytics.spark.";

    private static final int JUDGED_DAYS = 200;

    private final AnalyticsProgram program;

    private final InstantSource clock;
    private final ExportReader reader = new ExportReader();

    /// Nothing runs yet.
    ///
    /// @param command the beginning of a command that runs a main class of the analytics program:
    ///   java, its options, the class path
    public TrendAnalysis(List<String> command, InstantSource clock) {
        this(command, clock, null);
    }

    /// Nothing runs yet.
    ///
    /// @param cluster a properties file of Spark that names the master and what else a cluster
    ///   needs, see `docs/analytics-on-a-cluster.md`; absent = all cores of this machine
    public TrendAnalysis(List<String> command, InstantSource clock, @Nullable Path cluster) {
        this(() -> command, clock, cluster);
    }

    /// The same with a command that is asked for when the first process is started.
    public TrendAnalysis(
            Supplier<List<String>> command, InstantSource clock, @Nullable Path cluster) {
        this.program = new AnalyticsProgram(command, cluster);
        this.clock = clock;
    }

    /// What taking a file would do, without doing it and without a process.
    public FileImport preview(Path history, ExportFile file) {
        return preview(history, file, _ -> {});
    }

    /// The same, while somebody hears how far it is.
    ///
    /// @param share hears how much has been read, from 0 to 1
    public FileImport preview(Path history, ExportFile file, DoubleConsumer share) {
        HistoryFolder folder = new HistoryFolder(history);
        ExportFile told = remembering(file, folder);
        ListedDays days = new ListedDays(new ArrayList<>());
        FileImport read = present(told, reader.read(told.path(), told.options(), days, share));
        return isOfAccounts(read)
                ? known(told, read, days.rows(), folder.accountDays())
                : known(told, read, folder.current(), List.of());
    }

    /// A file with what was said in a history before: how its table is read, and the accounts.
    public ExportFile remembering(Path history, ExportFile file) {
        return remembering(file, new HistoryFolder(history));
    }

    /// The accounts that a history knows.
    public AccountRegister accounts(Path history) {
        return new HistoryFolder(history).accounts();
    }

    /// Remembers an account beside those that a history knows.
    public AccountRegister remember(Path history, AccountRegister.Account account) {
        HistoryFolder folder = new HistoryFolder(history);
        try (HistoryFolder.Writing writing = folder.write()) {
            AccountRegister register = folder.accounts().with(account);
            writing.keep(register);
            return register;
        }
    }

    /// What was taken into a history, the first first.
    public List<StoredImport> imports(Path history) {
        return new HistoryFolder(history).current().imports();
    }

    /// The posts of a history, without a process.
    public PostList posts(Path history) {
        return new HistoryFolder(history).posts();
    }

    /// What a history knows of accounts day by day, without a process. Nothing of it enters what is
    /// told of posts.
    public AccountDays accountDays(Path history) {
        return new HistoryFolder(history).accountDays();
    }

    /// What changes whenever the posts of a history do.
    public String postsVersion(Path history) {
        return new HistoryFolder(history).postsVersion();
    }

    /// How often a history has changed: the number of its manifest.
    public long changes(Path history) {
        return new HistoryFolder(history).current().number();
    }

    /// Writes what the models read, each post's days and the lifetime values as an archive of
    /// Parquet files, without a process; `about.txt` in it says what is in it.
    public void export(Path history, OutputStream out) throws IOException {
        new HistoryFolder(history).export(out);
    }

    /// Keeps everybody from changing a history until closed, so that its files can be copied. Those
    /// who ask meanwhile are told that it is busy.
    ///
    /// @throws AnalyticsFailed where somebody changes it already
    public Still holdStill(Path history) {
        return new HistoryFolder(history).write()::close;
    }

    /// A history that nobody changes.
    public interface Still extends AutoCloseable {
        @Override
        void close();
    }

    /// Takes files of which the same is said.
    public List<FileImport> take(
            Path history, List<Path> files, ImportOptions options, Progress progress)
            throws InterruptedException {
        return take(history, ExportFile.all(files, options), progress);
    }

    /// Takes files into a history, all in one step: afterwards every row that is reported as taken
    /// is in it, or none. A file whose bytes are in already changes nothing.
    public List<FileImport> take(Path history, List<ExportFile> files, Progress progress)
            throws InterruptedException {
        HistoryFolder folder = new HistoryFolder(history);
        try (HistoryFolder.Writing writing = folder.write()) {
            Manifest before = folder.current();
            Path job = writing.jobFolder();
            List<FileImport> outcomes = new ArrayList<>();
            List<ImportOrder.Staged> staged = new ArrayList<>();
            List<StoredImport> imports = new ArrayList<>();
            List<Runnable> remembered = new ArrayList<>();
            Sizes sizes = new Sizes(files, progress);
            PostList posts = folder.posts();
            PostList listed = posts;
            AccountDays daysBefore = folder.accountDays();
            AccountDays days = daysBefore;
            for (ExportFile file : files) {
                progress.says("reading " + file.name());
                Path stagedRows = rows(job, outcomes.size());
                ExportFile told = remembering(file, folder);
                Staging staging = stage(told, stagedRows, outcomes.size(), sizes.of(file));
                FileImport outcome =
                        isOfAccounts(staging.read())
                                ? known(told, staging.read(), staging.rows().accountDays(), days)
                                : known(told, staging.read(), before, imports);
                listed = listed.with(staging.listedBeside(listed));
                outcomes.add(outcome);
                if (outcome instanceof FileImport.Taken taken && taken.taken() > 0) {
                    if (staging.staged() > 0) {
                        staged.add(
                                new ImportOrder.Staged(
                                        table(taken), stagedRows.toString(), staging.staged()));
                    }
                    days = days.with(source(told, taken), staging.rows().accountDays());
                    imports.add(stored(taken));
                    remembered.add(() -> remember(told, taken, writing));
                }
            }
            progress.share(1);
            if (imports.isEmpty()) {
                if (!listed.files().equals(posts.files())) {
                    // files that were taken before posts were listed
                    writing.list(listed, before.number());
                }
                return withRefused(outcomes, job, writing, before.number());
            }
            ImportOrder order =
                    new ImportOrder(
                            folder.root().toString(), before.number() + 1, staged, before.files());
            ImportWritten written = written(order, before, job, progress);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped before the files counted");
            }
            // whatever may fail comes first: once the state is in force, all of it is told
            remembered.forEach(Runnable::run);
            writing.list(listed, order.number());
            if (!days.equals(daysBefore)) {
                writing.keep(days, order.number());
            }
            List<FileImport> told = withRefused(outcomes, job, writing, order.number());
            Manifest next = before.with(clock.instant(), written.files(), imports);
            Unbroken.run(() -> writing.publish(next));
            LOG.info(
                    "import done manifest={} files={} rows={}",
                    order.number(),
                    imports.size(),
                    imports.stream().mapToLong(StoredImport::taken).sum());
            return told;
        }
    }

    /// Has the rows of posts written; days of accounts need no process.
    private ImportWritten written(ImportOrder order, Manifest before, Path job, Progress progress)
            throws InterruptedException {
        if (order.staged().isEmpty()) {
            return new ImportWritten(before.files());
        }
        progress.says("starting the analytics program");
        long rows = order.staged().stream().mapToLong(ImportOrder.Staged::rows).sum();
        return program.run(
                JOBS + "ImportJob",
                order,
                ImportWritten.class,
                job,
                rows + judgedRows(before),
                progress);
    }

    /// A file that does not say when it was exported counts as of today: a period in its name says
    /// of which days it is, and may have been exported anew.
    private AccountDays.Source source(ExportFile file, FileImport.Taken taken) {
        return new AccountDays.Source(
                taken.sha256(),
                taken.file(),
                reader.exported(file)
                        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /// A file whose export is to come is told, and refused where it is years to come: samples and
    /// plans of the next season lie ahead, mistyped years far ahead. A day is left to time zones.
    private FileImport present(ExportFile file, FileImport read) {
        if (!(read instanceof FileImport.Taken taken)) {
            return read;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate exported =
                isOfAccounts(read) ? reader.exported(file).orElse(today) : taken.asOf();
        if (exported == null || !exported.isAfter(today.plusDays(1))) {
            return read;
        }
        String says =
                "The day of the export is to come: %s, and today is %s".formatted(exported, today);
        return exported.isAfter(today.plus(LATEST_AHEAD))
                ? new FileImport.RefusedWhole(
                        taken.file(),
                        List.of(
                                new Problem(
                                        "IMPORT-024", taken.file(), says, "Maybe it is mistyped.")),
                        taken.refused())
                : taken.withNotes(List.of(says + ". Maybe it is mistyped."));
    }

    /// The rows that an import may have to look at beside its own, however long the history is.
    private static long judgedRows(Manifest before) {
        return new StoredFiles(before.files()).lastRows(Table.EVENT, JUDGED_DAYS);
    }

    /// Tells the analyses what people say of posts, all of it anew, in place of what files say:
    /// from then on every table says so. Nothing happens where the history says the same already.
    public void tag(Path history, List<SaidTags> said, Progress progress)
            throws InterruptedException {
        HistoryFolder folder = new HistoryFolder(history);
        if (folder.posts().tags().equals(said)) {
            return;
        }
        try (HistoryFolder.Writing writing = folder.write()) {
            Manifest before = folder.current();
            PostList posts = folder.posts();
            Path job = writing.jobFolder();
            ImportOrder order =
                    new ImportOrder(
                            folder.root().toString(),
                            before.number() + 1,
                            List.of(StagedTags.write(job.resolve("tags.csv"), said)),
                            before.files());
            ImportWritten written =
                    program.run(
                            JOBS + "ImportJob",
                            order,
                            ImportWritten.class,
                            job,
                            before.rows(Table.EVENT),
                            progress);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped before the tags counted");
            }
            writing.list(posts.withTags(said), order.number());
            Manifest next = before.with(clock.instant(), written.files(), List.of());
            Unbroken.run(() -> writing.publish(next));
            LOG.info("tags told manifest={} posts={}", order.number(), said.size());
        }
    }

    /// What is said of a file, and what was said in this history before.
    private static ExportFile remembering(ExportFile file, HistoryFolder folder) {
        ImportOptions options = file.options().remembering(folder.mappings());
        return new ExportFile(
                file.path(),
                options.register().rows().isEmpty() ? options.with(folder.accounts()) : options);
    }

    /// A mapping that a file was taken by is remembered for all tables with its header, and the
    /// accounts for all files.
    private void remember(ExportFile file, FileImport.Taken taken, HistoryFolder.Writing writing) {
        ImportOptions options = file.options();
        TableMapping given = options.mappings().given();
        if (given != null && taken.layout() == ExportLayout.MAPPED_TABLE) {
            reader.fingerprint(file).ifPresent(fingerprint -> writing.remember(fingerprint, given));
        }
        if (!options.register().rows().isEmpty()) {
            writing.keep(options.register());
        }
    }

    private static Path rows(Path job, int position) {
        return job.resolve(position + ".csv");
    }

    /// What was not taken of the files that were, kept beside the rows that were.
    ///
    /// @param number of the state that the rows are of
    private static List<FileImport> withRefused(
            List<FileImport> outcomes, Path job, HistoryFolder.Writing writing, long number) {
        List<FileImport> all = new ArrayList<>();
        for (FileImport outcome : outcomes) {
            Path rows = StagedRows.refused(rows(job, all.size()));
            all.add(
                    outcome instanceof FileImport.Taken taken && Files.exists(rows)
                            ? taken.withRefusedFile(
                                    writing.keepRefused(rows, number, all.size() + 1, taken.file()))
                            : outcome);
        }
        return all;
    }

    /// What rises in a history, up to and including a day.
    ///
    /// @param asOf the last day that is used; absent = the last one that does not stand alone
    /// @param live what the plans that can still be changed use, to say which of them a flag
    ///   touches
    public Outcome<TrendReport> trends(
            Path history,
            @Nullable LocalDate asOf,
            List<PlanFact> live,
            double falseDiscoveryRate,
            Progress progress)
            throws InterruptedException {
        return trends(history, asOf, live, List.of(), falseDiscoveryRate, progress);
    }

    /// The same, and what came of posts.
    ///
    /// @param asked posts of which the report says that
    public Outcome<TrendReport> trends(
            Path history,
            @Nullable LocalDate asOf,
            List<PlanFact> live,
            List<PostKey> asked,
            double falseDiscoveryRate,
            Progress progress)
            throws InterruptedException {
        HistoryFolder folder = new HistoryFolder(history);
        Manifest manifest = folder.current();
        if (manifest.rows(Table.EVENT) == 0) {
            return Outcome.refused(
                    new Problem(
                            "TRENDS-001",
                            history.toString(),
                            "The history holds no daily rows: "
                                    + manifest.rows(Table.SNAPSHOT)
                                    + " rows of lifetime exports, "
                                    + manifest.imports().size()
                                    + " imports",
                            "Maybe import a throughline-daily file; lifetime exports give no days."));
        }
        if (!folder.missing().isEmpty()) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    "The history lacks files of manifest "
                            + manifest.number()
                            + ": "
                            + folder.missing().getFirst().path()
                            + "\nMaybe restore the folder from a backup.");
        }
        Path job = temporaryFolder();
        try {
            long rows = manifest.rows(Table.EVENT) + manifest.rows(Table.SNAPSHOT);
            LoneDays lone = asOf == null ? lone(manifest) : null;
            TrendOrder order =
                    new TrendOrder(
                            folder.root().toString(),
                            manifest.number(),
                            manifest.files(),
                            asked,
                            lone == null ? asOf : lone.before(),
                            falseDiscoveryRate);
            TrendReport report =
                    program.run(JOBS + "TrendJob", order, TrendReport.class, job, rows, progress);
            LOG.info(
                    "trends done manifest={} asOf={} samples={} flags={}",
                    report.manifest(),
                    report.asOf(),
                    report.samples(),
                    report.flags().size());
            return Outcome.accepted(touching(report, live).without(lone));
        } finally {
            sweep(job);
        }
    }

    /// What reading a file came to, and the posts that it speaks of.
    ///
    /// @param staged rows of posts
    private record Staging(FileImport read, ListedRows rows, long staged) {

        /// What it adds to a list; nothing where it was refused or is listed already.
        PostList listedBeside(PostList list) {
            return read instanceof FileImport.Taken taken
                            && taken.taken() > 0
                            && !list.files().contains(taken.sha256())
                    ? rows.list(taken.file(), taken.sha256())
                    : PostList.NONE;
        }
    }

    private Staging stage(ExportFile file, Path rows, int position, DoubleConsumer share) {
        try (StagedRows sink = StagedRows.create(rows, position)) {
            ListedRows listed = new ListedRows(sink);
            FileImport read =
                    present(file, reader.read(file.path(), file.options(), listed, share));
            return new Staging(read, listed, sink.rows());
        }
    }

    /// Keeps the days of accounts alone.
    private record ListedDays(List<AccountDay> rows) implements RowSink {

        @Override
        public void take(long line, DailySample sample) {}

        @Override
        public void take(long line, Snapshot snapshot) {}

        @Override
        public void take(long line, AccountDay day) {
            rows.add(day);
        }
    }

    /// How much of several files has been read, by their bytes. Confined to one thread.
    private static final class Sizes {

        private final Progress progress;
        private final double all;
        private long before;

        Sizes(List<ExportFile> files, Progress progress) {
            this.progress = progress;
            this.all = files.stream().mapToLong(file -> size(file.path())).sum();
        }

        /// Hears how much of the next one has been read.
        DoubleConsumer of(ExportFile file) {
            long size = size(file.path());
            long from = before;
            before += size;
            return share -> progress.share((from + share * size) / Math.max(1, all));
        }

        private static long size(Path file) {
            try {
                return Files.isRegularFile(file) ? Files.size(file) : 0;
            } catch (IOException _) {
                // whoever reads it will say so
                return 0;
            }
        }
    }

    private static FileImport known(
            ExportFile file, FileImport outcome, Manifest before, List<StoredImport> thisTime) {
        if (outcome instanceof FileImport.Taken taken) {
            Optional<LocalDate> day = otherDay(file, taken, before, thisTime);
            if (day.isPresent()) {
                return new FileImport.RefusedWhole(
                        taken.file(), List.of(otherwise(taken, day.get())), taken.refused());
            }
        }
        return switch (outcome) {
            case FileImport.Taken taken
                    when before.find(taken.sha256()).isPresent()
                            || thisTime.stream()
                                    .anyMatch(each -> each.sha256().equals(taken.sha256())) ->
                    new FileImport.AlreadyKnown(taken.file(), taken.sha256(), taken.layout());
            case FileImport.Taken _, FileImport.AlreadyKnown _, FileImport.RefusedWhole _ ->
                    outcome;
        };
    }

    /// The day of which a file's values were taken, where somebody says another one now. The day in
    /// a name is nothing that somebody says: where nothing changed, exports of two days are alike.
    private static Optional<LocalDate> otherDay(
            ExportFile file, FileImport.Taken taken, Manifest before, List<StoredImport> thisTime) {
        return file.options().taken() == null
                ? Optional.empty()
                : Stream.concat(before.find(taken.sha256()).stream(), thisTime.stream())
                        .filter(each -> each.sha256().equals(taken.sha256()))
                        .findFirst()
                        .map(StoredImport::asOf)
                        .filter(day -> !day.equals(taken.asOf()));
    }

    private static Problem otherwise(FileImport.Taken taken, LocalDate before) {
        return new Problem(
                "IMPORT-032",
                taken.file(),
                "The same file is in the history with values of %s, not of %s, and a day of lifetime values cannot be corrected"
                        .formatted(before, taken.asOf()),
                "Maybe bring the history back from a backup, and hand the file in with the right"
                        + " day.");
    }

    private static boolean isOfAccounts(FileImport outcome) {
        return outcome instanceof FileImport.Taken taken && taken.layout().isOfAccounts();
    }

    /// Days of accounts are known where the same bytes are and the same is said of them.
    private FileImport known(
            ExportFile file, FileImport outcome, List<AccountDay> rows, AccountDays before) {
        if (!(outcome instanceof FileImport.Taken taken) || rows.isEmpty()) {
            return outcome;
        }
        AccountDays.Source source = source(file, taken);
        if (before.with(source, rows).equals(before)) {
            return new FileImport.AlreadyKnown(taken.file(), taken.sha256(), taken.layout());
        }
        return before.isCorrectedBy(source, rows)
                ? taken.withNotes(
                        List.of(
                                "The same file was taken before with other answers; what it told"
                                        + " then is taken back."))
                : taken;
    }

    private static Table table(FileImport.Taken taken) {
        return taken.layout().isLifetime() ? Table.SNAPSHOT : Table.EVENT;
    }

    private static StoredImport stored(FileImport.Taken taken) {
        return new StoredImport(
                taken.sha256(),
                taken.file(),
                taken.layout(),
                taken.asOf(),
                taken.rows(),
                taken.taken());
    }

    /// A mistyped day that is in a history already would make everything look ended long ago.
    private static @Nullable LoneDays lone(Manifest manifest) {
        return LoneDays.of(new StoredFiles(manifest.files()).days(Table.EVENT)).orElse(null);
    }

    private static TrendReport touching(TrendReport report, List<PlanFact> live) {
        List<TrendFlag> flags =
                report.flags().stream()
                        .map(flag ->
                                flag.touching(
                                        live.stream()
                                                .filter(fact -> fact.isOf(flag.series()))
                                                .toList()))
                        .toList();
        return report.withFlags(flags);
    }

    private static void sweep(Path job) {
        try {
            Folders.delete(job);
        } catch (IOException e) {
            LOG.warn("left behind {}", job, e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("throughline-trends-");
        } catch (IOException e) {
            throw new AnalyticsFailed(Code.PROGRAM_FAILED, "No temporary folder", e);
        }
    }
}
