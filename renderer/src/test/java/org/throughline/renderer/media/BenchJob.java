package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRange;
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

/// The draft that the benchmark renders, as a timeline and as arguments of the ffmpeg command line:
/// thirty seconds, three beats of two shots each with a crossfade between them, six captions, a
/// voice and ducked music.
final class BenchJob {
    static final int SHOT = 150;
    static final int FADE = 10;
    private static final int SHOTS = 6;
    private static final String[] NAMES = {"hook", "message", "ending"};

    private final Path folder;
    private final Canvas canvas;
    private final List<Source> sources = new ArrayList<>();

    /// Draws the three sources where they are not there yet.
    BenchJob(Path folder, Canvas canvas) throws IOException, InterruptedException {
        this.folder = folder;
        this.canvas = canvas;
        String tall = canvas.widthPx() + "x" + canvas.heightPx();
        String wide = canvas.heightPx() + "x" + canvas.widthPx();
        for (int i = 0; i < 3; i++) {
            if (!Files.exists(source(i))) {
                Ffmpeg.footage(source(i), i == 1 ? wide : tall, "30", 12, "-b:v", "8000k");
            }
        }
    }

    private void takeIn() {
        for (int i = sources.size(); i < 3; i++) {
            sources.add(taken(source(i), i));
        }
    }

    Path source(int number) {
        return folder.resolve("in" + number + ".mp4");
    }

    static int sourceOf(int shot) {
        return shot % 2 == 0 ? shot / 2 : (shot / 2 + 1) % 3;
    }

    /// The first frame that is seen of a shot, a crossfade into it included.
    static int inOf(int shot) {
        return shot % 2 == 0 ? 0 : 100 - FADE;
    }

    /// The draft, or its first beats; edition 1 has another caption in its second beat, edition 10
    /// has others throughout.
    Timeline timeline(int edition, double musicDb, int beats) throws IOException {
        return timeline(canvas, edition, musicDb, beats);
    }

    /// The same on another canvas.
    Timeline timeline(Canvas canvas, int edition, double musicDb, int beats) throws IOException {
        takeIn();
        var segments = new ArrayList<Segment>();
        for (int beat = 0; beat < beats; beat++) {
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
        for (int i = 0; i < 2 * beats; i++) {
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
        long samples = beats * 2L * SHOT * 1600;
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
                                        musicDb,
                                        480,
                                        48_000,
                                        true)),
                        Soundtrack.Ducking.usual(),
                        List.of(),
                        List.of(),
                        Soundtrack.Loudness.social());
        return new Timeline(canvas, sources, segments, overlays, sound, Encoding.draft(canvas));
    }

    /// What a draft of this is read back with: its captions as drafts have them looked for, frames
    /// to compare, faces now and then.
    Questions questions() throws IOException {
        return questions(0);
    }

    /// The same of an edition of {@link #timeline}.
    Questions questions(int edition) throws IOException {
        var masks = new ArrayList<Questions.Mask>();
        for (int i = 0; i < SHOTS; i++) {
            long from = i * (long) SHOT + 10;
            long to = from + 120;
            var ranges =
                    List.of(
                            new FrameRange(from - 10, from + 10),
                            new FrameRange(from + 10, to - 10),
                            new FrameRange(to - 10, to + 10));
            for (var range : ranges) {
                int step = range.length() > 20 ? 7 : 1;
                masks.add(
                        new Questions.Mask(
                                "c" + i,
                                band(i == 3 ? i + 10 * edition : i),
                                canvas.widthPx() / 16,
                                canvas.widthPx() / 12,
                                canvas.heightPx() * 6 / 10,
                                range,
                                step));
            }
        }
        var prints = List.of(new FrameRange(265, 335), new FrameRange(565, 635));
        return new Questions(
                masks, List.of(40, 450, 750), List.of(0, 15, 30, 45, 60, 75), prints, 0);
    }

    private Picture.Footage footage(int source, int in) {
        return new Picture.Footage(sources.get(source).id(), in, Fit.centerCrop());
    }

    /// The same draft as one graph of the command line.
    List<String> commandLine() throws IOException {
        var arguments = new ArrayList<String>();
        var graph = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            int frames = i % 2 == 0 ? SHOT : SHOT + FADE;
            arguments.addAll(
                    List.of(
                            "-ss",
                            seconds(inOf(i)),
                            "-t",
                            seconds(frames),
                            "-i",
                            source(sourceOf(i)).toString()));
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
            var band = band(i);
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
        arguments.addAll(
                List.of("-filter_complex", graph.toString(), "-map", "[o6]", "-map", "[a]"));
        arguments.addAll(List.of("-t", "30"));
        arguments.addAll(encoding());
        arguments.add(folder.resolve("theirs.mp4").toString());
        return arguments;
    }

    /// The least that any draft of this costs: decoding, scaling, encoding and the sound as it is,
    /// without captions, crossfades, ducking or leveling.
    List<String> floor() {
        var arguments = new ArrayList<String>();
        var graph = new StringBuilder();
        for (int i = 0; i < SHOTS; i++) {
            arguments.addAll(
                    List.of(
                            "-ss",
                            seconds(inOf(i)),
                            "-t",
                            seconds(SHOT),
                            "-i",
                            source(sourceOf(i)).toString()));
            graph.append(
                    "[%d:v]scale=%d:%d:force_original_aspect_ratio=increase,crop=%d:%d,fps=30,setsar=1,format=yuv420p[v%d];"
                            .formatted(
                                    i,
                                    canvas.widthPx(),
                                    canvas.heightPx(),
                                    canvas.widthPx(),
                                    canvas.heightPx(),
                                    i));
        }
        graph.append("[v0][v1][v2][v3][v4][v5]concat=n=6:v=1:a=0[o]");
        arguments.addAll(List.of("-stream_loop", "3", "-t", "30", "-i", source(1).toString()));
        arguments.addAll(List.of("-filter_complex", graph.toString(), "-map", "[o]"));
        arguments.addAll(List.of("-map", SHOTS + ":a", "-t", "30"));
        arguments.addAll(encoding());
        arguments.add(folder.resolve("floor.mp4").toString());
        return arguments;
    }

    private List<String> encoding() {
        return List.of(
                "-c:v",
                "libopenh264",
                "-rc_mode",
                "bitrate",
                "-profile:v",
                "high",
                "-coder",
                "cabac",
                "-b:v",
                Encoding.draft(canvas).videoKbps() + "k",
                "-g",
                "60",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-b:a",
                "160k",
                "-movflags",
                "+faststart");
    }

    static String seconds(int frames) {
        return String.format(Locale.ROOT, "%.6f", frames / 30.0);
    }

    Band band(int seed) throws IOException {
        return band(canvas, seed);
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
