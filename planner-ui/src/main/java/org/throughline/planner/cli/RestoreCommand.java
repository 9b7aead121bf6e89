package org.throughline.planner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.backup.Backup;
import org.throughline.planner.backup.RestoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a backup into a new data folder, and checks what it holds.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Reads a backup into a new data folder, and verifies it.")
final class RestoreCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "A backup.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The new data folder: one that is not there yet, or is empty.")
    private Path to = Path.of("");

    RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            return output.refused(
                    List.of(
                            new Problem(
                                    "RESTORE-006", file.toString(), "there is no such file", "")));
        }
        return switch (new RestoreBackup().from(file, to)) {
            case Outcome.Refused<Backup>(List<Problem> why) -> output.refused(why);
            case Outcome.Accepted<Backup>(Backup backup) -> told(backup);
        };
    }

    private int told(Backup backup) {
        List<Problem> problems = Verify.restored(to, backup, clock);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("folder", to.toString());
        document.put("madeAt", backup.madeAt().toString());
        document.put("files", backup.parts().size());
        document.put("passed", problems.isEmpty());
        document.put("problems", problems.stream().map(Output::fields).toList());
        output.document(document);
        if (!output.isJson()) {
            output.say(
                    "%s holds the %,d files of the backup of %s."
                            .formatted(to, backup.parts().size(), backup.madeAt()));
            problems.forEach(problem -> output.say(problem.says()));
            output.say(problems.isEmpty() ? "Everything holds together." : "");
        }
        return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }
}
