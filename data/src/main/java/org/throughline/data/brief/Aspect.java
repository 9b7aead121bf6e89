package org.throughline.data.brief;

/// The shape of a picture, width to height: `9:16`, `1:1`, `16:9`.
public record Aspect(int width, int height) {

    public static final Aspect VERTICAL = new Aspect(9, 16);

    public Aspect {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "an aspect has two positive sides, not " + width + ":" + height);
        }
    }

    /// Reads `9:16`.
    public static Aspect parse(String text) {
        String[] sides = text.split(":", -1);
        try {
            if (sides.length == 2) {
                return new Aspect(
                        Integer.parseInt(sides[0].strip()), Integer.parseInt(sides[1].strip()));
            }
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException(
                    "an aspect reads like 9:16, not '" + text + "'", notNumbers);
        }
        throw new IllegalArgumentException("an aspect reads like 9:16, not '" + text + "'");
    }

    @Override
    public String toString() {
        return width + ":" + height;
    }
}
