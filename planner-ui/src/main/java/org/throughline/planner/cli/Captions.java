package org.throughline.planner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What can be asked of captions.
@Command(
        name = "captions",
        mixinStandardHelpOptions = true,
        description = "Checks captions.",
        subcommands = CaptionsCheck.class)
final class Captions implements Runnable {

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "A command is wanted: check.");
    }
}
