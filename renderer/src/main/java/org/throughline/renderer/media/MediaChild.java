package org.throughline.renderer.media;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.JobJson;
import org.throughline.renderer.child.MediaAnswer;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;

/// The media program: takes one job folder, does the jobs that its `job.json` lists, and writes the
/// answer to each as it has it, `result-0.json` and so on.
///
/// Progress goes to standard output as lines `frames DONE TOTAL`, `read DONE TOTAL`, `playable
/// FRAMES` and `answered JOBS`. The program ends itself when its standard input is closed, which
/// happens when whoever started it is gone.
public final class MediaChild {
    private MediaChild() {}

    /// Runs the jobs; the only argument is the job folder.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: MediaChild JOB-FOLDER");
            System.exit(2);
        }
        endWithStarter();
        var folder = Path.of(arguments[0]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var jobs = JobJson.read(folder.resolve("job.json"), MediaJob[].class);
        for (int i = 0; i < jobs.length; i++) {
            var answer = answer(jobs[i], new Told(out));
            var part = folder.resolve("result.part");
            JobJson.write(part, answer);
            Files.move(
                    part, folder.resolve("result-" + i + ".json"), StandardCopyOption.ATOMIC_MOVE);
            out.println("answered " + (i + 1));
            if (jobs[i] instanceof MediaJob.Render && !(answer instanceof MediaAnswer.Rendered)) {
                break;
            }
        }
        System.exit(0);
    }

    /// Says on an output how far a job is.
    private record Told(PrintStream out) implements Progress {
        @Override
        public void at(int done, int total) {
            out.println("frames " + done + " " + total);
        }

        @Override
        public void read(int done, int total) {
            out.println("read " + done + " " + total);
        }

        @Override
        public void playable(int frames) {
            out.println("playable " + frames);
        }
    }

    private static MediaAnswer answer(MediaJob job, Progress progress) {
        try {
            Natives.limit();
            return switch (job) {
                case MediaJob.Probe probe -> new MediaAnswer.Probed(FileProbe.of(probe, progress));
                case MediaJob.Render render -> new DraftAssembly(render, progress).make();
                case MediaJob.Foresee foresee -> new MediaAnswer.Foreseen(Foresight.of(foresee));
                case MediaJob.Read read -> new MediaAnswer.WasRead(FileReading.of(read, progress));
                case MediaJob.Paint paint -> new MediaAnswer.Painted(PaintedStill.paint(paint));
                case MediaJob.Draw draw -> new MediaAnswer.Drawn(DemoDrawing.draw(draw, progress));
            };
        } catch (Unusable unusable) {
            return new MediaAnswer.Refused(
                    unusable.code(), String.valueOf(unusable.getMessage()), unusable.hint());
        } catch (RenderFailed failed) {
            return new MediaAnswer.Failed(failed.code(), String.valueOf(failed.getMessage()));
        } catch (LinkageError unloadable) {
            return new MediaAnswer.Failed(
                    RenderFailed.Code.NOT_STARTED,
                    "The media libraries cannot be loaded: "
                            + unloadable
                            + "\nMaybe there was no room to unpack them in "
                            + System.getProperty("org.bytedeco.javacpp.cachedir"));
        }
    }

    private static void endWithStarter() {
        Thread.ofPlatform().daemon().name("starter-watch").start(MediaChild::haltAtEndOfInput);
    }

    private static void haltAtEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("The starter is gone: " + closed.getMessage());
        }
        Runtime.getRuntime().halt(4);
    }
}
