package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Problem;
import org.throughline.planner.backup.OpenPlanner;
import org.throughline.planner.backup.OpenPlanner.Answer;
import org.throughline.planner.backup.OpenPlanner.Made;
import org.throughline.planner.backup.OpenPlanner.Question;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a data folder to one file, by the planner that has it open where one has.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a data folder to one file, also while the planner is open.",
            "The file holds the planner's private key; only its owner can read it."
        })
final class BackupCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "Where the backup goes; no file is there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: .throughline/data in your home).")
    private Path data = Start.usualData();

    BackupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Answer> asked = OpenPlanner.ask(data, Question.backup(file));
        if (asked.isPresent()) {
            return told(asked.get());
        }
        Optional<Problem> none = Verify.notThere(data);
        return none.isPresent() ? output.refused(List.of(none.get())) : told(byMyself());
    }

    private Answer byMyself() {
        try (House house = House.open(data, Programs.ofThisProcess(), clock)) {
            return Answer.of(house.makeBackup().to(file));
        }
    }

    private int told(Answer answer) throws IOException {
        Made backup = answer.made();
        if (backup == null) {
            return output.refused(answer.problems());
        }
        long bytes = Files.size(file);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("madeAt", backup.madeAt().toString());
        document.put("files", backup.files());
        document.put("bytes", bytes);
        output.document(document);
        if (!output.isJson()) {
            output.say(
                    "%s holds %,d files, %,.1f MB of %,.1f MB."
                            .formatted(file, backup.files(), bytes / 1e6, backup.bytes() / 1e6));
            output.say(
                    "It holds the planner's private key too: keep it where only you can read it.");
        }
        return Exit.DONE;
    }
}
