package org.throughline.planner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.data.problem.Problem;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Checks that everything in a data folder still holds together.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a data folder: the audit's chain, the seals of approved plans, every draft's files.")
final class Verify implements Callable<Integer> {

    private final Clock clock;

    @Mixin private Output output = new Output();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: .throughline/data in your home).")
    private Path data = Start.usualData();

    Verify(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(data.resolve("throughline.mv.db"))) {
            return output.refused(
                    List.of(
                            new Problem(
                                    "VERIFY-010",
                                    data.toString(),
                                    "this is no data folder",
                                    "Maybe its parent or its 'data' folder is.")));
        }
        try (House house = House.open(data, Programs.ofThisProcess(), clock)) {
            List<Problem> problems = house.verifyStore().verify();
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("passed", problems.isEmpty());
            document.put("problems", problems.stream().map(Output::fields).toList());
            output.document(document);
            if (!output.isJson()) {
                problems.forEach(problem -> output.say(problem.says()));
                output.say(problems.isEmpty() ? "Everything holds together." : "");
            }
            return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
        }
    }
}
