package org.throughline.renderer.storyboard;

import java.util.Map;
import org.throughline.data.brief.Brand;
import org.throughline.renderer.timeline.Rgb;

/// The brand's colors as text needs them. Where paper and ink do not stand apart enough to be read,
/// white and near-black take their place.
///
/// Source: contrast as WCAG 2.2 defines it, at least 4.5 to 1.
record Palette(Rgb paper, Rgb ink, Rgb accent) {
    static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final Rgb DARK = Rgb.of("#15181F");
    private static final double LEAST_CONTRAST = 4.5;

    /// The colors of a brand that has set none.
    static final Palette PLAIN = new Palette(WHITE, DARK, DARK);

    static Palette of(Brand brand) {
        var paper = color(brand.colours(), "paper", WHITE);
        var ink = color(brand.colours(), "ink", DARK);
        var accent = color(brand.colours(), "accent", ink);
        return contrast(paper, ink) < LEAST_CONTRAST
                ? new Palette(WHITE, DARK, accent)
                : luminance(paper) > luminance(ink)
                        ? new Palette(paper, ink, accent)
                        : new Palette(ink, paper, accent);
    }

    static double contrast(Rgb first, Rgb second) {
        double one = luminance(first) + 0.05;
        double other = luminance(second) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static Rgb color(Map<String, String> colors, String role, Rgb otherwise) {
        String hex = colors.get(role);
        return hex == null ? otherwise : Rgb.of(hex);
    }

    private static double luminance(Rgb rgb) {
        return 0.2126 * linear(rgb.red())
                + 0.7152 * linear(rgb.green())
                + 0.0722 * linear(rgb.blue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
