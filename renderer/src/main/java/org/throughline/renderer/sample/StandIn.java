package org.throughline.renderer.sample;

import java.awt.Color;

/// The small words "drawn stand-in" in the corner of every drawn picture, made of strokes so that
/// no font is needed.
final class StandIn {
    private static final String WORDS = "drawn stand-in";

    private StandIn() {}

    static void mark(Brush brush) {
        var at = brush.at(70, 1868, 1, 0);
        at.box(-22, -36, WORDS.length() * 24 + 34, 62, 31, Brush.faint(Palette.INK, 0.55));
        for (int i = 0; i < WORDS.length(); i++) {
            letter(at.at(i * 24, -18, 1, 0), WORDS.charAt(i), Palette.PAPER);
        }
    }

    /// Letters on a grid of 14x26, x-height from 8 down to 26.
    private static void letter(Brush brush, char letter, Color color) {
        double[][] strokes =
                switch (letter) {
                    case 'd' ->
                            new double[][] {
                                {14, 0, 14, 26},
                                {14, 11, 4, 4, -4, 24, 4, 25, 8, 27, 14, 24, 14, 21}
                            };
                    case 'r' -> new double[][] {{2, 9, 2, 26}, {2, 16, 3, 9, 8, 8, 12, 9}};
                    case 'a' ->
                            new double[][] {
                                {13, 9, 13, 26},
                                {13, 12, 4, 4, -4, 24, 4, 26, 8, 27, 13, 24, 13, 21}
                            };
                    case 'w' ->
                            new double[][] {
                                {0, 9, 4, 26}, {4, 26, 8, 12}, {8, 12, 12, 26}, {12, 26, 16, 9}
                            };
                    case 'n' ->
                            new double[][] {
                                {2, 9, 2, 26}, {2, 15, 4, 6, 13, 6, 13, 16}, {13, 16, 13, 26}
                            };
                    case 's' ->
                            new double[][] {
                                {
                                    13, 11, 8, 6, 0, 9, 3, 15, 6, 18, 13, 17, 12, 23, 10, 28, 4, 27,
                                    1, 24
                                }
                            };
                    case 't' ->
                            new double[][] {{6, 2, 6, 20, 6, 27, 10, 27, 13, 25}, {1, 9, 12, 9}};
                    case 'i' -> new double[][] {{7, 9, 7, 26}, {7, 2, 7, 3}};
                    case '-' -> new double[][] {{2, 17, 12, 17}};
                    default -> new double[][] {};
                };
        for (double[] stroke : strokes) {
            brush.line(3.4, color, stroke);
        }
    }
}
