package org.throughline.planner.cli;

import java.util.Map;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What can be asked of a rulebook.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Prints a rulebook as a page, checks it, or replays briefs under it.")
final class Rules implements Runnable {

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "A command is wanted: page, check or replay.");
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = "Prints the shipped rulebook as Markdown.")
    int page(@Mixin Output own) {
        String page = RulebookPage.of(RuleBook.sample());
        if (own.isJson()) {
            own.document(Map.of("page", page));
        } else {
            own.say(page.stripTrailing());
        }
        return Exit.DONE;
    }
}
