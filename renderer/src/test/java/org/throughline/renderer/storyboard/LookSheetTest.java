package org.throughline.renderer.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.brief.Platform;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.LineBreaker;
import org.throughline.renderer.caption.WordTimes;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.sample.DemoClip;

/// Captions in every style, shape and script, as a draft sets them. With
/// `-Dthroughline.images=FOLDER` they are written to `looks.png` of the docs.
class LookSheetTest {
    private static final Letterer LETTERER = new Letterer(FontBook.shipped());
    private static final Brand BRAND =
            new Brand(
                    "Tindrel",
                    List.of("en"),
                    Map.of("paper", "#FFF3DC", "ink", "#1F2430", "accent", "#B5622E"),
                    List.of(),
                    null);

    /// How large a tile of the sheet is against the picture of a draft.
    private static final double SMALLER = 0.22;

    private static final int GAP = 16;

    /// @param hook words of the hook
    /// @param line a caption later on
    private record Words(String language, String hook, String line) {}

    private static final List<Words> WORDS =
            List.of(
                    new Words(
                            "en",
                            "Lamp died? Don't hold a funeral.",
                            "Two clicks: old light out, new light in."),
                    new Words(
                            "de",
                            "Lampe tot? Kein Grund zur Trauer.",
                            "Zwei Klicks: altes Licht raus, neues rein."),
                    new Words(
                            "ar", "انطفأ المصباح؟ لا تقلق.", "نقرتان: يخرج القديم، ويدخل الجديد."),
                    new Words(
                            "he", "המנורה כבתה? אל תדאגו.", "שתי לחיצות: הישנה יוצאת, חדשה נכנסת."),
                    new Words(
                            "hi", "लैंप बुझ गया? चिंता न करें।", "दो क्लिक: पुरानी निकली, नई लगी।"),
                    new Words(
                            "th",
                            "โคมไฟดับ? ไม่ต้องกังวล",
                            "คลิกสองครั้ง หลอดเก่าออก หลอดใหม่เข้า"),
                    new Words("ja", "消えた？20秒で復活。", "古い電球を外して、新しいのを入れる。"),
                    new Words("zh", "灯灭了？别难过。", "咔嗒两声：旧的出，新的进。"),
                    new Words("ko", "전구가 나갔나요?", "딸깍 두 번, 새 불이 켜져요."));

    private static final Map<String, String> TITLES =
            new TreeMap<>(
                    Map.of(
                            "warning", "Do not throw this away",
                            "question", "Why does it have to end here?",
                            "bold-claim", "Twenty seconds. That is all.",
                            "confession", "I nearly binned it"));

    /// A column of the sheet.
    private record Shape(Platform platform, String ratio) {}

    @Test
    void captions_of_every_style_shape_and_script_stand_in_the_safe_zone() throws Exception {
        var rows = new ArrayList<BufferedImage>();
        var background = background();
        for (var style : CaptionStyle.values()) {
            var upright = new ArrayList<BufferedImage>();
            for (var words : WORDS) {
                if (isDrawn(words)) {
                    upright.add(
                            tile(
                                    words,
                                    style,
                                    new Shape(Platform.INSTAGRAM_REELS, "9:16"),
                                    background));
                }
            }
            rows.add(row(upright));
        }
        for (var style : CaptionStyle.values()) {
            var others = new ArrayList<BufferedImage>();
            for (var words : List.of(WORDS.get(0), WORDS.get(2))) {
                if (isDrawn(words)) {
                    others.add(tile(words, style, new Shape(Platform.LINKEDIN, "1:1"), background));
                    others.add(tile(words, style, new Shape(Platform.LINKEDIN, "4:5"), background));
                    others.add(tile(words, style, new Shape(Platform.YOUTUBE, "16:9"), background));
                }
            }
            rows.add(row(others));
        }
        rows.add(row(titles(background)));
        String folder = System.getProperty("throughline.images", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            ImageIO.write(sheet(rows), "png", Path.of(folder, "looks.png").toFile());
        }
    }

    /// The title that a hook of each kind has.
    private static List<BufferedImage> titles(BufferedImage background) {
        var canvas = PlatformProfile.canvas(Aspect.VERTICAL, FrameRate.THIRTY);
        var zone = PlatformProfiles.shipped().profile(Platform.INSTAGRAM_REELS).safeZone(canvas);
        var looks = new Looks(Palette.of(BRAND), 1, CaptionStyle.PLAIN);
        var setter =
                new TextSetter(
                        LETTERER, CaptionStandards.shipped().pace("en"), looks, zone, canvas);
        return TITLES.entrySet().stream()
                .map(title -> {
                    var picture = new BufferedImage(1080, 1080, BufferedImage.TYPE_INT_RGB);
                    var graphics = graphics(picture);
                    graphics.drawImage(background, 0, 0, null);
                    var set =
                            setter.set(looks.title(title.getKey()), title.getValue(), 0, 999)
                                    .orElseThrow();
                    draw(graphics, set.painted(), (1080 - set.painted().widthPx()) / 2, 270);
                    graphics.dispose();
                    return smaller(picture);
                })
                .toList();
    }

    private static boolean isDrawn(Words words) {
        return LETTERER.fonts()
                .findMissing(words.hook() + words.line(), words.language())
                .isEmpty();
    }

    private static BufferedImage background() {
        return DemoClip.find("stopwatch").orElseThrow().painter(1080, 1920).paint(100);
    }

    private static BufferedImage tile(
            Words words, CaptionStyle style, Shape shape, BufferedImage background) {
        var canvas = PlatformProfile.canvas(Aspect.parse(shape.ratio()), FrameRate.THIRTY);
        var zone = PlatformProfiles.shipped().profile(shape.platform()).safeZone(canvas);
        var picture =
                new BufferedImage(canvas.widthPx(), canvas.heightPx(), BufferedImage.TYPE_INT_RGB);
        var graphics = graphics(picture);
        fill(graphics, background, canvas.widthPx(), canvas.heightPx());
        var pace = CaptionStandards.shipped().pace(words.language());
        var setter =
                new TextSetter(
                        LETTERER, pace, new Looks(Palette.of(BRAND), 1, style), zone, canvas);
        var slots = new Slots(zone, 1);
        boolean tall = shape.ratio().equals("9:16");
        for (var role : tall ? List.of(Role.HOOK_CAPTION, Role.CAPTION) : List.of(Role.CAPTION)) {
            String text = role == Role.CAPTION ? words.line() : words.hook();
            var lines = new LineBreaker(LETTERER).lines(text, setter.room(role), pace);
            assertThat(lines).as("%s %s %s", words, style, shape).isPresent();
            var cue = new CaptionCue(1, 0, false, new FrameRange(0, 90), lines.orElseThrow());
            var band = setter.paint(role, cue.lines()).painted();
            var corner = slots.corner(role, band, cue.frames());
            assertThat(
                            zone.contains(
                                    new Box(
                                            corner.xPx(),
                                            corner.yPx(),
                                            band.widthPx(),
                                            band.heightPx())))
                    .isTrue();
            if (style == CaptionStyle.KARAOKE) {
                var times = WordTimes.of(cue, pace, 30 / pace.speechPerSecond());
                var word = times.get(times.size() / 2);
                var lit =
                        new Letterer.Lit(
                                word.line(), word.from(), word.to(), Palette.of(BRAND).lit());
                band = setter.paintLit(role, cue.lines(), lit);
            }
            draw(graphics, band, corner.xPx(), corner.yPx());
        }
        graphics.setColor(new Color(255, 255, 255, 110));
        graphics.setStroke(
                new BasicStroke(
                        4,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        1,
                        new float[] {14, 14},
                        0));
        graphics.drawRect(zone.xPx(), zone.yPx(), zone.widthPx(), zone.heightPx());
        graphics.dispose();
        return smaller(picture);
    }

    private static void fill(Graphics2D graphics, BufferedImage image, int width, int height) {
        double scale =
                Math.max(width / (double) image.getWidth(), height / (double) image.getHeight());
        int w = (int) Math.round(image.getWidth() * scale);
        int h = (int) Math.round(image.getHeight() * scale);
        graphics.drawImage(image, (width - w) / 2, (height - h) / 2, w, h, null);
    }

    private static void draw(Graphics2D graphics, PaintedBand band, int x, int y) {
        byte[] rgba = band.rgba();
        var image = new BufferedImage(band.widthPx(), band.heightPx(), BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[band.widthPx() * band.heightPx()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    (rgba[4 * i + 3] & 0xFF) << 24
                            | (rgba[4 * i] & 0xFF) << 16
                            | (rgba[4 * i + 1] & 0xFF) << 8
                            | (rgba[4 * i + 2] & 0xFF);
        }
        image.setRGB(0, 0, band.widthPx(), band.heightPx(), pixels, 0, band.widthPx());
        graphics.drawImage(image, x, y, null);
    }

    private static BufferedImage smaller(BufferedImage picture) {
        int width = (int) (picture.getWidth() * SMALLER);
        int height = (int) (picture.getHeight() * SMALLER);
        var half = new BufferedImage(width * 2, height * 2, BufferedImage.TYPE_INT_RGB);
        var first = graphics(half);
        first.drawImage(picture, 0, 0, width * 2, height * 2, null);
        first.dispose();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var second = graphics(image);
        second.drawImage(half, 0, 0, width, height, null);
        second.dispose();
        return image;
    }

    private static BufferedImage row(List<BufferedImage> tiles) {
        int width = tiles.stream().mapToInt(tile -> tile.getWidth() + GAP).sum();
        int height = tiles.stream().mapToInt(BufferedImage::getHeight).max().orElse(0);
        var image = new BufferedImage(width, height + GAP, BufferedImage.TYPE_INT_RGB);
        var graphics = graphics(image);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        int x = GAP / 2;
        for (var tile : tiles) {
            graphics.drawImage(tile, x, GAP / 2, null);
            x += tile.getWidth() + GAP;
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage sheet(List<BufferedImage> rows) {
        int width = rows.stream().mapToInt(BufferedImage::getWidth).max().orElse(0);
        int height = rows.stream().mapToInt(BufferedImage::getHeight).sum();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = graphics(image);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        int y = 0;
        for (var row : rows) {
            graphics.drawImage(row, 0, y, null);
            y += row.getHeight();
        }
        graphics.dispose();
        return image;
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }
}
