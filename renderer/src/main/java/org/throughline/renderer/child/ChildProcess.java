package org.throughline.renderer.child;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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

    /// What an ended program said is in its pipe, and is read at once.
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

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
                watch(process, limits, progress);
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

    private static void watch(Process process, Limits limits, Progress progress)
            throws InterruptedException {
        var heard = new Heard();
        var listener = Thread.ofVirtual().start(() -> listen(process, heard));
        long allowed = limits.wall().toNanos();
        long deadline = System.nanoTime() + allowed;
        int answers = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            long resident = ResidentMemory.mebibytes(process.toHandle());
            if (resident > limits.residentMib()) {
                throw over(resident, "MiB of memory", limits.residentMib());
            }
            if (heard.answered > answers) {
                answers = heard.answered;
                deadline = System.nanoTime() + allowed;
            } else if (System.nanoTime() - deadline > 0) {
                long seconds = limits.wall().toSeconds();
                throw over(seconds, "s", seconds);
            }
            heard.tell(progress);
        }
        // what it has left running may hold the other end of its pipe open for as long as it likes
        boolean _ = listener.join(LAST_WORDS);
        heard.tell(progress);
    }

    /// The latest that the program said, written by the thread that listens, told by the one that
    /// waits.
    private static final class Heard {
        private volatile @Nullable Share rendered;
        private volatile @Nullable Share read;
        private volatile int playable;
        private volatile int answered;
        private @Nullable Share toldRendered;
        private @Nullable Share toldRead;
        private int toldPlayable;

        /// Frames of frames.
        private record Share(int done, int total) {}

        void take(String[] words) {
            if (words.length == 3 && words[0].equals("frames")) {
                rendered = share(words);
            } else if (words.length == 3 && words[0].equals("read")) {
                read = share(words);
            } else if (words.length == 2 && words[0].equals("playable")) {
                playable = Integer.parseInt(words[1]);
            } else if (words.length == 2 && words[0].equals("answered")) {
                answered = Integer.parseInt(words[1]);
            }
        }

        private static Share share(String[] words) {
            return new Share(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        }

        /// Tells what is new.
        void tell(Progress progress) {
            var nowRendered = rendered;
            if (nowRendered != null && !nowRendered.equals(toldRendered)) {
                toldRendered = nowRendered;
                progress.at(nowRendered.done, nowRendered.total);
            }
            var nowRead = read;
            if (nowRead != null && !nowRead.equals(toldRead)) {
                toldRead = nowRead;
                progress.read(nowRead.done, nowRead.total);
            }
            int nowPlayable = playable;
            if (nowPlayable > toldPlayable) {
                toldPlayable = nowPlayable;
                progress.playable(nowPlayable);
            }
        }
    }

    private static RenderFailed over(long value, String unit, long allowed) {
        return new RenderFailed(
                RenderFailed.Code.OVER_LIMIT,
                "The media program took %d %s (%d are allowed) and was stopped."
                        .formatted(value, unit, allowed));
    }

    private static void listen(Process process, Heard heard) {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.take(line.split(" ", -1));
            }
        } catch (IOException | UncheckedIOException ended) {
            LOG.debug("The media program's output ended early", ended);
        }
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
