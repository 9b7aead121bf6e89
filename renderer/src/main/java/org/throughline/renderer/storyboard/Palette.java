package org.throughline.renderer.storyboard;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.brief.Brand;
import org.throughline.renderer.timeline.Rgb;

/// The brand's colors as text needs them. Where paper and ink do not stand apart enough to be read,
/// white and near-black take their place.
///
/// Source: contrast as WCAG 2.2 defines it, at least 4.5 to 1, for large letters 3 to 1.
record Palette(Rgb paper, Rgb ink, Rgb accent) {
    static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final Rgb DARK = Rgb.of("#15181F");
    private static final Rgb YELLOW = Rgb.of("#FFD23F");
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_CONTRAST_LARGE = 3;
    private static final int LEAST_DISTANCE = 120;

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

    /// The accent as bright as its hue can be, made lighter until it stands apart from ink as text
    /// must; yellow where it would be taken for paper then.
    Rgb lit() {
        var bright = bright(accent);
        for (int white = 0; white <= 60; white += 5) {
            var lighter = mixed(bright, WHITE, white);
            if (contrast(lighter, ink) >= LEAST_CONTRAST) {
                return distance(lighter, paper) < LEAST_DISTANCE ? YELLOW : lighter;
            }
        }
        return YELLOW;
    }

    /// Paper or ink, whichever can be read better in large letters on the accent; nothing where
    /// neither can.
    Optional<Rgb> onAccent() {
        return Stream.of(paper, ink)
                .max(Comparator.comparingDouble(each -> contrast(each, accent)))
                .filter(each -> contrast(each, accent) >= LEAST_CONTRAST_LARGE);
    }

    private static Rgb bright(Rgb color) {
        int most = Math.max(1, Math.max(color.red(), Math.max(color.green(), color.blue())));
        return new Rgb(
                color.red() * 255 / most, color.green() * 255 / most, color.blue() * 255 / most);
    }

    private static Rgb mixed(Rgb one, Rgb other, int percent) {
        return new Rgb(
                (one.red() * (100 - percent) + other.red() * percent) / 100,
                (one.green() * (100 - percent) + other.green() * percent) / 100,
                (one.blue() * (100 - percent) + other.blue() * percent) / 100);
    }

    /// How far two colors lie apart, 0 to 765.
    private static int distance(Rgb one, Rgb other) {
        return Math.abs(one.red() - other.red())
                + Math.abs(one.green() - other.green())
                + Math.abs(one.blue() - other.blue());
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
