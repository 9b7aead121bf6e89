package org.throughline.renderer.sample;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// The rooms in which the scenes play: a wall with depth, a table in front.
final class Room {
    private Room() {}

    /// A study in the evening: shelf, window, table from 1330 down.
    static void study(Brush brush, boolean lit) {
        Color wall = lit ? new Color(0xE9C79A) : new Color(0x39415A);
        Color low = lit ? new Color(0xB98558) : new Color(0x232939);
        brush.sheet(wall, low);
        window(brush, lit, 690, 250);
        shelf(brush, lit, 60, 330);
        if (lit) {
            brush.glow(540, 900, 900, 900, Palette.PAPER, 0.35);
        }
        table(brush, lit, 1330);
    }

    /// A workshop in daylight: pegboard with tools, bench from 1330 down.
    static void workshop(Brush brush) {
        brush.sheet(new Color(0xF4E4C6), new Color(0xDDBE94));
        brush.box(90, 200, 900, 760, 30, new Color(0xE3CBA2));
        for (int x = 130; x < 980; x += 60) {
            for (int y = 240; y < 940; y += 60) {
                brush.oval(x, y, 8, 8, Brush.faint(Palette.WOOD, 0.35));
            }
        }
        Color tool = Brush.faint(Palette.WOOD_DARK, 0.5);
        brush.line(22, tool, 190, 300, 190, 520);
        brush.box(150, 280, 80, 44, 10, tool);
        brush.line(14, tool, 300, 300, 300, 460);
        brush.line(26, tool, 300, 460, 300, 560);
        brush.line(16, tool, 850, 300, 820, 430);
        brush.line(16, tool, 860, 300, 890, 430);
        brush.oval(815, 480, 52, 90, tool);
        brush.oval(895, 480, 52, 90, tool);
        brush.glow(250, 150, 900, 700, Color.WHITE, 0.5);
        table(brush, true, 1330);
    }

    /// A bare warm wall and a table seen from near, for things and hands; the table begins at 1150.
    static void near(Brush brush, boolean lit) {
        brush.sheet(
                lit ? new Color(0xF3DDB4) : new Color(0x3B4257),
                lit ? new Color(0xD9AE78) : new Color(0x262C3C));
        brush.glow(300, 500, 800, 700, lit ? Color.WHITE : new Color(0x6C7896), lit ? 0.45 : 0.25);
        table(brush, lit, 1150);
    }

    /// A kitchen at night: window with rain-blue light, a lace curtain, table from 1330 down.
    static void kitchen(Brush brush, boolean lit) {
        brush.sheet(
                lit ? new Color(0xC99F72) : new Color(0x343C50),
                lit ? new Color(0x7F5B45) : new Color(0x1C2130));
        window(brush, lit, 90, 230);
        Color picture = lit ? new Color(0x9A6B4C) : new Color(0x2A3143);
        brush.box(700, 330, 240, 300, 14, picture);
        brush.box(722, 352, 196, 256, 6, lit ? new Color(0xE8D2AE) : new Color(0x48516A));
        brush.oval(800, 460, 54, 60, Brush.faint(Palette.INK, 0.4));
        brush.oval(856, 470, 50, 56, Brush.faint(Palette.INK, 0.4));
        brush.box(764, 500, 130, 108, 40, Brush.faint(Palette.INK, 0.35));
        if (lit) {
            brush.glow(300, 950, 760, 800, Palette.LIGHT, 0.4);
        }
        table(brush, lit, 1330);
    }

    /// The table again, in front of whoever sits behind it, in the light of the moment.
    static void front(Brush brush, double light) {
        var below = brush.inside(new Rectangle2D.Double(-40, 1330, 1160, 640));
        table(below, false, 1330);
        if (light > 0) {
            table(below.veiled(light), true, 1330);
        }
        below.glow(420, 1334, 420, 30, Palette.INK, 0.35);
    }

    static void table(Brush brush, boolean lit, double y) {
        Color top = lit ? new Color(0xA9693F) : new Color(0x3D3034);
        Color low = lit ? Palette.WOOD_DARK : new Color(0x1B1820);
        brush.shade(new Rectangle2D.Double(-40, y, 1160, Brush.HEIGHT - y + 40), top, low);
        brush.line(
                8, Brush.faint(lit ? Palette.PAPER : new Color(0x8C93A8), 0.35), -40, y, 1120, y);
        for (int i = 0; i < 4; i++) {
            double at = y + 70 + i * i * 46;
            brush.line(
                    4,
                    Brush.faint(Palette.INK, 0.18),
                    -40,
                    at,
                    300,
                    at + 16,
                    700,
                    at - 14,
                    1120,
                    at + 8);
        }
    }

    private static void window(Brush brush, boolean lit, double x, double y) {
        Color sky = lit ? new Color(0x6E7C9C) : new Color(0x55688F);
        brush.box(x - 16, y - 16, 332, 472, 12, lit ? new Color(0x8A5F42) : new Color(0x262C3D));
        brush.shade(new Rectangle2D.Double(x, y, 300, 440), sky, new Color(0x9DAAC4));
        brush.oval(x + 206, y + 96, 54, 54, Brush.faint(Palette.PAPER, 0.75));
        brush.glow(x + 206, y + 96, 150, 150, Palette.PAPER, 0.4);
        brush.fill(
                Brush.closed(
                        x, y + 440, x, y + 340, x + 60, y + 300, x + 120, y + 350, x + 180, y + 300,
                        x + 250, y + 330, x + 300, y + 290, x + 300, y + 340, x + 300, y + 400,
                        x + 300, y + 440),
                new Color(0x3E4B68));
        Color bar = lit ? new Color(0x8A5F42) : new Color(0x262C3D);
        brush.line(12, bar, x + 150, y, x + 150, y + 440);
        brush.line(12, bar, x, y + 210, x + 300, y + 210);
    }

    private static void shelf(Brush brush, boolean lit, double x, double y) {
        Color board = lit ? new Color(0x8A5A3A) : new Color(0x2B2F3F);
        Color[] books =
                lit
                        ? new Color[] {
                            new Color(0xB5622E),
                            new Color(0x4F6D78),
                            new Color(0xD9B57A),
                            new Color(0x7A4B5A),
                            new Color(0x55704F)
                        }
                        : new Color[] {
                            new Color(0x4A4048),
                            new Color(0x3A4A5C),
                            new Color(0x565162),
                            new Color(0x443B50),
                            new Color(0x3C4A48)
                        };
        double at = x + 14;
        for (int i = 0; i < 9; i++) {
            double width = 26 + (i * 37 % 17);
            double height = 130 + (i * 53 % 60);
            brush.box(at, y + 220 - height, width, height, 6, books[i % books.length]);
            at += width + 6;
        }
        brush.box(x, y + 220, 400, 22, 6, board);
        brush.glow(x + 200, y + 262, 220, 26, Palette.INK, 0.35);
    }
}
