package org.throughline.renderer.storyboard;

import java.awt.geom.RoundRectangle2D;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.timeline.Rgb;

/// Puts a logo on a plate in the brand's paper or ink, whichever it stands out from: a logo of one
/// color is lost on footage as light or as dark as itself.
final class LogoPlate {
    private static final double PADDING = 0.16;
    private static final double OPACITY = 0.94;

    /// What a logo's brightness differs from its ground by where it can be read, of 255.
    private static final double READABLE = 60;

    private final PaintedBand logo;
    private final byte[] rgba;
    private final double luma;

    LogoPlate(PaintedBand logo) {
        this.logo = logo;
        rgba = logo.rgba();
        double sum = 0;
        double weight = 0;
        for (int at = 0; at < rgba.length; at += 4) {
            double seen = (rgba[at + 3] & 0xFF) / 255.0;
            sum += seen * luma(rgba[at] & 0xFF, rgba[at + 1] & 0xFF, rgba[at + 2] & 0xFF);
            weight += seen;
        }
        luma = weight == 0 ? 128 : sum / weight;
    }

    /// Whether it can be read on a ground of one color.
    boolean isReadableOn(Rgb ground) {
        return Math.abs(luma - luma(ground)) >= READABLE;
    }

    /// The logo on the better of two plates.
    PaintedBand on(Rgb paper, Rgb ink) {
        var field = Math.abs(luma - luma(paper)) >= Math.abs(luma - luma(ink)) ? paper : ink;
        int side = Math.min(logo.widthPx(), logo.heightPx());
        int padding = 2 + 2 * (int) (side * PADDING / 2);
        int width = logo.widthPx() + 2 * padding;
        int height = logo.heightPx() + 2 * padding;
        var shape = new RoundRectangle2D.Double(0, 0, width, height, 2 * padding, 2 * padding);
        byte[] plate = new byte[width * height * 4];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double ground = OPACITY * covered(shape, x, y);
                lay(plate, (y * width + x) * 4, field, ground, x - padding, y - padding);
            }
        }
        return PaintedBand.picture(width, height, plate);
    }

    /// How much of a pixel lies in the shape.
    private static double covered(RoundRectangle2D shape, int x, int y) {
        int inside = 0;
        for (int i = 0; i < 16; i++) {
            int row = i / 4;
            inside += shape.contains(x + (i % 4 + 0.5) / 4, y + (row + 0.5) / 4) ? 1 : 0;
        }
        return inside / 16.0;
    }

    private void lay(byte[] plate, int at, Rgb field, double ground, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < logo.widthPx() && y < logo.heightPx();
        int from = inside ? (y * logo.widthPx() + x) * 4 : -1;
        double over = inside ? (rgba[from + 3] & 0xFF) / 255.0 : 0;
        double alpha = over + ground * (1 - over);
        int[] colors = {field.red(), field.green(), field.blue()};
        for (int i = 0; i < 3; i++) {
            double own = inside ? rgba[from + i] & 0xFF : 0;
            double mixed = alpha == 0 ? 0 : (own * over + colors[i] * ground * (1 - over)) / alpha;
            plate[at + i] = (byte) Math.round(mixed);
        }
        plate[at + 3] = (byte) Math.round(alpha * 255);
    }

    private static double luma(Rgb color) {
        return luma(color.red(), color.green(), color.blue());
    }

    private static double luma(int red, int green, int blue) {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
