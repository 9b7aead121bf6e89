package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.analytics.history.HistoryFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    private static final String PROGRAMS = "throughline.programs";

    @TempDir private Path folder = Path.of("");

    private final @Nullable String programs = System.getProperty(PROGRAMS);

    /// No program is started.
    @BeforeEach
    void nameThePrograms() throws IOException {
        Files.createDirectories(folder.resolve("analytics").resolve("lib"));
        System.setProperty(PROGRAMS, folder.toString());
    }

    @AfterEach
    void forgetThem() {
        if (programs == null) {
            System.clearProperty(PROGRAMS);
        } else {
            System.setProperty(PROGRAMS, programs);
        }
    }

    @Command(name = "burst")
    private static final class Burst implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "2027-02-30", "1999-12-31", "today"})
    void a_day_that_is_none_is_wrong_usage(String day) {
        CommandLineRun run =
                CommandLineRun.of(folder, "import", "a.csv", "--history", folder, "--taken", day);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .contains("'--taken'", "'" + day + "' is no day of 2000 to 2099", "like 2027-02-14")
                .doesNotContain("java.");
    }

    @Test
    void a_busy_history_is_refused() throws IOException {
        Path history = folder.resolve("history");
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        try (HistoryFolder.Writing _ = new HistoryFolder(history).write()) {
            CommandLineRun run =
                    CommandLineRun.of(folder, "import", file, "--history", history, "--json");

            assertThat(run.exit()).isEqualTo(Exit.REFUSED);
            assertThat(run.err())
                    .contains("Another process writes to the history in " + history)
                    .contains("Maybe wait until its import is done. [HISTORY-001]")
                    .doesNotContain("Incident");
            assertThat(run.document().at("/problems/0/code").asString()).isEqualTo("HISTORY-001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "trends"})
    void a_history_that_is_no_folder_is_refused(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        List<Object> words = new ArrayList<>(List.of(command, "--history", file));
        if (command.equals("import")) {
            words.add(file);
        }

        CommandLineRun run = CommandLineRun.of(folder, words.toArray());

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err())
                .contains("A history is a folder, and this is none: " + file)
                .contains("Maybe name a folder; it need not be there yet. [HISTORY-002]");
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
