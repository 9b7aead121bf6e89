package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    @TempDir private Path folder = Path.of("");

    @Command(name = "burst")
    private static final class Burst implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void memory_that_is_not_enough_is_told_in_a_sentence() {
        StringWriter err = new StringWriter();
        CommandLine line = Throughline.commandLine(Clock.systemUTC(), folder, new Stop());
        line.addSubcommand(new Burst());
        line.setErr(new PrintWriter(err));

        assertThat(line.execute("burst")).isEqualTo(Exit.FAILED);
        assertThat(err.toString())
                .startsWith(
                        "throughline burst failed: The memory was not enough.\nMaybe hand in less")
                .contains("\nIncident ")
                .doesNotContain("\tat ", "Error");
        assertThat(folder).isDirectoryContaining("glob:**/throughline-incident-*.log");
    }
}
