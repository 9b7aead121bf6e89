package org.throughline.renderer.sample;

import java.awt.Color;

/// Draws the desk lamp of the demo brand: a heavy base, two arms, a shade that looks down to the
/// left. The origin is the middle of the base on the table; it stands 640 units high.
final class Lamp {
    private Lamp() {}

    /// `lit` is how bright it is (0..1); `apart` spreads its parts (0 together, 1 fully apart).
    static void paint(Brush brush, double lit, double apart) {
        paint(brush, lit, apart, Palette.COPPER);
    }

    static void paint(Brush brush, double lit, double apart, Color metal) {
        Color dark = Brush.between(metal, Palette.INK, 0.45);
        Color bright = Brush.between(metal, Palette.PAPER, 0.4);
        if (apart < 0.02) {
            brush.glow(0, 6, 220, 34, Palette.INK, 0.55);
        }
        base(brush.at(0, apart * 60, 1, 0), metal, dark, bright);
        arm(brush.at(60 * apart, -30 - apart * 20, 1, 0), 96, -262, dark, bright);
        joint(brush.at(96 + apart * 150, -300 - apart * 40, 1, 0), metal, dark);
        arm(brush.at(96 + apart * 20, -300 - apart * 140, 1, 0), -190, -240, dark, bright);
        joint(brush.at(-94 - apart * 10, -540 - apart * 190, 1, 0), metal, dark);
        shade(
                brush.at(-94 - apart * 130, -540 - apart * 260, 1, apart * -0.25),
                lit,
                apart,
                metal,
                dark,
                bright);
    }

    private static void base(Brush brush, Color metal, Color dark, Color bright) {
        brush.fill(
                Brush.closed(
                        -150, 0, -150, -26, -100, -44, 0, -44, 100, -44, 150, -26, 150, 0, 150, 18,
                        90, 26, 0, 26, -90, 26, -150, 18, -150, 0),
                dark);
        brush.shade(
                Brush.closed(
                        -150, -4, -150, -30, -100, -48, 0, -48, 100, -48, 150, -30, 150, -4, 150,
                        12, 90, 20, 0, 20, -90, 20, -150, 12, -150, -4),
                bright,
                metal);
        brush.oval(0, -16, 44, 18, dark);
        brush.oval(84, -12, 30, 13, Palette.PAPER);
    }

    private static void arm(Brush brush, double x, double y, Color dark, Color bright) {
        brush.line(22, dark, 0, 0, x, y);
        brush.line(8, bright, -3, -2, x - 3, y - 2);
    }

    private static void joint(Brush brush, Color metal, Color dark) {
        brush.oval(0, 0, 52, 52, dark);
        brush.oval(0, 0, 40, 40, metal);
        brush.line(5, dark, -9, 0, 9, 0);
    }

    private static void shade(
            Brush brush, double lit, double apart, Color metal, Color dark, Color bright) {
        double bulb = apart * 150;
        bulb(brush.at(-70 - bulb * 0.9, 96 + bulb, 1, 0), lit);
        brush.shade(
                Brush.closed(
                        -20, -46, 30, -40, 44, 0, 26, 40, 10, 90, -10, 140, -26, 190, -110, 176,
                        -190, 120, -214, 34, -160, 0, -80, -30, -20, -46),
                bright,
                metal);
        brush.stroke(Brush.open(-26, 190, -110, 176, -190, 120, -214, 34), 10, dark);
        var mouth =
                Brush.closed(-26, 190, -76, 206, -200, 110, -214, 34, -160, 60, -70, 120, -26, 190);
        brush.fill(mouth, Brush.between(dark, Palette.LIGHT, lit));
        if (lit > 0) {
            brush.inside(mouth).glow(-110, 110, 120, 90, Palette.PAPER, lit);
        }
        brush.line(6, Brush.faint(Palette.PAPER, 0.55), -36, -26, -90, -10, -130, 6, -160, 24);
    }

    private static void bulb(Brush brush, double lit) {
        if (lit > 0) {
            brush.glow(0, 0, 130, 130, Palette.LIGHT, lit * 0.9);
        }
        brush.oval(0, 0, 76, 76, Brush.between(new Color(0xD8D2C6), Palette.PAPER, lit));
        brush.oval(-12, -14, 20, 18, Brush.faint(Color.WHITE, 0.8));
    }

    /// The light that falls from the shade on what stands below it.
    static void beam(Brush brush, double lit) {
        if (lit <= 0) {
            return;
        }
        brush.glow(-180, -420, 620, 620, Palette.LIGHT, lit * 0.34);
        brush.veiled(lit * 0.28)
                .fill(
                        Brush.closed(
                                -130, -360, -200, -240, -330, -60, -420, 20, -260, 60, 20, 60, 110,
                                20, 60, -120, -60, -330, -130, -360),
                        Palette.LIGHT);
        brush.glow(-160, 26, 360, 60, Palette.PAPER, lit * 0.55);
    }
}
