package org.throughline.renderer.child;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.renderer.RenderFailed;

/// Starts the media program on one job folder, watches it and cleans up after it.
///
/// The shell in front only sets limits and is handed fixed text; the program's standard input stays
/// open as long as this side lives, so that it ends itself when this side is killed.
final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final String MAIN = "org.throughline.renderer.media.MediaChild";
    private static final String LIMITED =
            "ulimit -t \"$1\"; ulimit -f \"$2\"; shift 2; exec \"$@\"";
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Path java;
    private final String classPath;
    private final Path workFolder;

    ChildProcess(Path java, String classPath, Path workFolder) {
        this.java = java;
        this.classPath = classPath;
        this.workFolder = workFolder.toAbsolutePath().normalize();
    }

    MediaAnswer run(MediaJob job, Limits limits, Progress progress) throws InterruptedException {
        Path folder = jobFolder(job);
        try {
            var process = start(job, folder, limits);
            watch(process, job, limits, progress);
            return answer(process, folder);
        } finally {
            delete(folder);
        }
    }

    private Path jobFolder(MediaJob job) {
        try {
            Files.createDirectories(workFolder);
            var folder = Files.createTempDirectory(workFolder, "job-");
            JobJson.write(folder.resolve("job.json"), job);
            return folder;
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write a job folder in " + workFolder,
                    failed);
        }
    }

    private Process start(MediaJob job, Path folder, Limits limits) {
        var builder = new ProcessBuilder(command(folder, limits));
        builder.directory(
                job instanceof MediaJob.Render render
                        ? new File(render.mediaFolder())
                        : folder.toFile());
        builder.redirectError(folder.resolve("log.txt").toFile());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.NOT_STARTED,
                    "Cannot start the media program with " + java + "\nMaybe JDK 25 has moved.",
                    failed);
        }
    }

    private List<String> command(Path folder, Limits limits) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            command.addAll(
                    List.of(
                            "/bin/sh",
                            "-c",
                            LIMITED,
                            "media",
                            Long.toString(limits.cpu().toSeconds()),
                            Long.toString(limits.fileMib() * 2048L)));
        }
        command.addAll(
                List.of(
                        java.toString(),
                        "-Xmx" + limits.heapMib() + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:CICompilerCount=2",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dorg.bytedeco.javacpp.maxbytes=0",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                        "-Dorg.bytedeco.javacpp.cachedir=" + workFolder.resolve("natives"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        MAIN,
                        folder.toString()));
        return command;
    }

    private static void watch(Process process, MediaJob job, Limits limits, Progress progress)
            throws InterruptedException {
        var heard = new AtomicLong(-1);
        var listener = Thread.ofVirtual().start(() -> listen(process, heard));
        long deadline = System.nanoTime() + limits.wall().toNanos();
        long told = -1;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                long resident = ResidentMemory.mebibytes(process.toHandle());
                if (resident > limits.residentMib()) {
                    throw over(resident, "MiB of memory", limits.residentMib());
                }
                if (System.nanoTime() - deadline > 0) {
                    long seconds = limits.wall().toSeconds();
                    throw over(seconds, "s", seconds);
                }
                told = tell(heard.get(), told, progress);
            }
            listener.join();
            tell(heard.get(), told, progress);
        } finally {
            if (process.isAlive()) {
                stop(process, job);
            }
        }
    }

    private static long tell(long heard, long told, Progress progress) {
        if (heard >= 0 && heard != told) {
            progress.at((int) (heard >>> 32), (int) heard);
        }
        return heard;
    }

    private static RenderFailed over(long value, String unit, long allowed) {
        return new RenderFailed(
                RenderFailed.Code.OVER_LIMIT,
                "The media program took %d %s (%d are allowed) and was stopped."
                        .formatted(value, unit, allowed));
    }

    private static void listen(Process process, AtomicLong heard) {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 3 && words[0].equals("frames")) {
                    heard.set((long) Integer.parseInt(words[1]) << 32 | Integer.parseInt(words[2]));
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            LOG.debug("The media program's output ended early", ended);
        }
    }

    /// Ends the whole tree and waits for it, then removes what it may have left half-written.
    private static void stop(Process process, MediaJob job) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        process.onExit().join();
        removeParts(job);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeParts(MediaJob job) {
        if (job instanceof MediaJob.Render render) {
            delete(Path.of(render.output() + ".part"));
            var cache = Path.of(render.cacheFolder());
            if (Files.isDirectory(cache)) {
                try (var files = Files.newDirectoryStream(cache, "*.part")) {
                    files.forEach(ChildProcess::delete);
                } catch (IOException failed) {
                    throw new RenderFailed(
                            RenderFailed.Code.STORAGE, "Cannot clean " + cache, failed);
                }
            }
        }
    }

    private static MediaAnswer answer(Process process, Path folder) {
        var result = folder.resolve("result.json");
        if (Files.isRegularFile(result)) {
            return JobJson.read(result, MediaAnswer.class);
        }
        throw new RenderFailed(
                RenderFailed.Code.CHILD_DIED,
                "The media program ended with %d and no answer.%n%s"
                        .formatted(process.exitValue(), lastLines(folder.resolve("log.txt"))));
    }

    private static String lastLines(Path log) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = Math.max(0, bytes.length - 2000);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8).strip();
        } catch (IOException absent) {
            return "It left no log.";
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            LOG.warn("Cannot remove {}", root, failed);
        }
    }
}
