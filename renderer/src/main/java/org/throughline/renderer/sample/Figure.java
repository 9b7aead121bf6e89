package org.throughline.renderer.sample;

import java.awt.Color;
import java.awt.geom.Ellipse2D;

/// Draws a person from the chest up around the middle of the head; the head is 300 units high.
final class Figure {
    private static final Color EYE = new Color(0xFBF6EE);
    private static final Color MOUTH = new Color(0x5A2520);

    private final Look look;
    private final Pose pose;

    Figure(Look look, Pose pose) {
        this.look = look;
        this.pose = pose;
    }

    void paint(Brush brush) {
        body(brush);
        var head = brush.at(0, -pose.breath() * 7, 1, pose.tilt());
        hairBehind(head);
        neckShade(head);
        head(head);
        features(head);
        hairBefore(head);
        if (look.style() == Look.Style.AGNES) {
            glasses(head);
        }
    }

    private void body(Brush brush) {
        double lift = -pose.breath() * 9;
        var shoulders =
                Brush.closed(
                        -330,
                        620,
                        -330,
                        420,
                        -300,
                        300 + lift,
                        -150,
                        262 + lift,
                        -90,
                        240 + lift,
                        -70,
                        215 + lift,
                        -66,
                        150 + lift,
                        -20,
                        150 + lift,
                        20,
                        150 + lift,
                        66,
                        150 + lift,
                        70,
                        215 + lift,
                        90,
                        240 + lift,
                        150,
                        262 + lift,
                        300,
                        300 + lift,
                        330,
                        420,
                        330,
                        620,
                        330,
                        900,
                        330,
                        1000,
                        330,
                        1200,
                        0,
                        1200,
                        -200,
                        1200,
                        -330,
                        1200);
        brush.shade(shoulders, look.clothes(), Brush.between(look.clothes(), Palette.INK, 0.45));
        var neck =
                Brush.closed(
                        -62, 90, -60, 180, -70, 215, -92, 238, -30, 300, 30, 300, 92, 238, 70, 215,
                        60, 180, 62, 90);
        brush.at(0, lift, 1, 0).shade(neck, look.skin(), look.skinShade());
        clothes(brush.at(0, lift, 1, 0), shoulders);
        if (pose.lit() > 0) {
            var near = brush.inside(shoulders).veiled(pose.lit());
            near.glow(pose.litFrom() * 300, 330, 330, 420, Palette.LIGHT, 0.5);
        }
    }

    private void clothes(Brush brush, java.awt.Shape shoulders) {
        switch (look.style()) {
            case KOFI -> {
                brush.stroke(Brush.open(-96, 236, -50, 306, 50, 306, 96, 236), 26, look.collar());
                brush.line(
                        5,
                        Brush.faint(Palette.INK, 0.25),
                        -170,
                        330,
                        -190,
                        450,
                        -180,
                        560,
                        -190,
                        700);
                brush.line(
                        5, Brush.faint(Palette.INK, 0.25), 170, 330, 190, 450, 180, 560, 190, 700);
            }
            case PIA -> {
                brush.stroke(
                        Brush.open(-96, 236, -60, 290, 60, 290, 96, 236), 16, new Color(0xD8CCB8));
                var apron =
                        Brush.closed(
                                -150, 430, -60, 455, 60, 455, 150, 430, 190, 600, 200, 900, 200,
                                1200, 60, 1200, -60, 1200, -200, 1200, -200, 900, -190, 600, -150,
                                430);
                brush.inside(shoulders)
                        .shade(
                                apron,
                                look.collar(),
                                Brush.between(look.collar(), Palette.INK, 0.5));
                brush.line(22, look.collar(), -140, 440, -120, 380, -104, 310, -96, 250);
                brush.line(22, look.collar(), 140, 440, 120, 380, 104, 310, 96, 250);
                brush.box(-60, 560, 120, 100, 14, Brush.between(look.collar(), Palette.INK, 0.25));
            }
            case AGNES -> {
                brush.fill(
                        Brush.closed(
                                -92, 238, -40, 320, -20, 420, 0, 520, 20, 420, 40, 320, 92, 238, 40,
                                290, -40, 290, -92, 238),
                        look.collar());
                brush.line(
                        9,
                        Brush.between(look.clothes(), Palette.INK, 0.35),
                        0,
                        520,
                        0,
                        700,
                        0,
                        900,
                        0,
                        1200);
                brush.line(
                        16,
                        Brush.between(look.clothes(), Palette.INK, 0.2),
                        -95,
                        240,
                        -60,
                        360,
                        -20,
                        440,
                        0,
                        524);
                brush.line(
                        16,
                        Brush.between(look.clothes(), Palette.INK, 0.2),
                        95,
                        240,
                        60,
                        360,
                        20,
                        440,
                        0,
                        524);
            }
        }
    }

    private void neckShade(Brush head) {
        head.glow(0, 150, 92, 62, look.skinShade(), 0.9);
    }

    private java.awt.Shape face() {
        return Brush.closed(
                -122, -40, -124, 40, -112, 96, -58, 146, -30, 166, 30, 166, 58, 146, 112, 96, 124,
                40, 122, -40, 120, -150, 50, -172, 0, -172, -50, -172, -120, -150, -122, -40);
    }

    private void head(Brush head) {
        head.oval(-122, 8, 44, 66, look.skinShade());
        head.oval(122, 8, 44, 66, look.skinShade());
        head.oval(-122, 6, 30, 48, look.skin());
        head.oval(122, 6, 30, 48, look.skin());
        var face = face();
        head.fill(face, look.skin());
        var on = head.inside(face);
        on.glow(-pose.litFrom() * 130, 30, 190, 260, look.skinShade(), 0.75);
        on.glow(0, 190, 160, 90, look.skinShade(), 0.6);
        on.glow(-62, 52, 48, 36, new Color(0xD9705A), 0.28);
        on.glow(62, 52, 48, 36, new Color(0xD9705A), 0.28);
        if (look.style() == Look.Style.KOFI) {
            on.veiled(0.85)
                    .fill(
                            Brush.closed(
                                    -128, 20, -96, 60, -76, 74, -46, 76, -20, 66, 20, 66, 46, 76,
                                    76, 74, 96, 60, 128, 20, 140, 220, 40, 220, 0, 220, -40, 220,
                                    -140, 220, -128, 20),
                            new Color(0x3A2720));
            on.oval(0, 98, 96, 46, look.skin());
        }
        if (pose.lit() > 0) {
            on.veiled(pose.lit()).glow(pose.litFrom() * 120, 20, 230, 260, Palette.LIGHT, 0.55);
        }
        if (look.style() == Look.Style.AGNES) {
            wrinkles(on);
        }
    }

    private void wrinkles(Brush on) {
        Color fine = Brush.faint(look.skinShade(), 0.8);
        on.line(3, fine, -98, 8, -106, 14, -108, 22, -106, 30);
        on.line(3, fine, 98, 8, 106, 14, 108, 22, 106, 30);
        on.line(4, fine, -48, 60, -60, 74, -64, 90, -58, 106);
        on.line(4, fine, 48, 60, 60, 74, 64, 90, 58, 106);
        on.line(3, fine, -50, -106, -20, -112, 20, -112, 50, -106);
    }

    private void features(Brush head) {
        eye(head, -52);
        eye(head, 52);
        double raise = pose.brows() * 14;
        Color brow = look.style() == Look.Style.AGNES ? new Color(0x9A938E) : look.hair();
        head.line(
                9,
                brow,
                -82,
                -44 - raise * 0.6,
                -66,
                -58 - raise,
                -46,
                -60 - raise,
                -28,
                -50 - raise * 1.3);
        head.line(
                9,
                brow,
                82,
                -44 - raise * 0.6,
                66,
                -58 - raise,
                46,
                -60 - raise,
                28,
                -50 - raise * 1.3);
        head.line(7, look.skinShade(), 4, -6, 14, 20, 20, 34, 8, 44);
        head.line(5, Brush.faint(look.skinShade(), 0.8), -14, 44, -8, 50, 0, 50, 10, 45);
        mouth(head);
    }

    private void eye(Brush head, double x) {
        double open = 1 - 0.96 * Math.min(1, pose.blink());
        var white = new Ellipse2D.Double(x - 25, -12 - 17 * open, 50, 34 * open);
        head.fill(white, EYE);
        if (open > 0.15) {
            var in = head.inside(white);
            double gx = x + pose.gazeX() * 11;
            double gy = -12 + pose.gazeY() * 8;
            in.oval(gx, gy, 28, 28, new Color(0x4A352A));
            in.oval(gx, gy, 14, 14, new Color(0x15100E));
            in.oval(gx + 5, gy - 5, 7, 7, EYE);
        }
        double lid = -12 - 17 * open;
        head.line(
                6,
                Brush.between(look.skinShade(), Palette.INK, 0.55),
                x - 28,
                -10,
                x - 16,
                lid - 2,
                x + 16,
                lid - 2,
                x + 28,
                -10);
    }

    private void mouth(Brush head) {
        double bow = pose.smile() * 14;
        double open = pose.mouth();
        if (open < 0.08) {
            head.line(
                    7,
                    Brush.between(MOUTH, look.skinShade(), 0.25),
                    -36,
                    96 - bow * 0.5,
                    -16,
                    102 + bow * 0.6,
                    16,
                    102 + bow * 0.6,
                    36,
                    96 - bow * 0.5);
            return;
        }
        double drop = 10 + open * 34;
        double half = 34 - open * 6;
        var lips =
                Brush.closed(
                        -half,
                        96 - bow * 0.4,
                        -half / 2,
                        88,
                        half / 2,
                        88,
                        half,
                        96 - bow * 0.4,
                        half * 0.8,
                        98 + drop,
                        -half * 0.8,
                        98 + drop,
                        -half,
                        96 - bow * 0.4);
        head.fill(lips, MOUTH);
        var in = head.inside(lips);
        in.box(-30, 84, 60, 15, 6, EYE);
        in.oval(0, 100 + drop, 46, 26, new Color(0xB4574B));
        head.stroke(lips, 5, Brush.between(MOUTH, look.skinShade(), 0.4));
    }

    private void hairBehind(Brush head) {
        switch (look.style()) {
            case KOFI -> {}
            case PIA -> {
                head.oval(20, -208, 120, 104, Brush.between(look.hair(), Palette.INK, 0.15));
                head.line(
                        5,
                        Brush.between(look.hair(), Palette.INK, 0.4),
                        -20,
                        -224,
                        10,
                        -240,
                        40,
                        -236,
                        62,
                        -214);
            }
            case AGNES ->
                    head.fill(
                            Brush.closed(
                                    -150, -20, -170, 80, -160, 130, -128, 150, -80, 160, 80, 160,
                                    128, 150, 160, 130, 170, 80, 150, -20, 150, -180, 70, -206, 0,
                                    -206, -70, -206, -150, -180, -150, -20),
                            Brush.between(look.hair(), Palette.INK, 0.22));
        }
    }

    private void hairBefore(Brush head) {
        switch (look.style()) {
            case KOFI ->
                    head.fill(
                            Brush.closed(
                                    -126, -36, -140, -110, -120, -192, 0, -200, 120, -192, 140,
                                    -110, 126, -36, 118, -70, 110, -104, 92, -116, 40, -132, -40,
                                    -132, -92, -116, -110, -104, -118, -70, -126, -36),
                            look.hair());
            case PIA -> {
                head.fill(
                        Brush.closed(
                                -128, 0, -150, -120, -100, -200, 6, -200, 110, -200, 150, -120, 128,
                                0, 122, -60, 108, -96, 70, -122, 20, -140, -40, -120, -84, -86,
                                -104, -70, -120, -40, -128, 0),
                        look.hair());
                head.line(
                        5,
                        Brush.faint(Palette.COPPER_LIGHT, 0.6),
                        -84,
                        -130,
                        -40,
                        -170,
                        20,
                        -180,
                        70,
                        -164);
                head.line(7, look.hair(), 120, -20, 134, 20, 124, 50, 130, 80);
            }
            case AGNES -> {
                head.fill(
                        Brush.closed(
                                -130, 60, -164, -40, -140, -190, 10, -200, 120, -200, 158, -60, 132,
                                60, 128, 0, 118, -60, 80, -104, 30, -122, -40, -110, -90, -70, -116,
                                -40, -124, 10, -130, 60),
                        look.hair());
                head.line(
                        5, Brush.faint(Color.WHITE, 0.5), -96, -110, -50, -166, 20, -176, 76, -152);
            }
        }
    }

    private void glasses(Brush head) {
        Color frame = new Color(0x5B4A44);
        head.stroke(new Ellipse2D.Double(-90, -46, 74, 68), 6, frame);
        head.stroke(new Ellipse2D.Double(16, -46, 74, 68), 6, frame);
        head.line(6, frame, -16, -16, -8, -24, 8, -24, 16, -16);
        head.line(5, frame, -90, -18, -124, -6);
        head.line(5, frame, 90, -18, 124, -6);
        head.line(5, Brush.faint(Color.WHITE, 0.35), -72, -30, -60, 4);
        head.line(5, Brush.faint(Color.WHITE, 0.35), 34, -30, 46, 4);
    }
}
