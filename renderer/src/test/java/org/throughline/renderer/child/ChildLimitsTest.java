package org.throughline.renderer.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.timeline.Container;

/// A media program that does not end by itself is ended, with everything it has started.
final class ChildLimitsTest {
    @TempDir private Path folder;

    @BeforeEach
    void there_is_a_shell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
    }

    @AfterEach
    void nothing_is_left() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void one_that_never_answers_is_stopped_when_its_time_is_over() throws Exception {
        var failure = failure("sleep 600 &\nsleep 600\n");

        assertThat(failure.code()).isEqualTo(RenderFailed.Code.OVER_LIMIT);
        assertThat(failure).hasMessageContaining("1 s (1 are allowed)");
    }

    @Test
    void one_that_computes_for_ever_is_stopped_by_the_system() throws Exception {
        var failure = failure("while :; do :; done\n", Duration.ofMinutes(5));

        assertThat(failure.code()).isEqualTo(RenderFailed.Code.CHILD_DIED);
    }

    @Test
    void one_that_takes_too_much_memory_is_stopped() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "memory is watched in /proc");

        var failure =
                failure(
                        "head -c 500000000 /dev/zero | tail -c 400000000 | sleep 600\n",
                        Duration.ofMinutes(5));

        assertThat(failure.code()).isEqualTo(RenderFailed.Code.OVER_LIMIT);
        assertThat(failure).hasMessageContaining("MiB of memory (100 are allowed)");
    }

    @Test
    void one_that_writes_too_large_a_file_is_stopped() throws Exception {
        var failure = failure("exec head -c 9000000 /dev/zero > \"$0.large\"\n");

        assertThat(failure.code()).isEqualTo(RenderFailed.Code.CHILD_DIED);
        assertThat(folder.resolve("java.large").toFile().length()).isEqualTo(1 << 20);
    }

    @Test
    void what_one_has_left_running_is_not_waited_for() throws Exception {
        var failure = failure("sleep 600 &\necho $! > \"$0.pid\"\n", Duration.ofMinutes(5));
        long left = Long.parseLong(Files.readString(folder.resolve("java.pid")).strip());
        var running = ProcessHandle.of(left).orElseThrow();
        var command = running.info().command();
        var threads = threads();
        running.destroyForcibly();

        assertThat(failure.code()).isEqualTo(RenderFailed.Code.CHILD_DIED);
        // of one that has ended and is not yet cleared away the system knows no command
        assertThat(command).hasValueSatisfying(program -> assertThat(program).contains("sleep"));
        assertThat(threads)
                .as("nobody listens to it")
                .contains(ChildLimitsTest.class.getSimpleName())
                .doesNotContain("ChildProcess", "Heard");
    }

    @Test
    void what_one_says_is_told_line_by_line_and_nonsense_is_passed_over() throws Exception {
        var told = new ArrayList<String>();
        var program =
                """
                echo 'frames 1 9'; echo 'frames x y'; echo 'frames 99999999999 1'; echo 'read 2 9'
                head -c 100000 /dev/zero | tr '\\0' x; echo; printf 'playable '; sleep 1; echo 7
                printf 'frames 9 9'
                """;

        var failure =
                failure(
                        program,
                        Duration.ofMinutes(5),
                        new Progress() {
                            @Override
                            public void at(int done, int total) {
                                told.add("frames " + done + " of " + total);
                            }

                            @Override
                            public void read(int done, int total) {
                                told.add("read " + done + " of " + total);
                            }

                            @Override
                            public void playable(int frames) {
                                told.add("playable " + frames);
                            }
                        });

        assertThat(failure.code()).isEqualTo(RenderFailed.Code.CHILD_DIED);
        assertThat(told).containsExactly("frames 1 of 9", "read 2 of 9", "playable 7");
    }

    /// What every thread does at this moment, virtual ones too.
    private String threads() throws IOException {
        var file = folder.resolve("threads.txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(file);
    }

    @Test
    void of_a_long_log_the_end_is_told() throws Exception {
        var failure =
                failure(
                        "head -c 900000 /dev/zero | tr '\\0' x >&2\necho the last words >&2\nexit 1\n",
                        Duration.ofMinutes(5));

        assertThat(failure.getMessage()).endsWith("xthe last words").hasSizeLessThan(2200);
    }

    private RenderFailed failure(String program) throws Exception {
        return failure(program, Duration.ofSeconds(1));
    }

    private RenderFailed failure(String program, Duration wall) throws Exception {
        return failure(program, wall, Progress.unheard());
    }

    private RenderFailed failure(String program, Duration wall, Progress progress)
            throws Exception {
        var installed = new Installed(program(program), "", folder);
        var limits = new Limits(64, 100, Duration.ofSeconds(1), wall, 1);
        var job = new MediaJob.Probe(folder.resolve("a.mp4").toString(), Container.MP4, true);
        var ended =
                new ChildProcess(installed, folder.resolve("work"))
                        .run(List.of(job), limits, progress);
        assertThat(ended.answers()).isEmpty();
        return Objects.requireNonNull(ended.failure());
    }

    private Path program(String text) throws IOException {
        var file = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
