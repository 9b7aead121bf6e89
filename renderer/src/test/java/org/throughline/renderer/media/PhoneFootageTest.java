package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// Footage as phones and other people's programs make it comes out upright, in its own colors and
/// at its own time.
final class PhoneFootageTest {
    private static final Canvas CANVAS = new Canvas(Card.WIDTH, Card.HEIGHT, FrameRate.THIRTY);
    private static final int FRAMES = 30;
    private static final int IN = 15;

    /// High dynamic range leaves room above white.
    private static final int PRESSED_WHITE = 215;

    @TempDir private static Path folder;
    private static MediaProgram media;
    private static final Map<String, Source> SOURCES = new LinkedHashMap<>();
    private static final Map<String, List<Card>> SEEN = new LinkedHashMap<>();

    @BeforeAll
    static void render_every_kind() throws Exception {
        media = Ffmpeg.media();
        draw();
        try (var files = Files.list(Files.createDirectories(folder.resolve("in")))) {
            for (var file : files.sorted().toList()) {
                taken(file);
            }
        }
        for (String kind : List.of("plain", "hlg", "pq")) {
            String name = "card-hevc10-" + kind + ".mp4";
            try (var in = PhoneFootageTest.class.getResourceAsStream("/footage/" + name)) {
                var file = folder.resolve(name);
                Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
                taken(file);
            }
        }
        var clips = new ArrayList<Clip>();
        SOURCES.values()
                .forEach(source -> {
                    var fit = Fit.centerCrop();
                    clips.add(
                            Clip.plain(
                                    FRAMES,
                                    source.container().isStill()
                                            ? new Picture.Still(source.id(), fit)
                                            : new Picture.Footage(source.id(), IN, fit)));
                });
        for (String name : List.of("card-hevc10-hlg.mp4", "card-hevc10-pq.mp4")) {
            var source = Objects.requireNonNull(SOURCES.get(name), name);
            for (var fit : List.of(new Fit.BlurPad(), new Fit.Letterbox(Rgb.BLACK))) {
                clips.add(Clip.plain(FRAMES, new Picture.Footage(source.id(), 0, fit)));
            }
        }
        var names = new ArrayList<>(SOURCES.keySet());
        names.addAll(List.of("hlg padded", "hlg boxed", "pq padded", "pq boxed"));
        var output = folder.resolve("all.mp4");
        render(clips, output);
        var cards = Card.in(output);
        for (int i = 0; i < names.size(); i++) {
            SEEN.put(names.get(i), cards.subList(i * FRAMES, (i + 1) * FRAMES));
        }
    }

    /// Draws the card in every way, with few programs started.
    private static void draw() throws Exception {
        var in = Files.createDirectories(folder.resolve("in"));
        var all = new ArrayList<>(card());
        String limited = "scale=out_color_matrix=bt709:out_range=limited,format=yuv420p";
        all.addAll(h264(in, "rate25.mp4", "fps=25," + limited));
        all.addAll(h264(in, "rate2997.mp4", "fps=30000/1001," + limited));
        all.addAll(h264(in, "rate60.mp4", limited));
        all.addAll(
                h264(
                        in,
                        "varying.mp4",
                        "select='eq(mod(n\\,5)\\,0)+eq(mod(n\\,7)\\,0)'," + limited));
        all.addAll(h264(in, "wide-points.mp4", "scale=68:240,setsar=2/1," + limited));
        all.addAll(
                Ffmpeg.words(
                        "-vf fps=30,scale=out_color_matrix=smpte170m:out_range=limited,format=yuv420p"
                                + " -c:v libopenh264 -b:v 2M @"
                                + " -vf fps=30,scale=out_color_matrix=smpte170m:out_range=full,format=yuvj420p"
                                + " -color_range pc -colorspace smpte170m -c:v mjpeg -q:v 3 @"
                                + " -vf fps=30,scale=out_color_matrix=smpte170m,format=yuv422p10le"
                                + " -colorspace smpte170m -c:v prores_ks @"
                                + " -vf fps=30,scale=137:241:out_color_matrix=bt709,format=yuv420p"
                                + " -colorspace bt709 -c:v libvpx-vp9 -cpu-used 8 -b:v 2M @"
                                + " -vf fps=10 @ -frames:v 1 @ -frames:v 1 -pix_fmt rgb48be @"
                                + " -frames:v 1 -q:v 2 @",
                        in.resolve("untagged601.mp4"),
                        in.resolve("full.mov"),
                        in.resolve("prores.mov"),
                        in.resolve("odd.webm"),
                        in.resolve("moving.gif"),
                        in.resolve("still.png"),
                        in.resolve("deep.png"),
                        folder.resolve("photo.jpg")));
        for (String way : List.of("transpose=cclock", "transpose=clock", "hflip,vflip", "hflip")) {
            all.addAll(
                    h264(
                            folder,
                            "stored-" + way.replaceAll("\\W", "") + ".mp4",
                            "fps=30," + way + "," + limited));
        }
        Ffmpeg.run(all);
        turned("stored-transposecclock.mp4", "turned90.mp4", "-display_rotation -90");
        turned("stored-transposeclock.mp4", "turned270.mp4", "-display_rotation 90");
        turned("stored-hflipvflip.mp4", "turned180.mp4", "-display_rotation 180");
        turned("stored-hflip.mp4", "mirrored.mp4", "-display_hflip");
        photos(in);
        var clear = new ArrayList<>(card());
        clear.addAll(
                Ffmpeg.words(
                        "-frames:v 1 -vf format=gbrap,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='if(lt(Y,120),255,0)' -pix_fmt rgba @",
                        in.resolve("alpha.png")));
        Ffmpeg.run(clear);
    }

    private static List<String> card() {
        return List.of("-f", "lavfi", "-i", Card.FILTER);
    }

    private static List<String> h264(Path in, String name, String filter) {
        var all = new ArrayList<>(List.of("-vf", filter));
        all.addAll(
                Ffmpeg.words(
                        "-fps_mode vfr -c:v libopenh264 -b:v 2M"
                                + " -colorspace bt709 -color_primaries bt709 -color_trc bt709 @",
                        in.resolve(name)));
        return all;
    }

    private static void turned(String stored, String name, String how) throws Exception {
        Ffmpeg.run(
                Ffmpeg.words(
                        how + " -i @ -c copy @",
                        folder.resolve(stored),
                        folder.resolve("in").resolve(name)));
    }

    /// The eight ways in which a photo can lie, as EXIF numbers them from 1: the photo is stored so
    /// that its number brings it upright.
    private static void photos(Path in) throws Exception {
        var stored =
                List.of(
                        "null",
                        "hflip",
                        "hflip,vflip",
                        "vflip",
                        "transpose=cclock_flip",
                        "transpose=cclock",
                        "transpose=clock_flip",
                        "transpose=clock");
        var all = new ArrayList<>(Ffmpeg.words("-i @", folder.resolve("photo.jpg")));
        for (int number = 1; number <= stored.size(); number++) {
            all.addAll(
                    Ffmpeg.words(
                            "-vf " + stored.get(number - 1) + " -q:v 2 @",
                            folder.resolve("p" + number + ".jpg")));
        }
        Ffmpeg.run(all);
        for (int number = 1; number <= stored.size(); number++) {
            byte[] photo = Files.readAllBytes(folder.resolve("p" + number + ".jpg"));
            Files.write(in.resolve("photo" + number + ".jpg"), oriented(photo, number));
        }
    }

    private static byte[] oriented(byte[] photo, int number) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(photo, 0, 2);
        out.write(
                HexFormat.of()
                        .parseHex(
                                "ffe10022"
                                        + "457869660000"
                                        + "4d4d002a00000008"
                                        + "0001"
                                        + "0112000300000001000"
                                        + number
                                        + "0000"
                                        + "00000000"));
        out.write(photo, 2, photo.length - 2);
        return out.toByteArray();
    }

    private static void taken(Path file) {
        String name = file.getFileName().toString();
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (Gate.takeIn(file, folder.resolve("media"), id)
                instanceof Outcome.Accepted<Source>(Source source)) {
            SOURCES.put(name, source);
        } else {
            throw new AssertionError(name);
        }
    }

    private static void render(List<Clip> clips, Path output) throws Exception {
        render(clips, List.of(), output);
    }

    private static void render(List<Clip> clips, List<Placement> sounds, Path output)
            throws Exception {
        media.render(
                new Timeline(
                        CANVAS,
                        List.copyOf(SOURCES.values()),
                        List.of(new Segment("hook", clips)),
                        List.of(),
                        new Soundtrack(
                                sounds,
                                Soundtrack.Ducking.usual(),
                                List.of(),
                                List.of(),
                                Soundtrack.Loudness.social()),
                        new Encoding(4000, 160, 30)),
                folder.resolve("media"),
                folder.resolve("bands"),
                folder.resolve("cache"),
                output,
                Progress.unheard());
    }

    @Test
    void every_kind_stands_upright_in_its_own_colors() {
        SEEN.forEach((name, cards) -> {
            boolean pressed = name.contains("hlg") || name.contains("pq");
            if (!name.equals("alpha.png")) {
                cards.get(5).assertUpright(name, pressed ? PRESSED_WHITE : 255, pressed ? 24 : 14);
            }
        });
    }

    @Test
    void what_is_seen_through_is_black() {
        var card = Objects.requireNonNull(SEEN.get("alpha.png")).get(5);

        assertThat(card.at(20, 20)[0]).isGreaterThan(240);
        assertThat(card.at(80, 80)).containsExactly(0, 0, 0);
    }

    @Test
    void every_moving_kind_turns_at_its_second() {
        SEEN.forEach((name, cards) -> {
            if (name.endsWith(".mp4") || name.endsWith(".mov") || name.endsWith(".webm")) {
                int lit = 0;
                while (lit < FRAMES && !cards.get(lit).isLit()) {
                    lit++;
                }
                assertThat(lit).as(name).isBetween(IN - 1, IN + 1);
            }
        });
    }

    @Test
    void a_probe_sees_every_kind_as_it_is() throws Exception {
        var kinds =
                Map.of(
                        "turned90.mp4", "136x240 90",
                        "turned270.mp4", "136x240 270",
                        "turned180.mp4", "136x240 180",
                        "photo6.jpg", "136x240 90",
                        "odd.webm", "137x241 0",
                        "wide-points.mp4", "136x240 0",
                        "card-hevc10-hlg.mp4", "136x240 0 hdr",
                        "card-hevc10-pq.mp4", "136x240 0 hdr",
                        "card-hevc10-plain.mp4", "136x240 0",
                        "varying.mp4", "136x240 0 varying");
        var files = new LinkedHashMap<Path, String>();
        kinds.forEach((name, says) -> {
            var inFolder = folder.resolve("in").resolve(name);
            files.put(Files.exists(inFolder) ? inFolder : folder.resolve(name), says);
        });

        var found = media.probe(List.copyOf(files.keySet()));

        files.forEach((file, says) -> {
            if (!(found.get(file) instanceof Outcome.Accepted<Probe>(Probe probe))) {
                throw new AssertionError(file + ": " + found.get(file));
            }
            var video = Objects.requireNonNull(probe.video());
            assertThat(
                            video.width()
                                    + "x"
                                    + video.height()
                                    + " "
                                    + video.rotation()
                                    + (video.hdr() ? " hdr" : "")
                                    + (video.varying() ? " varying" : ""))
                    .as(file.toString())
                    .isEqualTo(says);
            assertThat(probe.faces()).as("a turned picture is looked at too").isNotNull();
        });
    }

    @Test
    void colors_that_nobody_else_shows_are_refused_by_name() throws Exception {
        byte[] plain = Files.readAllBytes(folder.resolve("card-hevc10-pq.mp4"));
        var dolby = Files.write(folder.resolve("dolby5.mp4"), HostileFiles.inDolbyColors(plain));

        assertThat(media.probe(dolby))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString())
                                        .contains("MEDIA-014", "Dolby Vision profile 5"));
    }

    /// Sounds of every kind laid one after the other, each with a tone after its first second.
    @Test
    void sounds_of_every_kind_begin_when_they_do_in_the_file() throws Exception {
        var in = Files.createDirectories(folder.resolve("sounds"));
        String tone = "sine=f=440:r=48000:d=2,volume=enable='lt(t,1)':volume=0";
        var all = new ArrayList<>(List.of("-f", "lavfi", "-i", tone));
        all.addAll(card());
        var plain = in.resolve("plain.mp4");
        all.addAll(
                Ffmpeg.words(
                        "-map 0 -ac 1 -ar 44100 @ -map 0 -ac 1 @ -map 0 -af pan=5.1|FC=c0 -c:a aac @"
                                + " -map 0 -c:a libopus @"
                                + " -map 1:v -map 0:a -vf fps=30,format=yuv420p -c:v libopenh264 -c:a aac @",
                        in.resolve("mono.mp3"),
                        in.resolve("mono.wav"),
                        in.resolve("centre51.m4a"),
                        in.resolve("opus.ogg"),
                        plain));
        Ffmpeg.run(all);
        Ffmpeg.run(
                Ffmpeg.words(
                        "-itsoffset -0.5 -i @ -itsoffset 0 -i @ -map 0:v -map 1:a -c copy @",
                        plain,
                        plain,
                        in.resolve("late-sound.mkv")));
        Ffmpeg.run(
                Ffmpeg.words(
                        "-i @ -itsoffset 0.5 -i @ -map 0:v -map 1:a -c copy @",
                        plain,
                        plain,
                        in.resolve("later-sound.mp4")));
        Ffmpeg.run(Ffmpeg.words("-ss 0.3 -i @ -c copy @", plain, in.resolve("edited.mp4")));
        var wanted = new LinkedHashMap<String, Double>();
        wanted.put("mono.mp3", 1.0);
        wanted.put("mono.wav", 1.0);
        wanted.put("centre51.m4a", 1.0);
        wanted.put("opus.ogg", 1.0);
        wanted.put("plain.mp4", 1.0);
        wanted.put("late-sound.mkv", 1.5);
        wanted.put("later-sound.mp4", 1.5);
        wanted.put("edited.mp4", 0.7);
        var placements = new ArrayList<Placement>();
        for (var name : wanted.keySet()) {
            taken(in.resolve(name));
            long at = placements.size() * 2L * Soundtrack.RATE_HZ;
            placements.add(
                    new Placement(
                            "s" + placements.size(),
                            Placement.Role.VOICE,
                            Objects.requireNonNull(SOURCES.get(name)).id(),
                            0,
                            at,
                            2L * Soundtrack.RATE_HZ,
                            0,
                            0,
                            0,
                            false));
        }
        var output = folder.resolve("sounds.mp4");
        var dark = Clip.plain(60 * wanted.size(), new Picture.Solid(Rgb.BLACK));
        render(List.of(dark), placements, output);

        var silences = Objects.requireNonNull(read(output).sound()).silences();
        var probed = media.probe(wanted.keySet().stream().map(in::resolve).toList());

        int index = 0;
        for (var each : wanted.entrySet()) {
            double from = index++ * 2.0;
            assertThat(firstHeard(silences, from))
                    .as("%s, in the draft: %s", each.getKey(), silences)
                    .isBetween(from + each.getValue() - 0.05, from + each.getValue() + 0.05);
            if (!(probed.get(in.resolve(each.getKey()))
                    instanceof Outcome.Accepted<Probe>(Probe probe))) {
                throw new AssertionError(each.getKey());
            }
            assertThat(Objects.requireNonNull(probe.silences()))
                    .as("%s, in the probe", each.getKey())
                    .first()
                    .satisfies(span -> {
                        assertThat(span.from()).isLessThan(0.06);
                        assertThat(span.to())
                                .isBetween(each.getValue() - 0.05, each.getValue() + 0.05);
                    });
        }
    }

    private static double firstHeard(List<SampleRange> silences, double from) {
        return silences.stream()
                .filter(range -> range.to() > (from + 0.2) * Soundtrack.RATE_HZ)
                .mapToDouble(range -> range.to() / (double) Soundtrack.RATE_HZ)
                .findFirst()
                .orElse(-1);
    }

    private static Reading read(Path file) throws InterruptedException {
        if (media.read(file, Questions.none(), folder)
                instanceof Outcome.Accepted<Reading>(Reading reading)) {
            return reading;
        }
        throw new AssertionError(file);
    }
}
