package org.throughline.renderer.measure;

import java.util.Base64;

/// A small grey copy of one frame, fit to be compared with another of the same size.
///
/// Shape: `rows` times `columns` mean luma values of 0..255, rows top to bottom; in Base64, so that
/// it goes through JSON as one word.
public record FramePrint(int frame, int columns, int rows, String grey) {
    /// Cells of a print's shorter side.
    public static final int SIDE = 32;

    /// Shrinks a grey picture of `width` times `height` to a print.
    public static FramePrint of(int frame, byte[] picture, int width, int height) {
        int least = Math.min(width, height);
        int columns = Math.max(1, Math.round(width * (float) SIDE / least));
        int rows = Math.max(1, Math.round(height * (float) SIDE / least));
        byte[] cells = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] =
                        mean(picture, width, height, columns, rows, column, row);
            }
        }
        return new FramePrint(frame, columns, rows, Base64.getEncoder().encodeToString(cells));
    }

    private static byte mean(
            byte[] picture, int width, int height, int columns, int rows, int column, int row) {
        int left = column * width / columns;
        int right = Math.max(left + 1, (column + 1) * width / columns);
        int top = row * height / rows;
        int bottom = Math.max(top + 1, (row + 1) * height / rows);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += picture[y * width + x] & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        return (byte) ((sum + count / 2) / count);
    }

    /// The values, as unsigned bytes.
    public byte[] cells() {
        return Base64.getDecoder().decode(grey);
    }
}
