package org.throughline.planner.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.importing.Mappings;
import org.throughline.analytics.importing.TableMapping;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.trend.ImportEngagement;
import org.throughline.planner.trend.TrendDocument;
import org.throughline.planner.trend.TrendSentences;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: takes export files into a history.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes export files into a history.",
            "",
            "Good rows go in, bad rows come back with line, column, value and reason.",
            "The same file twice changes nothing."
        })
final class Import implements Callable<Integer> {

    /// By which option what a file asks is said, by the code of the problem.
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "IMPORT-007", "--taken 2027-02-14",
                    "IMPORT-011", "--mapping FILE",
                    "IMPORT-018", "--account NAME",
                    "IMPORT-022", "--platform NAME",
                    "IMPORT-027", "--dates day-first or --dates month-first",
                    "IMPORT-030", "--decimal comma or --decimal point");

    private final Clock clock;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to take.")
    private List<Path> files = List.of();

    @Option(names = "--history", required = true, paramLabel = "DIR", description = "The history.")
    private Path history = Path.of("");

    @Option(
            names = "--taken",
            paramLabel = "DATE",
            description = "Day on which lifetime exports were made, like 2027-02-14.")
    private @Nullable LocalDate taken;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "Account of exports that name none.")
    private @Nullable String account;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            converter = Words.OfPlatform.class,
            description = "Platform of an account whose export does not say it.")
    private @Nullable Platform platform;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = {
                "Year of days that are written without one;",
                "of days of an account, that of the last one."
            })
    private @Nullable Integer year;

    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            converter = Words.OfDecimal.class,
            description = "Mark before decimals where a number has two readings: point or comma.")
    private @Nullable Character decimal;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            converter = Words.OfDates.class,
            description = "How to read 04/05/2027: day-first or month-first.")
    private @Nullable Boolean dates;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {
                "Which column is what, for a table of no known layout (JSON).",
                "It is remembered for all tables with the same header."
            })
    private @Nullable Path mapping;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = {
                "The accounts of the team (JSON), by which files find theirs.",
                "They are remembered in the history."
            })
    private @Nullable Path accounts;

    @Mixin private Output output = new Output();

    Import(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Outcome<Mappings> mappings =
                mapping == null
                        ? Outcome.accepted(Mappings.NONE)
                        : TableMapping.read(mapping).then(it -> Outcome.accepted(Mappings.of(it)));
        Outcome<AccountRegister> register =
                accounts == null
                        ? Outcome.accepted(AccountRegister.NONE)
                        : ImportOptions.register(accounts);
        Outcome<ImportOptions> options =
                mappings.then(how ->
                        register.then(team ->
                                Outcome.accepted(
                                        new ImportOptions(
                                                taken, account, year, decimal, dates, how, team,
                                                platform))));
        return switch (options) {
            case Outcome.Refused<ImportOptions>(List<Problem> problems) -> output.refused(problems);
            case Outcome.Accepted<ImportOptions>(ImportOptions said) -> take(said);
        };
    }

    private int take(ImportOptions options) throws InterruptedException {
        Programs programs = Programs.ofThisProcess();
        var analysis = new TrendAnalysis(programs.analytics(), clock, programs.cluster());
        List<FileImport> outcomes =
                new ImportEngagement(analysis)
                        .take(history, files, options, output::note).stream()
                                .map(Import::withOptions)
                                .toList();
        outcomes.forEach(this::say);
        output.document(TrendDocument.of(outcomes));
        boolean refused =
                outcomes.stream().anyMatch(each -> each instanceof FileImport.RefusedWhole);
        return refused ? Exit.REFUSED : Exit.DONE;
    }

    /// The same, with the options by which a file that asks for something is answered.
    private static FileImport withOptions(FileImport outcome) {
        return outcome instanceof FileImport.RefusedWhole whole
                ? new FileImport.RefusedWhole(
                        whole.file(),
                        whole.problems().stream().map(Import::withOption).toList(),
                        whole.refused(),
                        whole.seen())
                : outcome;
    }

    private static Problem withOption(Problem problem) {
        String option = ANSWERS.get(problem.code());
        return option == null
                ? problem
                : new Problem(
                        problem.code(),
                        problem.field(),
                        problem.message(),
                        problem.hint() + " The option is " + option + ".");
    }

    private static boolean hasRefused(FileImport outcome) {
        return switch (outcome) {
            case FileImport.Taken taken -> taken.refusedCount() > 0;
            case FileImport.RefusedWhole whole -> !whole.refused().isEmpty();
            case FileImport.AlreadyKnown _ -> false;
        };
    }

    private void say(FileImport outcome) {
        TrendSentences.of(outcome).forEach(output::say);
        if (hasRefused(outcome)) {
            output.say(
                    "  Options that say how to read a day or number: --year, --dates, --decimal.");
        }
        if (outcome instanceof FileImport.Taken taken && taken.refusedFile() != null) {
            output.say("  All rows that were not taken: " + history.resolve(taken.refusedFile()));
        }
    }
}
