package org.throughline.renderer.media;

import java.util.Arrays;

/// Compares a band letter by letter, in tiles about as wide and high as a letter, which overlap by
/// half. A tile is right when what is seen goes up and down with what was painted, or when no point
/// is brighter or darker than paint over any ground could make it; a letter in the place of another
/// is neither.
///
/// Threading: confined.
final class LetterTiles {
    /// How wide a digit of the shipped fonts is, as a part of its size.
    private static final double LETTER_WIDTH = 0.56;

    /// With fewer points a side a letter cannot be told from what compression leaves of it.
    private static final double SMALLEST = 8;

    /// What a tile's painted brightness must vary by to tell anything, in parts of the whole
    /// band's.
    private static final double TELLING = 0.5;

    /// What compression may change a point by, in luma.
    private static final float TOLERANCE = 24;

    private static final float DARKEST = 16;
    private static final float BRIGHTEST = 235;
    private static final int SUMS = 7;

    private final float[] darkest;
    private final float[] brightest;
    private final int[] cell;
    private final int cellColumns;
    private final int cellRows;
    private final double least;
    private final double[] sums;

    /// `letter` is the size of the letters in points of `painted`.
    LetterTiles(float[] painted, float[] alpha, int columns, double letter) {
        int rows = painted.length / columns;
        double width = Math.max(SMALLEST, letter * LETTER_WIDTH) / 2;
        double height = Math.max(SMALLEST, letter) / 2;
        cellColumns = (int) Math.ceil(columns / width);
        cellRows = (int) Math.ceil(rows / height);
        sums = new double[cellColumns * cellRows * SUMS];
        cell = new int[painted.length];
        darkest = new float[painted.length];
        brightest = new float[painted.length];
        var whole = new Correlation();
        for (int i = 0; i < painted.length; i++) {
            int row = i / columns;
            int column = i % columns;
            cell[i] = ((int) (row / height)) * cellColumns + (int) (column / width);
            darkest[i] = alpha[i] * painted[i] + (1 - alpha[i]) * DARKEST;
            brightest[i] = alpha[i] * painted[i] + (1 - alpha[i]) * BRIGHTEST;
            if (alpha[i] > 0.05f) {
                whole.add(expected(i), 0);
            }
        }
        least = whole.deviation() * TELLING;
    }

    private double expected(int i) {
        return (darkest[i] + brightest[i]) / 2;
    }

    /// How right the worst tile is, 0 to 1; 1 where no tile has marks that tell anything. What is
    /// not known in `seen` is below 0.
    double worst(float[] seen) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] >= 0) {
                add(cell[i] * SUMS, expected(i), seen[i], beyond(i, seen[i]));
            }
        }
        double worst = 1;
        for (int row = 0; row < Math.max(1, cellRows - 1); row++) {
            for (int column = 0; column < Math.max(1, cellColumns - 1); column++) {
                worst = Math.min(worst, tile(row, column));
            }
        }
        return worst;
    }

    private double beyond(int i, float seen) {
        return Math.max(0, Math.max(darkest[i] - seen, seen - brightest[i]) - TOLERANCE);
    }

    private void add(int at, double x, double y, double beyond) {
        sums[at]++;
        sums[at + 1] += x;
        sums[at + 2] += y;
        sums[at + 3] += x * x;
        sums[at + 4] += y * y;
        sums[at + 5] += x * y;
        sums[at + 6] += beyond * beyond;
    }

    private double tile(int row, int column) {
        double[] sum = new double[SUMS];
        for (int y = row; y < Math.min(row + 2, cellRows); y++) {
            for (int x = column; x < Math.min(column + 2, cellColumns); x++) {
                int at = (y * cellColumns + x) * SUMS;
                for (int k = 0; k < SUMS; k++) {
                    sum[k] += sums[at + k];
                }
            }
        }
        double count = sum[0];
        double painted = count * sum[3] - sum[1] * sum[1];
        if (count < SMALLEST || painted < count * count * least * least) {
            return 1;
        }
        double seen = count * sum[4] - sum[2] * sum[2];
        double shared = count * sum[5] - sum[1] * sum[2];
        double alike = seen <= 1e-6 ? 0 : shared / Math.sqrt(painted * seen);
        double possible = 1 - count * sum[6] / painted;
        return Math.max(0, Math.max(alike, possible));
    }
}
