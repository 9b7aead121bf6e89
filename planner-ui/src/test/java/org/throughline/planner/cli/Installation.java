package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.throughline.data.json.Sha256;

/// The assembled programs, started in a process of their own as the launcher starts them, with a
/// home, a place for passing files and a folder to work in that nobody else uses.
final class Installation {

    private static final Path PROGRAMS = Path.of("target", "throughline").toAbsolutePath();
    private static final Path PLANNER = PROGRAMS.resolve("planner");
    private static final Path COMMANDS_CACHE = PLANNER.resolve("commands.aot");
    private static final Path MEDIA_CACHE = PROGRAMS.resolve("media").resolve("media.aot");

    /// Nothing here takes as long; a machine that is busy with other things may.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path root;

    Installation(Path folder) throws IOException, InterruptedException {
        rehearse();
        root = folder.toRealPath();
        for (Path each : List.of(work(), home(), passing(), said())) {
            Files.createDirectories(each);
        }
    }

    /// What the launcher does after a build, before a hundred commands are started: start-up
    /// caches. Of several test processes one makes them while the others wait; where none can be
    /// made, all commands work without.
    private static void rehearse() throws IOException, InterruptedException {
        try (FileChannel guard =
                        FileChannel.open(
                                PROGRAMS.resolveSibling("rehearsal.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = guard.lock()) {
            rehearse("commands", COMMANDS_CACHE, "-XX:AOTCacheOutput=");
            rehearse("media", MEDIA_CACHE, "-Dthroughline.media.rehearsed=");
        }
    }

    private static void rehearse(String part, Path cache, String option)
            throws IOException, InterruptedException {
        Path made = cache.resolveSibling(cache.getFileName() + ".part");
        if (Files.exists(cache)) {
            return;
        }
        List<String> whole = new ArrayList<>(List.of(java(), "@" + PLANNER.resolve("jvm.args")));
        whole.addAll(
                List.of(
                        option + made,
                        "-Dthroughline.programs=" + PROGRAMS,
                        "-cp",
                        libraries(),
                        Rehearsal.class.getName(),
                        part));
        int exit =
                new ProcessBuilder(whole)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (exit == 0 && Files.exists(made)) {
            Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String libraries() {
        return PLANNER.resolve("lib") + File.separator + "*";
    }

    /// Where commands are run; relative paths of their arguments begin here.
    Path work() {
        return root.resolve("work");
    }

    Path home() {
        return root.resolve("home");
    }

    /// What commands put here is gone when they end.
    Path passing() {
        return root.resolve("passing");
    }

    /// Clears away what a command that was killed left for the system to sweep.
    void sweepPassing() throws IOException {
        try (Stream<Path> left = Files.list(passing())) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    private Path said() {
        return root.resolve("said");
    }

    /// What a command was like to whoever called it.
    record Ended(int exit, String out, String err) {

        /// The whole of both, for a failed assertion.
        String says() {
            return "exit " + exit + "\n" + out + "\n" + err;
        }
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return end(begin(arguments));
    }

    /// Runs a command that has to refuse or fail: whoever called it is shown no stack, no file
    /// below the working folder has changed, and no process is left.
    Ended refuses(int exit, String... arguments) throws IOException, InterruptedException {
        Map<String, String> before = files();
        Ended ended = run(arguments);
        assertThat(ended.exit()).as(ended::says).isEqualTo(exit);
        assertThat(ended.says()).doesNotContain("\tat ");
        assertThat(files()).isEqualTo(before);
        assertNothingIsLeft();
        return ended;
    }

    void assertNothingIsLeft() {
        assertThat(running()).as("processes").isEmpty();
        assertThat(passing()).isEmptyDirectory();
    }

    Process begin(String... arguments) throws IOException {
        return begin(List.of(), arguments);
    }

    /// Begins a command through a program that goes over into it, such as `setsid`.
    Process begin(List<String> through, String... arguments) throws IOException {
        List<String> whole = new ArrayList<>(through);
        whole.add(java());
        whole.add("@" + PLANNER.resolve("jvm.args"));
        if (Files.exists(COMMANDS_CACHE)) {
            whole.add("-XX:AOTCache=" + COMMANDS_CACHE);
        }
        whole.addAll(
                List.of(
                        "-Dthroughline.programs=" + PROGRAMS,
                        "-Duser.home=" + home(),
                        "-Djava.io.tmpdir=" + passing(),
                        "-cp",
                        libraries(),
                        Main.class.getName()));
        whole.addAll(List.of(arguments));
        return new ProcessBuilder(whole)
                .directory(work().toFile())
                .redirectOutput(said().resolve("out").toFile())
                .redirectError(said().resolve("err").toFile())
                .start();
    }

    Ended end(Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("a command that ends: %s", process.info().commandLine())
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(
                process.exitValue(),
                Files.readString(said().resolve("out")),
                Files.readString(said().resolve("err")));
    }

    /// Processes of this installation that run, whoever started them.
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(root.toString()))
                .toList();
    }

    /// Waits until a command that has begun is at it: another process works for it.
    List<ProcessHandle> children(Process command) throws InterruptedException {
        List<ProcessHandle> children = command.descendants().toList();
        while (children.isEmpty()) {
            assertThat(command.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("the command ended before it started any process")
                    .isFalse();
            children = command.descendants().toList();
        }
        return children;
    }

    /// Everything below the working folder: files with the hash of their bytes, folders without.
    Map<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(work())) {
            all.forEach(one ->
                    files.put(
                            work().relativize(one).toString(),
                            Files.isRegularFile(one) ? hash(one) : ""));
        }
        return files;
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(work().resolve(name), text);
    }
}
