package org.throughline.planner.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.problem.Problem;
import org.throughline.planner.ThisBuild;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command at the top; its children do the work.
@Command(
        name = "throughline",
        mixinStandardHelpOptions = true,
        version = "Throughline " + ThisBuild.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Strategy first. People where it matters. Drafts that keep to the plan.",
            "",
            "Start with: throughline demo"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, or a check failed; every problem is listed",
            "2:wrong usage",
            "3:failed; an incident and its log file are named"
        },
        subcommands = {Assess.class, Rules.class, Captions.class})
final class Throughline implements Runnable {

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "A command is wanted.");
    }

    /// The whole command line, ready to execute.
    static CommandLine commandLine(Clock clock, Path incidents, Stop stop) {
        CommandLine line = new CommandLine(new Throughline());
        List.of(new Import(clock), new Trends(clock), new Detect(), new Forecast())
                .forEach(line::addSubcommand);
        line.addSubcommand(new DemoCommand(clock));
        line.addSubcommand(new Start(clock));
        line.addSubcommand(new Worker(clock));
        line.addSubcommand(new Verify(clock));
        line.addSubcommand(new BackupCommand(clock));
        line.addSubcommand(new RestoreCommand(clock));
        line.addSubcommand(new ProbeFile());
        line.addSubcommand(new AnimaticCommand());
        line.addSubcommand(new Render());
        line.addSubcommand(new Inspect());
        CommandLine rules = Objects.requireNonNull(line.getSubcommands().get("rules"));
        rules.addSubcommand(new RulesCheck(clock));
        rules.addSubcommand(new RulesReplay(clock));
        List.of(
                        InLauncher.named(
                                "test",
                                "Runs all tests, the browser tour included; with --module M those of one module."),
                        InLauncher.named(
                                "bench",
                                "Runs the benchmarks: rules, analytics, renderer, server or all. --quick measures less."))
                .forEach(line::addSubcommand);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong));
        line.setExecutionStrategy(parsed -> executed(parsed, clock, incidents));
        line.setExecutionExceptionHandler((failure, at, parsed) ->
                stop.isAsked()
                        ? stopped(at)
                        : refusal(failure)
                                .map(problem -> refused(problem, at))
                                .orElseGet(() -> failed(failure, at, clock, incidents)));
        line.registerConverter(LocalDate.class, new Words.OfDay());
        return line;
    }

    /// Errors are told like every other failure, in place of being thrown at the shell.
    private static int executed(ParseResult parsed, Clock clock, Path incidents) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error error) {
            CommandLine at = parsed.asCommandLineList().getLast();
            return failed(error, at, clock, incidents);
        }
    }

    private static int wrongUsage(ParameterException wrong) {
        CommandLine at = wrong.getCommandLine();
        PrintWriter err = at.getErr();
        err.println(wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Maybe see: " + at.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return Exit.USAGE;
    }

    /// What stands in the way where whoever asked can mend it: a history that is none, or busy.
    private static Optional<Problem> refusal(Exception failure) {
        if (!(failure instanceof AnalyticsFailed failed)) {
            return Optional.empty();
        }
        String code =
                switch (failed.code()) {
                    case HISTORY_BUSY -> "HISTORY-001";
                    case HISTORY_NO_FOLDER -> "HISTORY-002";
                    case FILE_UNREADABLE, DISK_FULL, HISTORY_BROKEN, PROGRAM_FAILED, CANCELED -> "";
                };
        List<String> lines = message(failed).lines().toList();
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(code, "history", lines.getFirst(), lines.getLast()));
    }

    private static int refused(Problem problem, CommandLine at) {
        at.getErr().println(problem.says());
        at.getErr().flush();
        if (at.getParseResult().originalArgs().contains("--json")) {
            at.getOut().println(Output.write(Map.of("problems", List.of(Output.fields(problem)))));
            at.getOut().flush();
        }
        return Exit.REFUSED;
    }

    private static int stopped(CommandLine at) {
        String message = at.getCommandSpec().qualifiedName() + " was stopped before its end.";
        at.getErr().println(message + " Nothing half-made is left of it.");
        at.getErr().flush();
        if (at.getParseResult().originalArgs().contains("--json")) {
            at.getOut().println(Output.write(Map.of("failed", Output.failure("STOPPED", message))));
            at.getOut().flush();
        }
        return Exit.FAILED;
    }

    private static int failed(Throwable failure, CommandLine at, Clock clock, Path incidents) {
        String name = at.getCommandSpec().qualifiedName();
        Incident incident = Incident.keep(failure, name, clock.instant(), incidents);
        String message = message(failure);
        PrintWriter err = at.getErr();
        err.println(name + " failed: " + message);
        err.println(
                incident.log() == null
                        ? "Incident " + incident.id() + "; no log could be written to " + incidents
                        : "Incident "
                                + incident.id()
                                + "; all that is known is in "
                                + incident.log());
        err.flush();
        if (at.getParseResult().originalArgs().contains("--json")) {
            at.getOut().println(Output.write(Map.of("failed", fields(incident, message))));
            at.getOut().flush();
        }
        return Exit.FAILED;
    }

    private static Map<String, @Nullable Object> fields(Incident incident, String message) {
        Map<String, @Nullable Object> fields = Output.failure("FAILED", message);
        fields.put("incident", incident.id());
        fields.put("log", incident.log() == null ? null : incident.log().toString());
        return fields;
    }

    private static String message(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "The memory was not enough.\nMaybe hand in less at once.";
        }
        Throwable named =
                failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : failure;
        String message = named.getMessage();
        String says = message == null || message.isBlank() ? named.getClass().getName() : message;
        String told = says + disk(failure, says);
        return told + hint(told);
    }

    /// What the disk said, where only a cause of the failure tells.
    private static String disk(Throwable failure, String says) {
        Throwable cause = failure.getCause();
        while (cause != null) {
            String message = cause.getMessage();
            if (message != null && !hint(message).isEmpty() && !says.contains(message)) {
                return ": " + message;
            }
            cause = cause.getCause();
        }
        return "";
    }

    /// What a full or locked disk has to be told of, where the message has no hint of its own.
    private static String hint(String message) {
        if (message.contains("\nMaybe ")) {
            return "";
        }
        if (message.contains("No space left on device")) {
            return "\nMaybe free some space on that disk; nothing half-made was kept.";
        }
        return message.contains("Read-only file system") || message.contains("Permission denied")
                ? "\nMaybe choose a folder that you may write to."
                : "";
    }
}
