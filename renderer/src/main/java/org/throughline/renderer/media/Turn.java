package org.throughline.renderer.media;

import org.bytedeco.javacpp.IntPointer;

/// How a stored picture is brought upright: mirrored left to right or not, then turned clockwise by
/// 0, 90, 180 or 270 degrees.
record Turn(int degrees, boolean mirrored) {
    static final Turn NONE = new Turn(0, false);

    private static final int MATRIX_BYTES = 36;

    /// Reads a display matrix of nine numbers, as containers and photos carry it; anything else is
    /// no turn.
    static Turn of(IntPointer matrix, long bytes) {
        if (bytes < MATRIX_BYTES) {
            return NONE;
        }
        double across = matrix.get(0);
        double down = matrix.get(1);
        boolean mirrored = across * matrix.get(4) - down * matrix.get(3) < 0;
        double degrees =
                Math.toDegrees(mirrored ? Math.atan2(-down, -across) : Math.atan2(down, across));
        return new Turn((int) Math.floorMod(Math.round(degrees / 90) * 90, 360L), mirrored);
    }

    /// Whether width and height change places.
    boolean lies() {
        return degrees % 180 != 0;
    }

    /// The filters that do it, each with a comma behind it.
    String filters() {
        return (mirrored ? "hflip," : "")
                + switch (degrees) {
                    case 90 -> "transpose=clock,";
                    case 180 -> "hflip,vflip,";
                    case 270 -> "transpose=cclock,";
                    default -> "";
                };
    }
}
