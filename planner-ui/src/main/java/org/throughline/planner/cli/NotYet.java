package org.throughline.planner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// A command that has its name and its place in the help, and is not built yet.
@Command(mixinStandardHelpOptions = true)
final class NotYet implements Runnable, CommandLine.IExitCodeGenerator {

    @Spec private CommandSpec command = CommandSpec.create();

    @Unmatched private List<String> rest = new ArrayList<>();

    /// The command of that name, saying what it will do.
    static CommandLine named(String name, String does) {
        CommandLine line = new CommandLine(new NotYet());
        line.getCommandSpec().name(name);
        line.getCommandSpec().usageMessage().description(does + " Not built yet.");
        return line;
    }

    /// A command that the launcher itself does before this program is reached; here for the help.
    static CommandLine inLauncher(String name, String does) {
        CommandLine line = named(name, does);
        line.getCommandSpec().usageMessage().description(does);
        return line;
    }

    @Override
    public void run() {
        String message = "'" + command.qualifiedName() + "' is not built yet.";
        command.commandLine().getErr().println(message + " [NOT-YET]");
        if (rest.contains("--json")) {
            command.commandLine()
                    .getOut()
                    .println(Output.write(Map.of("failed", Output.failure("NOT-YET", message))));
        }
    }

    @Override
    public int getExitCode() {
        return Exit.FAILED;
    }
}
