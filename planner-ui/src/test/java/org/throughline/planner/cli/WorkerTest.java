package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine;

/// `worker` on the database file of a planner that is not running.
class WorkerTest {

    private static final DraftId GONE = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");

    private static final DraftId GONE_TOO =
            DraftId.parse("lights-back-on.twenty-seconds.1.US.youtube");

    private static final String PROGRAMS = "throughline.programs";

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private @Nullable String programs;

    /// Where the launcher says that the programs lie; none is started here.
    @BeforeEach
    void programsAreNamed() {
        programs = System.setProperty(PROGRAMS, folder.resolve("none").toString());
    }

    @AfterEach
    void programsAreNamedAsBefore() {
        if (programs == null) {
            System.clearProperty(PROGRAMS);
        } else {
            System.setProperty(PROGRAMS, programs);
        }
    }

    private int run(Object... arguments) {
        Clock clock = Clock.systemUTC();
        CommandLine line = Throughline.commandLine(clock, folder.resolve("incidents"), new Stop());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int at = 0; at < words.length; at++) {
            words[at] = arguments[at].toString();
        }
        return line.execute(words);
    }

    private House planner(String name) {
        return House.open(
                folder.resolve(name),
                new Programs(folder.resolve("none"), folder.resolve("java")),
                Clock.systemUTC());
    }

    private String database(String name) {
        return "jdbc:h2:file:" + folder.resolve(name).resolve("throughline");
    }

    @Test
    void a_folder_that_is_not_there_is_named_and_nothing_is_made_in_its_place() {
        planner("data").close();
        Path absent = folder.resolve("not mounted");

        assertThat(run("worker", "--database", database("data"), "--media", absent)).isEqualTo(2);
        assertThat(err.toString()).contains("no key", absent.toString(), "Maybe");
        assertThat(absent).doesNotExist();
    }

    @Test
    void the_folder_of_another_planner_is_refused_by_name() {
        planner("data").close();
        planner("other").close();
        Path other = folder.resolve("other");

        assertThat(run("worker", "--database", database("data"), "--media", other)).isEqualTo(3);
        assertThat(err.toString())
                .contains("not the data folder that the database belongs to", other.toString());
    }

    @Test
    void a_new_database_does_not_take_a_folder_that_has_drafts() throws IOException {
        planner("data").close();
        Path draft =
                Files.createDirectories(folder.resolve("data").resolve("drafts").resolve("one"));

        assertThat(run("worker", "--database", database("new"), "--media", folder.resolve("data")))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("The database is new", folder.resolve("data").toString());
        assertThat(draft).exists();
    }

    @Test
    void it_tells_what_it_does_until_it_is_ended() throws InterruptedException, ExecutionException {
        try (House planner = planner("data");
                var queue = planner.renderQueue()) {
            queue.ask(GONE, "Ida Fennimar", "strategist");
            queue.ask(GONE_TOO, "Ida Fennimar", "strategist");
        }
        var ended = new CompletableFuture<Integer>();
        Thread worker =
                Thread.ofPlatform()
                        .start(() ->
                                ended.complete(
                                        run(
                                                "worker",
                                                "--database",
                                                database("data"),
                                                "--media",
                                                folder.resolve("data"),
                                                "--slots",
                                                "1")));
        while (said("Not rendered: ") < 2 && worker.isAlive()) {
            Thread.onSpinWait();
        }
        worker.interrupt();
        // with one slot, the first is put down as failed before the other begins
        var first =
                out.toString().indexOf("Not rendered: " + GONE)
                                < out.toString().indexOf("Not rendered: " + GONE_TOO)
                        ? GONE
                        : GONE_TOO;

        assertThat(ended.get()).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "Waiting for drafts",
                        "Rendering " + first + ", asked for by Ida Fennimar",
                        "Not rendered: " + first,
                        "Ended.");
        try (House planner = planner("data");
                var queue = planner.renderQueue()) {
            assertThat(queue.find(first))
                    .hasValueSatisfying(job -> {
                        assertThat(job.state()).isEqualTo(RenderJob.State.FAILED);
                        assertThat(job.workerName()).startsWith("worker");
                    });
        }
    }

    private int said(String words) {
        return out.toString().split(words, -1).length - 1;
    }
}
