package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A test card of 136x240: red, green, blue and white quarters, whose middle turns from black to
/// yellow after one second. Tells from a decoded picture which way up it is, of which colors and at
/// which time.
final class Card {
    static final int WIDTH = 136;
    static final int HEIGHT = 240;

    /// The source filter that draws it, at 60 frames a second.
    static final String FILTER =
            "color=c=red:s=136x240:r=60:d=2,format=gbrp"
                    + box("iw/2", "0", "iw/2", "ih/2", "lime")
                    + box("0", "ih/2", "iw/2", "ih/2", "blue")
                    + box("iw/2", "ih/2", "iw/2", "ih/2", "white")
                    + box("iw*3/8", "ih*3/8", "iw/4", "ih/4", "black")
                    + box("iw*3/8", "ih*3/8", "iw/4", "ih/4", "yellow:enable='gte(t,1)'");

    private final byte[] rgb;

    private Card(byte[] rgb) {
        this.rgb = rgb;
    }

    private static String box(String x, String y, String w, String h, String color) {
        return ",drawbox=x=%s:y=%s:w=%s:h=%s:t=fill:color=%s".formatted(x, y, w, h, color);
    }

    /// Every picture of a video of this size.
    static List<Card> in(Path video) throws IOException, InterruptedException {
        var raw = video.resolveSibling(video.getFileName() + ".rgb");
        Ffmpeg.run(
                List.of(
                        "-i",
                        video.toString(),
                        "-vf",
                        "scale=in_color_matrix=bt709:in_range=limited",
                        "-pix_fmt",
                        "rgb24",
                        "-f",
                        "rawvideo",
                        raw.toString()));
        byte[] all = Files.readAllBytes(raw);
        int size = WIDTH * HEIGHT * 3;
        var cards = new ArrayList<Card>();
        for (int at = 0; at + size <= all.length; at += size) {
            cards.add(new Card(java.util.Arrays.copyOfRange(all, at, at + size)));
        }
        return cards;
    }

    /// The mean color of a few points in the middle of a quarter or of the whole.
    int[] at(int percentAcross, int percentDown) {
        int[] sum = new int[3];
        int count = 0;
        for (int y = -3; y <= 3; y++) {
            for (int x = -3; x <= 3; x++, count++) {
                int point =
                        ((HEIGHT * percentDown / 100 + y) * WIDTH + WIDTH * percentAcross / 100 + x)
                                * 3;
                for (int c = 0; c < 3; c++) {
                    sum[c] += rgb[point + c] & 0xFF;
                }
            }
        }
        return new int[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    boolean isLit() {
        return at(50, 50)[0] > 100;
    }

    /// That it stands upright, unmirrored, with its own colors; `white` is how bright full white
    /// may at least be, `off` by how much a channel may miss.
    void assertUpright(String what, int white, int off) {
        var expected = new LinkedHashMap<String, int[]>();
        expected.put("red", new int[] {white, 0, 0});
        expected.put("green", new int[] {0, white, 0});
        expected.put("blue", new int[] {0, 0, white});
        expected.put("white", new int[] {white, white, white});
        var found =
                Map.of(
                        "red",
                        at(20, 20),
                        "green",
                        at(80, 20),
                        "blue",
                        at(20, 80),
                        "white",
                        at(80, 80));
        expected.forEach((name, color) -> {
            int[] seen = found.get(name);
            for (int c = 0; c < 3; c++) {
                assertThat(seen[c])
                        .as("%s of %s: %s", name, what, java.util.Arrays.toString(seen))
                        .isBetween(color[c] - off, color[c] + off);
            }
        });
    }
}
