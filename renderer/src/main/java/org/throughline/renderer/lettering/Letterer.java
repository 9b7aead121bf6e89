package org.throughline.renderer.lettering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.timeline.Rgb;

/// Measures and paints lines of text. Complex scripts are shaped and ordered as they are read.
/// Thread-safe.
public final class Letterer {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// How high a capital letter of any shipped font is at least, as a part of the size.
    private static final double CAPITAL = 0.68;

    private static final int SHADOW_STEPS = 4;
    private static final int SHADOW_PERCENT = 16;

    /// How many widths are remembered: what the videos of some campaigns take in all languages.
    private static final int WIDTHS = 20_000;

    /// A line as it is measured.
    private record Measured(String line, double sizePx, String language) {}

    private final FontBook fonts;

    /// Where lines break is tried again and again on the same words, market by market and at each
    /// look at a plan; shaping them takes far longer than finding what it gave before.
    private final Cache<Measured, Double> widths =
            Caffeine.newBuilder().maximumSize(WIDTHS).executor(Runnable::run).build();

    public Letterer(FontBook fonts) {
        this.fonts = fonts;
    }

    public FontBook fonts() {
        return fonts;
    }

    /// How wide a line is, without stroke.
    public double widthPx(String line, double sizePx, String language) {
        return line.isEmpty()
                ? 0
                : widths.get(
                        new Measured(line, sizePx, language),
                        each -> (double) layout(line, sizePx, language).getAdvance());
    }

    /// The size at which capital letters are at least this high.
    public static double sizeOfCapitals(double heightPx) {
        return heightPx / CAPITAL;
    }

    /// Paints lines one below the other into the smallest band that holds them.
    public PaintedBand paint(List<String> lines, TextStyle style, String language) {
        return paint(lines, block(lines, style, language), style, null);
    }

    /// Paints them with the letters from `from` up to `to` of a line in another color.
    public PaintedBand paintLit(List<String> lines, Lit lit, TextStyle style, String language) {
        return paint(lines, block(lines, style, language), style, lit);
    }

    /// Part of a line, and the color it stands out in.
    ///
    /// @param line index of the line
    /// @param from index of its first character in the line
    /// @param to index after its last one
    public record Lit(int line, int from, int to, Rgb color) {}

    private PaintedBand paint(
            List<String> lines, TextBlock block, TextStyle style, @Nullable Lit lit) {
        var image = clear(block.widthPx(), block.heightPx());
        var graphics = graphics(image);
        try {
            paintPanel(graphics, style.panel(), block);
            for (int i = 0; i < block.lines().size(); i++) {
                paintShadow(graphics, outline(block, i), style);
                paintAroundPictures(graphics, lines.get(i), block, i, style);
            }
            for (int i = 0; i < block.lines().size(); i++) {
                paintLine(graphics, outline(block, i), style);
                paintPictures(graphics, lines.get(i), block, i, style.sizePx());
            }
            if (lit != null) {
                graphics.clip(around(block, lit));
                graphics.setColor(color(lit.color(), 100));
                graphics.fill(outline(block, lit.line()));
            }
        } finally {
            graphics.dispose();
        }
        return band(image, style);
    }

    private void paintPictures(
            Graphics2D graphics, String text, TextBlock block, int line, double sizePx) {
        for (var picture : FontBook.pictures(text)) {
            var corner = corner(picture, block, line, sizePx);
            fonts.emoji()
                    .paint(
                            graphics,
                            picture.cluster(),
                            corner.getX(),
                            corner.getY(),
                            EmojiRoom.sidePx(sizePx));
        }
    }

    private void paintAroundPictures(
            Graphics2D graphics, String text, TextBlock block, int line, TextStyle style) {
        if (style.strokePx() <= 0) {
            return;
        }
        for (var picture : FontBook.pictures(text)) {
            var corner = corner(picture, block, line, style.sizePx());
            fonts.emoji()
                    .paintAround(
                            graphics,
                            picture.cluster(),
                            corner.getX(),
                            corner.getY(),
                            EmojiRoom.sidePx(style.sizePx()),
                            style.strokePx(),
                            color(style.stroke(), 100));
        }
    }

    /// The top left corner of a picture.
    private static Point2D corner(
            FontBook.PictureAt picture, TextBlock block, int line, double sizePx) {
        var room =
                block.lines()
                        .get(line)
                        .getLogicalHighlightShape(picture.from(), picture.from() + 1)
                        .getBounds2D();
        return new Point2D.Double(
                block.leftsPx().get(line) + room.getX() + EmojiRoom.besidePx(sizePx),
                block.baselinesPx().get(line) - EmojiRoom.abovePx(sizePx));
    }

    /// Where the letters lie, with all marks above and below them.
    private static Rectangle2D around(TextBlock block, Lit lit) {
        var word =
                block.lines()
                        .get(lit.line())
                        .getLogicalHighlightShape(lit.from(), lit.to())
                        .getBounds2D();
        return new Rectangle2D.Double(
                block.leftsPx().get(lit.line()) + word.getX(),
                0,
                word.getWidth(),
                block.heightPx());
    }

    private TextBlock block(List<String> lines, TextStyle style, String language) {
        if (lines.isEmpty() || lines.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Nothing to paint in " + lines);
        }
        return TextBlock.of(
                lines.stream().map(line -> layout(line, style.sizePx(), language)).toList(), style);
    }

    private static Shape outline(TextBlock block, int line) {
        return block.lines()
                .get(line)
                .getOutline(
                        AffineTransform.getTranslateInstance(
                                block.leftsPx().get(line), block.baselinesPx().get(line)));
    }

    private static BufferedImage clear(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    private static PaintedBand band(BufferedImage image, TextStyle style) {
        return new PaintedBand(
                image.getWidth(),
                image.getHeight(),
                rgba(image),
                (int) Math.max(1, Math.round(style.sizePx())));
    }

    private TextLayout layout(String line, double sizePx, String language) {
        return new TextLayout(fonts.attributed(line, sizePx, language).getIterator(), CONTEXT);
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static void paintPanel(
            Graphics2D graphics, TextStyle.@Nullable Panel panel, TextBlock block) {
        if (panel == null) {
            return;
        }
        int width = block.widthPx();
        int height = block.heightPx();
        double radius = Math.min(panel.radiusPx() * 2, Math.min(width, height));
        var field = new RoundRectangle2D.Double(0, 0, width, height, radius, radius);
        graphics.setColor(color(panel.color(), panel.opacityPercent()));
        graphics.fill(field);
        if (panel.bar() != null) {
            graphics.setClip(field);
            graphics.setColor(color(panel.bar(), 100));
            graphics.fill(new Rectangle2D.Double(0, 0, block.barPx(), height));
            graphics.setClip(null);
        }
    }

    private static void paintLine(Graphics2D graphics, Shape outline, TextStyle style) {
        if (style.strokePx() > 0) {
            paintStroke(graphics, outline, style.strokePx(), color(style.stroke(), 100));
        }
        graphics.setColor(color(style.fill(), 100));
        graphics.fill(outline);
    }

    /// A shadow that fades outwards: strokes of one faint color, one within the other.
    private static void paintShadow(Graphics2D graphics, Shape outline, TextStyle style) {
        for (int step = SHADOW_STEPS; step > 0 && style.shadowPx() > 0; step--) {
            double reach = style.strokePx() + style.shadowPx() * step / SHADOW_STEPS;
            paintStroke(graphics, outline, reach, color(style.stroke(), SHADOW_PERCENT));
        }
    }

    private static void paintStroke(
            Graphics2D graphics, Shape outline, double reachPx, Color color) {
        graphics.setStroke(
                new BasicStroke(
                        (float) (2 * reachPx), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(color);
        graphics.draw(outline);
    }

    private static Color color(Rgb rgb, int opacityPercent) {
        return new Color(rgb.red(), rgb.green(), rgb.blue(), opacityPercent * 255 / 100);
    }

    private static byte[] rgba(BufferedImage image) {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] bytes = new byte[pixels.length * 4];
        for (int i = 0; i < pixels.length; i++) {
            bytes[4 * i] = (byte) (pixels[i] >> 16);
            bytes[4 * i + 1] = (byte) (pixels[i] >> 8);
            bytes[4 * i + 2] = (byte) pixels[i];
            bytes[4 * i + 3] = (byte) (pixels[i] >>> 24);
        }
        return bytes;
    }
}
