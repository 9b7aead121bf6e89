package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.Installed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Timeline;

/// Renders the draft of [BenchJob] and lets others do the same: the ffmpeg command line of the same
/// natives and encoder, the least of it that any draft costs, frames as BufferedImages, and MLT's
/// `melt` where it is installed, with clips, crossfades and music but without captions and
/// leveling. Then what an edited caption and edited music cost, alone and with the file read back,
/// as people order them; reading a file back of which nothing is known; starting a process for
/// nothing; and whether memory stays flat over two hundred renders in one process.
///
/// CPU seconds and wall seconds are those of all child processes, ratios are against the command
/// line in the same run. Arguments: a folder for its files; `--quick` renders 270x480 instead of
/// 1080x1920, and ten times instead of two hundred; `--json` prints one JSON document instead of a
/// table.
final class RendererBench {
    private static final String AGAINST = "ffmpegCommandLine";

    /// A heap that is swept often, so that memory that grows is not garbage.
    private static final List<String> SMALL_HEAP = List.of("-Xmx64m", "-Xmn8m", "-XX:+UseSerialGC");

    private final Path folder;
    private final Canvas canvas;
    private final boolean quick;
    private final BenchJob job;
    private final MediaProgram media;
    private final Map<String, Cost> found = new LinkedHashMap<>();

    private RendererBench(Path folder, boolean quick) throws IOException, InterruptedException {
        this.folder = folder;
        this.quick = quick;
        canvas =
                quick
                        ? new Canvas(270, 480, FrameRate.THIRTY)
                        : new Canvas(1080, 1920, FrameRate.THIRTY);
        job = new BenchJob(folder, canvas);
        media = new MediaProgram(installed(folder), folder.resolve("work"));
    }

    /// The media program as it was assembled, with its start-up cache; from these classes where
    /// none is named.
    private static Installed installed(Path folder) {
        var programs = System.getProperty("throughline.programs");
        return programs == null
                ? new Installed(Ffmpeg.java(), Ffmpeg.classPath(), folder)
                : Installed.in(Path.of(programs).resolve("media"), Ffmpeg.java());
    }

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var bench = new RendererBench(folder, options.contains("--quick"));
        bench.run();
        bench.print(options.contains("--json"));
    }

    private void run() throws Exception {
        // natives are unpacked once an installation
        media.headers(List.of(job.source(0)));
        cost(AGAINST, () -> Ffmpeg.run(job.commandLine()));
        cost("floor", () -> Ffmpeg.run(job.floor()));
        cost("draft", () -> render(job.timeline(0, -6, 3), "ours.mp4"));
        cost("oneCaptionEdited", () -> render(job.timeline(1, -6, 3), "edited.mp4"));
        cost("musicEdited", () -> render(job.timeline(1, -9, 3), "quieter.mp4"));
        cost("draftReadBack", () -> renderAndRead(0, -6, "told.mp4"));
        cost("captionEditedReadBack", () -> renderAndRead(1, -6, "told-edited.mp4"));
        cost("musicEditedReadBack", () -> renderAndRead(1, -9, "told-quieter.mp4"));
        cost("firstPreview", () -> preview(0, "first-preview.mp4"));
        cost("previewFromCopies", () -> preview(10, "preview.mp4"));
        cost("ingestOf24Seconds", () -> media.probe(List.of(job.source(0), job.source(1))));
        cost("processForNothing", () -> media.headers(List.of(job.source(0))));
        cost("readBack", () -> read(job.questions()));
        cost("readBackWithoutQuestions", () -> read(Questions.none()));
        cost(
                "naiveImages",
                () -> java(folder, List.of("-Xmx1g"), NaiveWay.class, quick ? "q" : "f"));
        if (melt()) {
            cost("melt", this::runMelt);
        }
        // graphs name their sources by id alone
        var sources = Files.createDirectories(folder.resolve("steady").resolve("media"));
        cost(
                "steadyMemory",
                () -> java(sources, SMALL_HEAP, SteadyMemory.class, quick ? "10" : "200"));
    }

    private void cost(String name, Cost.Work work) throws Exception {
        found.put(name, Cost.of(work));
    }

    private void read(Questions questions) throws InterruptedException {
        var read = media.read(folder.resolve("ours.mp4"), questions, folder.resolve("bands"));
        if (read instanceof org.throughline.data.problem.Outcome.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    private void render(Timeline timeline, String name) throws InterruptedException {
        media.render(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                folder.resolve(name),
                Progress.unheard());
    }

    /// A draft as people order it, which is read back at once; with segments of its own.
    private void renderAndRead(int edition, double musicDb, String name) throws Exception {
        media.renderAndRead(
                job.timeline(edition, musicDb, 3),
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache-read"),
                folder.resolve(name),
                job.questions().prints(),
                job.questions(edition),
                Progress.unheard());
    }

    /// All segments of a preview, anew; says how soon it can be played.
    private void preview(int edition, String name) throws Exception {
        var small = canvas.widthPx() > 540 ? new Canvas(540, 960, FrameRate.THIRTY) : canvas;
        var timeline = job.timeline(small, edition, -6, 3).packed(Encoding.preview(small));
        long begun = System.nanoTime();
        var first = new long[1];
        media.preview(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                folder.resolve(name),
                new Progress() {
                    @Override
                    public void at(int done, int total) {
                        // only what can be played counts
                    }

                    @Override
                    public void playable(int frames) {
                        first[0] = first[0] == 0 ? System.nanoTime() : first[0];
                    }
                });
        System.err.printf(
                Locale.ROOT,
                "%s: the hook can be played after %.2f of the time%n",
                name,
                (first[0] - begun) / (double) (System.nanoTime() - begun));
    }

    /// Runs a program beside this one in a folder; its arguments are the benchmark's folder and one
    /// more.
    private void java(Path in, List<String> heap, Class<?> main, String argument)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Ffmpeg.java().toString());
        command.addAll(heap);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", Ffmpeg.classPath(), main.getName()));
        command.addAll(List.of(folder.toAbsolutePath().toString(), argument));
        finish(new ProcessBuilder(command).directory(in.toFile()));
    }

    private static void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        var log = Files.createTempFile("bench-", ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        if (builder.start().waitFor() != 0) {
            throw new IOException(builder.command() + "\n" + Files.readString(log));
        }
        Files.delete(log);
    }

    private static boolean melt() throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder("melt", "-version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private void runMelt() throws IOException, InterruptedException {
        var profile = folder.resolve("vertical.mlt");
        Files.writeString(
                profile,
                """
                description=vertical
                frame_rate_num=30
                frame_rate_den=1
                width=%d
                height=%d
                progressive=1
                sample_aspect_num=1
                sample_aspect_den=1
                display_aspect_num=9
                display_aspect_den=16
                colorspace=709
                """
                        .formatted(canvas.widthPx(), canvas.heightPx()));
        var command = new ArrayList<>(List.of("melt", "-profile", profile.toString()));
        for (int shot = 0; shot < 6; shot++) {
            int in = BenchJob.inOf(shot);
            boolean second = shot % 2 == 1;
            int out = in + BenchJob.SHOT + (second ? BenchJob.FADE : 0) - 1;
            command.add(job.source(BenchJob.sourceOf(shot)).toString());
            command.addAll(List.of("in=" + in, "out=" + out));
            if (second) {
                command.addAll(List.of("-mix", Integer.toString(BenchJob.FADE), "-mixer", "luma"));
            }
        }
        command.addAll(
                List.of(
                        "-audio-track",
                        job.source(1).toString(),
                        "out=359",
                        job.source(1).toString(),
                        "out=359",
                        job.source(1).toString(),
                        "out=179",
                        "-transition",
                        "mix"));
        command.addAll(
                List.of(
                        "-consumer",
                        "avformat:" + folder.resolve("melt.mp4"),
                        "vcodec=libx264",
                        "preset=veryfast",
                        "vb=6000k",
                        "acodec=aac",
                        "ab=160k",
                        "real_time=-1",
                        "threads=2"));
        finish(new ProcessBuilder(command));
    }

    private void print(boolean json) throws IOException {
        var against = java.util.Objects.requireNonNull(found.get(AGAINST));
        if (json) {
            System.out.println(
                    found.entrySet().stream()
                            .map(each -> asJson(each.getKey(), each.getValue(), against))
                            .collect(Collectors.joining(",\n  ", "{\n  ", "\n}")));
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s %8s %7s %8s %7s %9s%n",
                "renderer",
                "CPU s",
                "ratio",
                "wall s",
                "ratio",
                "peak MiB");
        found.forEach((name, cost) ->
                System.out.printf(
                        Locale.ROOT,
                        "%-26s %8.2f %7.2f %8.2f %7.2f %9d%n",
                        name,
                        cost.cpuSeconds(),
                        cost.cpuSeconds() / against.cpuSeconds(),
                        cost.wallSeconds(),
                        cost.wallSeconds() / against.wallSeconds(),
                        cost.peakMib()));
        System.out.println(Files.readString(folder.resolve(SteadyMemory.RESULT)).strip());
    }

    private static String asJson(String name, Cost cost, Cost against) {
        return String.format(
                Locale.ROOT,
                "\"%s\": {\"cpuSeconds\": %.2f, \"ratio\": %.3f, \"wallSeconds\": %.2f, \"wallRatio\": %.3f, \"peakMib\": %d}",
                name,
                cost.cpuSeconds(),
                cost.cpuSeconds() / against.cpuSeconds(),
                cost.wallSeconds(),
                cost.wallSeconds() / against.wallSeconds(),
                cost.peakMib());
    }
}
