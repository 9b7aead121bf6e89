package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.Installed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.timeline.Band;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// Renders a draft of three beats and six shots, with crossfades, six captions, a voice and ducked
/// music, and lets the ffmpeg command line of the same natives and encoder do the same; prints CPU
/// seconds, peak memory and their ratio. Then an edited caption, and reading the file back.
///
/// Arguments: a folder for its files; `--quick` renders 270x480 instead of 1080x1920; `--json`
/// prints one JSON document instead of a table.
final class RendererBench {
    private static final int SHOT = 150;
    private static final int FADE = 10;
    private static final String[] NAMES = {"hook", "message", "ending"};

    private final Path folder;
    private final Canvas canvas;
    private final boolean json;
    private final List<Source> sources = new ArrayList<>();

    private RendererBench(Path folder, boolean quick, boolean json) {
        this.folder = folder;
        this.json = json;
        this.canvas =
                quick
                        ? new Canvas(270, 480, FrameRate.THIRTY)
                        : new Canvas(1080, 1920, FrameRate.THIRTY);
    }

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var folder = Files.createDirectories(Path.of(arguments[0]));
        new RendererBench(folder, options.contains("--quick"), options.contains("--json")).run();
    }

    private void run() throws Exception {
        for (int i = 0; i < 3; i++) {
            String size = i == 1 ? "1920x1080" : "1080x1920";
            var file =
                    Ffmpeg.footage(
                            folder.resolve("in" + i + ".mp4"), size, "30", 12, "-b:v", "8000k");
            sources.add(taken(file, i));
        }
        var media =
                new MediaProgram(
                        new Installed(Ffmpeg.java(), Ffmpeg.classPath(), folder),
                        folder.resolve("work"));
        var ingest =
                Cost.of(() ->
                        media.probe(List.of(folder.resolve("in0.mp4"), folder.resolve("in1.mp4"))));
        var ours = Cost.of(() -> render(media, timeline(0), "ours.mp4"));
        var theirs = Cost.of(this::commandLine);
        var edited = Cost.of(() -> render(media, timeline(1), "edited.mp4"));
        var read =
                Cost.of(() ->
                        media.read(
                                folder.resolve("ours.mp4"),
                                Questions.none(),
                                folder.resolve("bands")));
        var copied = Cost.of(() -> preview(media, 0, "first-preview.mp4"));
        var previewed = Cost.of(() -> preview(media, 10, "preview.mp4"));
        var found = new LinkedHashMap<String, Cost>();
        found.put("ffmpegCommandLine", theirs);
        found.put("draftOf30Seconds", ours);
        found.put("oneCaptionEdited", edited);
        found.put("readBack", read);
        found.put("firstPreview", copied);
        found.put("previewFromCopies", previewed);
        found.put("ingestOf24Seconds", ingest);
        print(found, theirs);
    }

    /// All segments of a preview, anew; says how soon it can be played.
    private void preview(MediaProgram media, int edition, String name) throws Exception {
        var small = canvas.widthPx() > 540 ? new Canvas(540, 960, FrameRate.THIRTY) : canvas;
        var timeline = timeline(small, edition).packed(Encoding.preview(small));
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

    private void print(Map<String, Cost> found, Cost against) {
        if (json) {
            System.out.println(
                    found.entrySet().stream()
                            .map(each -> asJson(each.getKey(), each.getValue(), against))
                            .collect(Collectors.joining(",\n  ", "{\n  ", "\n}")));
            return;
        }
        System.out.printf(
                Locale.ROOT, "%-20s %9s %9s %9s%n", "renderer", "CPU s", "ratio", "peak MiB");
        found.forEach((name, cost) ->
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %9.2f %9.2f %9d%n",
                        name,
                        cost.cpuSeconds(),
                        cost.cpuSeconds() / against.cpuSeconds(),
                        cost.peakMib()));
    }

    private static String asJson(String name, Cost cost, Cost against) {
        return String.format(
                Locale.ROOT,
                "\"%s\": {\"cpuSeconds\": %.2f, \"ratio\": %.3f, \"peakMib\": %d}",
                name,
                cost.cpuSeconds(),
                cost.cpuSeconds() / against.cpuSeconds(),
                cost.peakMib());
    }

    private void render(MediaProgram media, Timeline timeline, String name)
            throws InterruptedException {
        media.render(
                timeline,
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                folder.resolve(name),
                Progress.unheard());
    }

    private Timeline timeline(int edition) throws IOException {
        return timeline(canvas, edition);
    }

    /// Edition 1 has one other caption, edition 10 has others throughout.
    private Timeline timeline(Canvas canvas, int edition) throws IOException {
        var segments = new ArrayList<Segment>();
        for (int beat = 0; beat < 3; beat++) {
            var first = footage(beat, 0);
            var second = footage((beat + 1) % 3, 100);
            var fade = new Exit.Crossfade(FADE, footage((beat + 1) % 3, 100 - FADE));
            segments.add(
                    new Segment(
                            NAMES[beat],
                            List.of(
                                    new Clip(SHOT, first, new Entry.Cut(), fade),
                                    Clip.plain(SHOT, second))));
        }
        var overlays = new ArrayList<Overlay>();
        for (int i = 0; i < 6; i++) {
            var band = band(canvas, i == 3 || edition == 10 ? i + 10 * edition : i);
            long begins = i * (long) SHOT;
            var frames = new FrameRange(begins + 10, begins + 130);
            overlays.add(
                    Overlay.plain(
                            "c" + i,
                            band,
                            canvas.widthPx() / 12,
                            canvas.heightPx() * 6 / 10,
                            frames));
        }
        long samples = 900 * 1600L;
        var sound =
                new Soundtrack(
                        List.of(
                                new Placement(
                                        "v",
                                        Placement.Role.VOICE,
                                        sources.get(0).id(),
                                        0,
                                        48_000,
                                        400_000,
                                        0,
                                        480,
                                        480,
                                        false),
                                new Placement(
                                        "m",
                                        Placement.Role.MUSIC,
                                        sources.get(1).id(),
                                        0,
                                        0,
                                        samples,
                                        -6,
                                        480,
                                        48_000,
                                        true)),
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(),
                        Soundtrack.Loudness.social());
        return new Timeline(canvas, sources, segments, overlays, sound, Encoding.draft(canvas));
    }

    private Picture.Footage footage(int source, int in) {
        return new Picture.Footage(sources.get(source).id(), in, Fit.centerCrop());
    }

    /// The same draft as one graph of the command line.
    private void commandLine() throws IOException, InterruptedException {
        var arguments = new ArrayList<String>();
        var graph = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            boolean first = i % 2 == 0;
            int source = first ? i / 2 : (i / 2 + 1) % 3;
            int in = first ? 0 : 100 - FADE;
            int frames = first ? SHOT : SHOT + FADE;
            arguments.addAll(
                    List.of(
                            "-ss",
                            seconds(in),
                            "-t",
                            seconds(frames),
                            "-i",
                            folder.resolve("in" + source + ".mp4").toString()));
            graph.append(
                    "[%d:v]scale=%d:%d:force_original_aspect_ratio=increase,crop=%d:%d,fps=30,setsar=1,format=yuv420p,settb=1/30[v%d];"
                            .formatted(
                                    i,
                                    canvas.widthPx(),
                                    canvas.heightPx(),
                                    canvas.widthPx(),
                                    canvas.heightPx(),
                                    i));
        }
        for (int beat = 0; beat < 3; beat++) {
            graph.append(
                    "[v%d][v%d]xfade=transition=fade:duration=%s:offset=%s[b%d];"
                            .formatted(
                                    2 * beat,
                                    2 * beat + 1,
                                    seconds(FADE),
                                    seconds(SHOT - FADE),
                                    beat));
        }
        graph.append("[b0][b1][b2]concat=n=3:v=1:a=0[o0];");
        for (int i = 0; i < 6; i++) {
            var band = band(canvas, i);
            arguments.addAll(
                    List.of(
                            "-f",
                            "rawvideo",
                            "-pix_fmt",
                            "rgba",
                            "-s",
                            band.widthPx() + "x" + band.heightPx(),
                            "-i",
                            folder.resolve("bands").resolve(band.fileName()).toString()));
            graph.append(
                    "[o%d][%d:v]overlay=x=%d:y=%d:eof_action=repeat:enable=between(n\\,%d\\,%d)[o%d];"
                            .formatted(
                                    i,
                                    6 + i,
                                    canvas.widthPx() / 12,
                                    canvas.heightPx() * 6 / 10,
                                    i * SHOT + 10,
                                    i * SHOT + 129,
                                    i + 1));
        }
        arguments.addAll(
                List.of(
                        "-t",
                        "8.33",
                        "-i",
                        folder.resolve("in0.mp4").toString(),
                        "-stream_loop",
                        "3",
                        "-t",
                        "30",
                        "-i",
                        folder.resolve("in1.mp4").toString()));
        graph.append(
                "[12:a]adelay=1000:all=1,apad=whole_dur=30,asplit[d][s];[13:a]volume=-6dB[m];[m][s]sidechaincompress=threshold=0.03:ratio=8:attack=150:release=600[k];[d][k]amix=normalize=0:duration=longest,loudnorm=I=-14:TP=-1,aresample=48000[a]");
        var encoding = Encoding.draft(canvas);
        arguments.addAll(
                List.of(
                        "-filter_complex",
                        graph.toString(),
                        "-map",
                        "[o6]",
                        "-map",
                        "[a]",
                        "-t",
                        "30"));
        arguments.addAll(
                List.of(
                        "-c:v",
                        "libopenh264",
                        "-rc_mode",
                        "bitrate",
                        "-profile:v",
                        "high",
                        "-coder",
                        "cabac",
                        "-b:v",
                        encoding.videoKbps() + "k",
                        "-g",
                        "60",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        "-b:a",
                        "160k",
                        "-movflags",
                        "+faststart",
                        folder.resolve("theirs.mp4").toString()));
        Ffmpeg.run(arguments);
    }

    private static String seconds(int frames) {
        return String.format(Locale.ROOT, "%.6f", frames / 30.0);
    }

    private Band band(Canvas canvas, int seed) throws IOException {
        int width = canvas.widthPx() * 5 / 6;
        int height = canvas.heightPx() / 10;
        byte[] pixels = new byte[width * height * 4];
        for (int i = 0; i < pixels.length; i += 4) {
            int x = i / 4 % width;
            boolean lit = (x / 12 + i / 4 / width / 12 + seed) % 3 == 0;
            byte shade = (byte) (lit ? 255 : 20);
            pixels[i] = shade;
            pixels[i + 1] = shade;
            pixels[i + 2] = shade;
            pixels[i + 3] = (byte) (lit ? 255 : 150);
        }
        var file = Files.createDirectories(folder.resolve("bands")).resolve("new");
        Files.write(file, pixels);
        var band = new Band(Gate.sha256(file), width, height);
        Files.move(
                file,
                file.resolveSibling(band.fileName()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return band;
    }

    private Source taken(Path file, int number) {
        return switch (Gate.takeIn(file, folder.resolve("media"), new UUID(0, number))) {
            case Outcome.Accepted<Source>(Source source) -> source;
            case Outcome.Refused<Source>(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }
}
