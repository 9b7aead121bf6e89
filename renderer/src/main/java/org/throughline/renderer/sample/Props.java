package org.throughline.renderer.sample;

import java.awt.Color;

/// Draws the things that people in the scenes hold, watch or live with.
final class Props {
    private Props() {}

    /// A sleeve and a hand whose palm is at (`x`, `y`); it comes from (`fromX`, `fromY`). `grip`
    /// closes the fingers, `side` is the side of the thumb.
    static void hand(
            Brush brush,
            Look look,
            double fromX,
            double fromY,
            double x,
            double y,
            double grip,
            int side) {
        double angle = Math.atan2(y - fromY, x - fromX);
        double wristX = x - Math.cos(angle) * 64;
        double wristY = y - Math.sin(angle) * 64;
        brush.line(
                108,
                Brush.between(look.clothes(), Palette.INK, 0.25),
                fromX,
                fromY,
                wristX - Math.cos(angle) * 46,
                wristY - Math.sin(angle) * 46);
        brush.line(
                92,
                look.clothes(),
                fromX,
                fromY,
                wristX - Math.cos(angle) * 46,
                wristY - Math.sin(angle) * 46);
        brush.line(
                58,
                look.skinShade(),
                wristX - Math.cos(angle) * 40,
                wristY - Math.sin(angle) * 40,
                wristX,
                wristY);
        var hand = brush.at(x, y, 1, angle);
        hand.oval(-10, 4, 112, 96, look.skinShade());
        hand.oval(-12, 0, 108, 90, look.skin());
        for (int finger = 0; finger < 4; finger++) {
            double at = -33 + finger * 22;
            double reach = (62 - Math.abs(finger - 1.4) * 8) * (1 - grip * 0.45);
            hand.line(25, look.skinShade(), 26, at + 2, 34 + reach, at * (1 - grip * 0.35) + 2);
            hand.line(21, look.skin(), 26, at, 34 + reach, at * (1 - grip * 0.35));
            hand.oval(36 + reach, at * (1 - grip * 0.35), 13, 12, Brush.faint(Color.WHITE, 0.35));
        }
        hand.line(27, look.skinShade(), -12, side * 40 + 2, 44, side * (66 - grip * 36) + 2);
        hand.line(23, look.skin(), -12, side * 40, 44, side * (66 - grip * 36));
    }

    /// A pot plant; `thirst` lets its leaves hang and yellow, `sway` moves them.
    static void plant(Brush brush, double thirst, double sway) {
        brush.glow(0, 8, 150, 26, Palette.INK, 0.4);
        Color leaf = Brush.between(Palette.LEAF, Palette.LEAF_DRY, thirst);
        for (int i = 0; i < 7; i++) {
            double side = (i - 3) / 3.0;
            double lean = side * (150 + thirst * 90) + sway * 8 * (1 + Math.abs(side));
            double top = -330 + Math.abs(side) * 90 + thirst * (170 + Math.abs(side) * 90);
            double bend = -360 + thirst * 60;
            brush.line(
                    9,
                    Brush.between(leaf, Palette.INK, 0.25),
                    0,
                    -130,
                    lean * 0.2,
                    bend * 0.7,
                    lean * 0.7,
                    bend * 0.9,
                    lean,
                    top);
            var tip = brush.at(lean, top, 1, side * 0.9 + thirst * side * 1.3);
            tip.fill(
                    Brush.closed(0, 0, -44, -30, -40, -96, 0, -124, 40, -96, 44, -30, 0, 0),
                    i % 2 == 0 ? leaf : Brush.between(leaf, Palette.PAPER, 0.18));
            tip.line(3, Brush.between(leaf, Palette.INK, 0.3), 0, -8, 0, -104);
        }
        brush.shade(
                Brush.closed(
                        -96, -150, -90, -60, -76, -10, -60, 4, -20, 12, 20, 12, 60, 4, 76, -10, 90,
                        -60, 96, -150),
                new Color(0xD98B5C),
                new Color(0x99522C));
        brush.box(-108, -176, 216, 44, 14, new Color(0xC8743F));
        brush.box(-108, -176, 216, 12, 8, Brush.faint(Palette.PAPER, 0.35));
    }

    /// A leaf on its own, for one that falls.
    static void leaf(Brush brush) {
        brush.fill(
                Brush.closed(0, 0, -30, -20, -28, -66, 0, -86, 28, -66, 30, -20, 0, 0),
                Palette.LEAF_DRY);
        brush.line(3, Palette.WOOD_DARK, 0, 4, 0, -70);
    }

    /// A stopwatch of 460 units across that shows seconds as two numbers and a hand.
    static void stopwatch(Brush brush, double seconds, boolean pressed) {
        brush.glow(14, 250, 260, 50, Palette.INK, 0.4);
        brush.box(-34, -318 + (pressed ? 16 : 0), 68, 96, 18, Palette.STEEL_DARK);
        brush.line(46, Palette.STEEL_DARK, 168, -196, 196, -224);
        brush.oval(0, 0, 500, 500, Palette.STEEL_DARK);
        brush.oval(-6, -8, 476, 476, Palette.STEEL);
        brush.oval(0, 0, 424, 424, Palette.PAPER);
        for (int i = 0; i < 60; i++) {
            double angle = i * Math.PI / 30;
            double inner = i % 5 == 0 ? 172 : 188;
            brush.line(
                    i % 5 == 0 ? 7 : 3,
                    Palette.INK,
                    Math.sin(angle) * inner,
                    -Math.cos(angle) * inner,
                    Math.sin(angle) * 200,
                    -Math.cos(angle) * 200);
        }
        digits(brush.at(-116, 40, 1, 0), (int) seconds);
        double angle = seconds * Math.PI / 30;
        brush.line(
                9,
                Palette.COPPER,
                -Math.sin(angle) * 34,
                Math.cos(angle) * 34,
                Math.sin(angle) * 168,
                -Math.cos(angle) * 168);
        brush.oval(0, 0, 34, 34, Palette.COPPER_DARK);
        brush.fill(
                Brush.closed(
                        -150, -150, -60, -210, 60, -200, 120, -160, 40, -170, -90, -140, -150,
                        -150),
                Brush.faint(Color.WHITE, 0.4));
    }

    private static void digits(Brush brush, int seconds) {
        digit(brush, 0);
        digit(brush.at(54, 0, 1, 0), 0);
        brush.oval(118, 22, 10, 10, Palette.INK);
        brush.oval(118, 56, 10, 10, Palette.INK);
        digit(brush.at(138, 0, 1, 0), seconds / 10 % 10);
        digit(brush.at(192, 0, 1, 0), seconds % 10);
    }

    /// Seven strokes a digit: top, upper left, upper right, middle, lower left, lower right,
    /// bottom.
    static void digit(Brush brush, int digit) {
        int[] strokes = {0x77, 0x24, 0x5D, 0x6D, 0x2E, 0x6B, 0x7B, 0x25, 0x7F, 0x6F};
        double[][] at = {
            {4, 0, 32, 0},
            {0, 4, 0, 36},
            {36, 4, 36, 36},
            {4, 40, 32, 40},
            {0, 44, 0, 76},
            {36, 44, 36, 76},
            {4, 80, 32, 80}
        };
        for (int i = 0; i < at.length; i++) {
            if ((strokes[digit] >> i & 1) == 1) {
                brush.line(9, Palette.INK, at[i]);
            }
        }
    }

    /// A screw of 150 units, head up.
    static void screw(Brush brush) {
        brush.shade(
                Brush.closed(-18, 30, -18, 70, -14, 110, 0, 128, 14, 110, 18, 70, 18, 30),
                Palette.STEEL,
                Palette.STEEL_DARK);
        for (int i = 0; i < 5; i++) {
            brush.line(5, Palette.STEEL_DARK, -19, 46 + i * 16, 19, 38 + i * 16);
        }
        brush.shade(
                Brush.closed(
                        -46, 8, -46, -22, -20, -34, 0, -34, 20, -34, 46, -22, 46, 8, 46, 26, 20, 34,
                        0, 34, -20, 34, -46, 26, -46, 8),
                new Color(0xEDEFF1),
                Palette.STEEL_DARK);
        brush.line(9, Palette.STEEL_DARK, -24, -8, 24, -8);
        brush.line(4, Brush.faint(Color.WHITE, 0.9), -34, -18, -10, -24);
    }

    /// A cup with a little steam.
    static void cup(Brush brush, double seconds) {
        brush.glow(0, 4, 110, 20, Palette.INK, 0.4);
        brush.stroke(Brush.open(58, -90, 110, -90, 104, -30, 48, -34), 14, new Color(0xD9CDB8));
        brush.shade(
                Brush.closed(
                        -64, -120, -66, -70, -60, -20, -42, 2, -20, 10, 20, 10, 42, 2, 60, -20, 66,
                        -70, 64, -120),
                new Color(0xF3EADB),
                new Color(0xC3B49C));
        brush.oval(0, -120, 128, 30, new Color(0x6B4630));
        for (int i = 0; i < 2; i++) {
            double rise = (seconds * 0.28 + i * 0.5) % 1;
            double x = -14 + i * 30 + Math.sin(seconds * 1.3 + i * 2) * 10;
            brush.line(
                    10,
                    Brush.faint(Color.WHITE, 0.22 * Math.sin(rise * Math.PI)),
                    x,
                    -140 - rise * 120,
                    x - 22,
                    -170 - rise * 120,
                    x + 22,
                    -200 - rise * 120,
                    x,
                    -236 - rise * 120);
        }
    }

    /// Slow dust in the light.
    static void dust(Brush brush, double seconds, double light) {
        for (int i = 0; i < 9; i++) {
            double x = 120 + (i * 211 % 780) + Math.sin(seconds * 0.4 + i) * 40;
            double y = 300 + ((i * 173 + seconds * 16) % 900);
            brush.oval(
                    x, y, 5 + i % 3 * 2, 5 + i % 3 * 2, Brush.faint(Palette.PAPER, 0.35 * light));
        }
    }
}
