package org.throughline.renderer.child;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.gate.WorkFolders;

/// Starts the media program on one job folder, watches it and cleans up after it. The program's
/// standard input stays open as long as this side lives, so that it ends itself when this side is
/// killed.
final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final int LOG_END_BYTES = 2_000;

    private final Installed installed;
    private final Path workFolder;

    ChildProcess(Installed installed, Path workFolder) {
        this.installed = installed;
        this.workFolder = workFolder.toAbsolutePath().normalize();
    }

    /// The answers to the first jobs of a list, and what kept the program from answering the rest.
    record Ended(List<MediaAnswer> answers, @Nullable RenderFailed failure) {
        Ended {
            answers = List.copyOf(answers);
        }
    }

    /// Runs jobs one after the other in one process. The limits are those of one job: its time
    /// begins anew with each.
    Ended run(List<MediaJob> jobs, Limits limits, Progress progress) throws InterruptedException {
        var folder = jobFolder(jobs);
        try {
            var process = start(jobs, folder, limits.times(jobs.size()));
            RenderFailed failure = null;
            try {
                watch(process, words(folder), limits, progress);
            } catch (RenderFailed over) {
                failure = over;
            } finally {
                end(process);
                sweep(jobs, folder);
            }
            return ended(process, folder, jobs.size(), failure);
        } finally {
            delete(folder);
        }
    }

    private Path jobFolder(List<MediaJob> jobs) {
        try {
            var folder = WorkFolders.make(workFolder, "job");
            JobJson.write(folder.resolve("job.json"), jobs.toArray(MediaJob[]::new));
            return folder;
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write a job folder in " + workFolder,
                    failed);
        }
    }

    private Process start(List<MediaJob> jobs, Path folder, Limits limits) {
        var builder = new ProcessBuilder(installed.command(folder, workFolder, limits));
        builder.directory(directory(jobs.getFirst(), folder));
        // a file, not a pipe: what it has left running could hold the other end of a pipe open, and
        // whoever reads it there, for as long as it likes
        builder.redirectOutput(words(folder).toFile());
        builder.redirectError(folder.resolve("log.txt").toFile());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.NOT_STARTED,
                    "Cannot start the media program with "
                            + installed.java()
                            + "\nMaybe JDK 25 has moved.",
                    failed);
        }
    }

    /// Graphs name their sources by id alone, as they lie in the media folder.
    private static File directory(MediaJob job, Path folder) {
        return switch (job) {
            case MediaJob.Render render -> new File(render.mediaFolder());
            case MediaJob.Foresee foresee -> new File(foresee.mediaFolder());
            case MediaJob.Paint paint -> new File(paint.mediaFolder());
            case MediaJob.Probe _, MediaJob.Read _, MediaJob.Draw _ -> folder.toFile();
        };
    }

    private static void watch(Process process, Path words, Limits limits, Progress progress)
            throws InterruptedException {
        try (var heard = Heard.of(words)) {
            long allowed = limits.wall().toNanos();
            long deadline = System.nanoTime() + allowed;
            int answers = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                long resident = ResidentMemory.mebibytes(process.toHandle());
                if (resident > limits.residentMib()) {
                    throw over(resident, "MiB of memory", limits.residentMib());
                }
                heard.tell(progress);
                if (heard.answered() > answers) {
                    answers = heard.answered();
                    deadline = System.nanoTime() + allowed;
                } else if (System.nanoTime() - deadline > 0) {
                    long seconds = limits.wall().toSeconds();
                    throw over(seconds, "s", seconds);
                }
            }
            heard.tell(progress);
        }
    }

    private static RenderFailed over(long value, String unit, long allowed) {
        return new RenderFailed(
                RenderFailed.Code.OVER_LIMIT,
                "The media program took %d %s (%d are allowed) and was stopped."
                        .formatted(value, unit, allowed));
    }

    /// Ends the whole tree where it still lives and waits for it.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        process.onExit().join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Removes what the process may have left half-written.
    private static void sweep(List<MediaJob> jobs, Path folder) {
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i) instanceof MediaJob.Render render) {
                boolean answered = Files.isRegularFile(result(folder, i));
                try {
                    Durable.sweep(Path.of(render.cacheFolder()));
                    Durable.sweep(Objects.requireNonNull(Path.of(render.output()).getParent()));
                    if (render.preview() && !answered) {
                        Files.deleteIfExists(Path.of(render.output()));
                    }
                } catch (IOException failed) {
                    LOG.warn("Cannot clean up beside {}", render.output(), failed);
                }
            }
        }
    }

    private static Ended ended(
            Process process, Path folder, int jobs, @Nullable RenderFailed failure) {
        var answers = new ArrayList<MediaAnswer>();
        while (answers.size() < jobs && Files.isRegularFile(result(folder, answers.size()))) {
            answers.add(JobJson.read(result(folder, answers.size()), MediaAnswer.class));
        }
        if (answers.size() == jobs) {
            return new Ended(answers, null);
        }
        return new Ended(
                answers,
                failure != null
                        ? failure
                        : new RenderFailed(
                                RenderFailed.Code.CHILD_DIED,
                                "The media program ended with %d and no answer.%n%s"
                                        .formatted(
                                                process.exitValue(),
                                                lastLines(folder.resolve("log.txt")))));
    }

    private static Path words(Path folder) {
        return folder.resolve("words.txt");
    }

    private static Path result(Path folder, int index) {
        return folder.resolve("result-" + index + ".json");
    }

    /// Of a log that may be as large as a file is allowed to be.
    private static String lastLines(Path log) {
        try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
            var end = ByteBuffer.allocate(LOG_END_BYTES);
            channel.position(Math.max(0, channel.size() - LOG_END_BYTES));
            while (end.hasRemaining() && channel.read(end) >= 0) {}
            return StandardCharsets.UTF_8.decode(end.flip()).toString().strip();
        } catch (IOException absent) {
            return "It left no log.";
        }
    }

    private static void delete(Path folder) {
        try {
            WorkFolders.delete(folder);
        } catch (IOException failed) {
            LOG.warn("Cannot remove {}", folder, failed);
        }
    }
}
