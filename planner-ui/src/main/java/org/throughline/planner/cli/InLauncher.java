package org.throughline.planner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// A command that the launcher itself does before this program is reached; here for the help.
@Command(mixinStandardHelpOptions = true)
final class InLauncher implements Runnable, CommandLine.IExitCodeGenerator {

    @Spec private CommandSpec command = CommandSpec.create();

    @Unmatched private List<String> rest = new ArrayList<>();

    /// The command of that name, saying what it does.
    static CommandLine named(String name, String does) {
        CommandLine line = new CommandLine(new InLauncher());
        line.getCommandSpec().name(name);
        line.getCommandSpec().usageMessage().description(does);
        return line;
    }

    @Override
    public void run() {
        String message =
                "'" + command.qualifiedName() + "' is done by the throughline script alone.";
        command.commandLine().getErr().println(message + " [LAUNCHER]");
        if (rest.contains("--json")) {
            command.commandLine()
                    .getOut()
                    .println(Output.write(Map.of("failed", Output.failure("LAUNCHER", message))));
        }
    }

    @Override
    public int getExitCode() {
        return Exit.FAILED;
    }
}
