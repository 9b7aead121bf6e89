package org.throughline.renderer.lettering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.timeline.Rgb;

/// Measures and paints lines of text. Complex scripts are shaped and ordered as they are read.
/// Thread-safe.
public final class Letterer {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// Where Latin letters lie around their base line, as parts of the size; marks of other scripts
    /// reach further.
    private static final double ABOVE = 0.94;

    private static final double BELOW = 0.27;

    /// What is left clear between the marks of one line and those of the next.
    private static final double BETWEEN = 0.05;

    /// How high a capital letter of any shipped font is at least, as a part of the size.
    private static final double CAPITAL = 0.68;

    private static final double BAR = 0.12;

    private final FontBook fonts;

    public Letterer(FontBook fonts) {
        this.fonts = fonts;
    }

    public FontBook fonts() {
        return fonts;
    }

    /// How wide a line is, without stroke.
    public double widthPx(String line, double sizePx, String language) {
        return line.isEmpty() ? 0 : layout(line, sizePx, language).getAdvance();
    }

    /// The size at which capital letters are at least this high.
    public static double sizeOfCapitals(double heightPx) {
        return heightPx / CAPITAL;
    }

    /// Paints lines one below the other into the smallest band that holds them.
    public PaintedBand paint(List<String> lines, TextStyle style, String language) {
        if (lines.isEmpty() || lines.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Nothing to paint in " + lines);
        }
        var layouts = lines.stream().map(line -> layout(line, style.sizePx(), language)).toList();
        double inner = layouts.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0);
        double marginX = marginX(style);
        double marginY = style.panel() == null ? style.strokePx() : style.panel().paddingYPx();
        double bar = barPx(style);
        int width = even(inner + 2 * marginX + bar);
        var baselines = baselines(layouts, style, marginY);
        int height = even(baselines.getLast() + below(layouts.getLast(), style) + marginY);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            hint(graphics);
            paintPanel(graphics, style.panel(), width, height, bar);
            for (int i = 0; i < layouts.size(); i++) {
                var layout = layouts.get(i);
                double x =
                        style.centered() ? (width + bar - layout.getAdvance()) / 2 : marginX + bar;
                paintLine(graphics, layout, x, baselines.get(i), style);
            }
        } finally {
            graphics.dispose();
        }
        return new PaintedBand(
                width, height, rgba(image), (int) Math.max(1, Math.round(style.sizePx())));
    }

    /// Where each line stands, from the top of the band: at the usual distance, further apart where
    /// marks would touch.
    private static List<Double> baselines(
            List<TextLayout> layouts, TextStyle style, double marginY) {
        var baselines = new ArrayList<Double>();
        double at = marginY + above(layouts.getFirst(), style);
        baselines.add(at);
        for (int i = 1; i < layouts.size(); i++) {
            double reach =
                    layouts.get(i - 1).getBounds().getMaxY() - layouts.get(i).getBounds().getMinY();
            at += Math.max(style.lineAdvancePx(), reach + BETWEEN * style.sizePx());
            baselines.add(at);
        }
        return baselines;
    }

    private static double above(TextLayout layout, TextStyle style) {
        return Math.max(style.sizePx() * ABOVE, 1 - layout.getBounds().getMinY());
    }

    private static double below(TextLayout layout, TextStyle style) {
        return Math.max(style.sizePx() * BELOW, 1 + layout.getBounds().getMaxY());
    }

    private TextLayout layout(String line, double sizePx, String language) {
        return new TextLayout(fonts.attributed(line, sizePx, language).getIterator(), CONTEXT);
    }

    private static double marginX(TextStyle style) {
        return style.panel() == null ? style.strokePx() + 2 : style.panel().paddingXPx();
    }

    private static double barPx(TextStyle style) {
        return style.panel() == null || style.panel().bar() == null ? 0 : style.sizePx() * BAR;
    }

    private static void hint(Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static void paintPanel(
            Graphics2D graphics,
            TextStyle.@Nullable Panel panel,
            int width,
            int height,
            double bar) {
        if (panel == null) {
            return;
        }
        double radius = Math.min(panel.radiusPx() * 2, Math.min(width, height));
        var field = new RoundRectangle2D.Double(0, 0, width, height, radius, radius);
        graphics.setColor(color(panel.color(), panel.opacityPercent()));
        graphics.fill(field);
        if (panel.bar() != null) {
            graphics.setClip(field);
            graphics.setColor(color(panel.bar(), 100));
            graphics.fill(new Rectangle2D.Double(0, 0, bar, height));
            graphics.setClip(null);
        }
    }

    private static void paintLine(
            Graphics2D graphics, TextLayout layout, double x, double baseline, TextStyle style) {
        var outline = layout.getOutline(AffineTransform.getTranslateInstance(x, baseline));
        if (style.strokePx() > 0) {
            graphics.setStroke(
                    new BasicStroke(
                            (float) (2 * style.strokePx()),
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND));
            graphics.setColor(color(style.stroke(), 100));
            graphics.draw(outline);
        }
        graphics.setColor(color(style.fill(), 100));
        graphics.fill(outline);
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

    private static int even(double px) {
        return (int) Math.ceil(px / 2) * 2;
    }
}
