package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Timeline;

/// Renders a small draft and reads it back again and again in one process, each time from nothing,
/// and writes down the resident memory after a tenth of the rounds and after all of them: what is
/// not given back by native code shows here, though every draft of the product has a process of its
/// own.
final class SteadyMemory {
    static final String RESULT = "steady-memory.txt";

    private SteadyMemory() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]).resolve("steady"));
        int rounds = Integer.parseInt(arguments[1]);
        var canvas = new Canvas(270, 480, FrameRate.THIRTY);
        var job = new BenchJob(folder, canvas);
        var timeline = job.timeline(0, -6, 1);
        Natives.limit();
        long early = 0;
        for (int round = 1; round <= rounds; round++) {
            round(folder, timeline, job.questions());
            if (round == Math.max(1, rounds / 10)) {
                early = residentMib();
            }
        }
        Files.writeString(
                Path.of(arguments[0]).resolve(RESULT),
                String.format(
                        Locale.ROOT,
                        "resident memory after %d rounds of rendering and reading back %d MiB, after %d rounds %d MiB",
                        Math.max(1, rounds / 10),
                        early,
                        rounds,
                        residentMib()));
    }

    private static void round(Path folder, Timeline timeline, Questions questions)
            throws IOException {
        var cache = Files.createDirectories(folder.resolve("cache"));
        try (var kept = Files.list(cache)) {
            for (var file : kept.toList()) {
                Files.delete(file);
            }
        }
        var output = folder.resolve("out.mp4").toString();
        String bands = folder.resolve("bands").toString();
        var sources = folder.resolve("media").toString();
        new DraftAssembly(
                        new MediaJob.Render(
                                timeline,
                                sources,
                                bands,
                                cache.toString(),
                                1L << 30,
                                output,
                                false,
                                questions.prints()),
                        Progress.unheard())
                .make();
        FileReading.of(
                new MediaJob.Read(output, Container.MP4, questions, bands, null),
                Progress.unheard());
    }

    private static long residentMib() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
