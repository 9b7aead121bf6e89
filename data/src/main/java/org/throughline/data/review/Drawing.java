package org.throughline.data.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody drew over the picture of a frame: strokes in the order they were made, and nothing
/// but them. Kept and sent as `freehand red 120,340 180,355; box blue 1000,1000 4000,2500`.
///
/// @param strokes at least one, at most [#MOST_STROKES], of at most [#MOST_SPOTS] spots together
public record Drawing(List<Stroke> strokes) {

    public static final int MOST_STROKES = 24;

    /// Spots of one stroke.
    public static final int LONGEST_STROKE = 256;

    /// Spots of all strokes.
    public static final int MOST_SPOTS = 3_000;

    /// Spots are counted in so many parts of the picture's width, and of its height.
    public static final int PARTS = 10_000;

    private static final int LONGEST_TEXT = 40_000;
    private static final String BETWEEN = "; ";

    public Drawing {
        strokes = List.copyOf(strokes);
        int spots = count(strokes);
        if (strokes.isEmpty() || strokes.size() > MOST_STROKES || spots > MOST_SPOTS) {
            throw new IllegalArgumentException(
                    "a drawing has 1 to %d strokes of at most %d spots, not %d of %d"
                            .formatted(MOST_STROKES, MOST_SPOTS, strokes.size(), spots));
        }
    }

    private static int count(List<Stroke> strokes) {
        return strokes.stream().mapToInt(stroke -> stroke.spots().size()).sum();
    }

    /// How many spots all of its strokes have together, which is how large it is.
    public int spots() {
        return count(strokes);
    }

    /// How a stroke is made of its spots.
    public enum Form {
        /// A line through all of them; through one, a dot.
        FREEHAND,
        /// From the first to the second.
        ARROW,
        /// Between two corners.
        BOX;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it is drawn in.
    public enum Ink {
        RED,
        YELLOW,
        BLUE,
        WHITE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A place in the picture, counted from its left and its top in parts of [#PARTS].
    public record Spot(int x, int y) {
        public Spot {
            if (x < 0 || x > PARTS || y < 0 || y > PARTS) {
                throw new IllegalArgumentException(
                        "a spot lies in the picture, not at " + x + "," + y);
            }
        }

        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    /// One of them.
    public record Stroke(Form form, Ink ink, List<Spot> spots) {
        public Stroke {
            spots = List.copyOf(spots);
            boolean fits =
                    form == Form.FREEHAND
                            ? !spots.isEmpty() && spots.size() <= LONGEST_STROKE
                            : spots.size() == 2;
            if (!fits) {
                throw new IllegalArgumentException(
                        "no " + form.key() + " has " + spots.size() + " spots");
            }
        }

        @Override
        public String toString() {
            return form.key()
                    + " "
                    + ink.key()
                    + " "
                    + spots.stream().map(Spot::toString).collect(Collectors.joining(" "));
        }
    }

    /// Reads what [#toString] writes.
    public static Drawing parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a drawing is at most %d characters long, not %d"
                            .formatted(LONGEST_TEXT, text.length()));
        }
        List<Stroke> strokes = new ArrayList<>();
        for (String stroke : text.split(BETWEEN, MOST_STROKES + 1)) {
            strokes.add(stroke(stroke));
        }
        return new Drawing(strokes);
    }

    /// What a page sends; empty where it is nothing that can be drawn.
    public static Optional<Drawing> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Stroke stroke(String text) {
        String[] parts = text.split(" ", LONGEST_STROKE + 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no stroke reads '" + shortened(text) + "'");
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            spots.add(spot(parts[i]));
        }
        return new Stroke(word(Form.class, parts[0], text), word(Ink.class, parts[1], text), spots);
    }

    private static <E extends Enum<E>> E word(Class<E> words, String word, String within) {
        for (E each : words.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no stroke reads '" + shortened(within) + "'");
    }

    private static Spot spot(String text) {
        if (!text.matches("[0-9]{1,5},[0-9]{1,5}")) {
            throw new IllegalArgumentException("no spot reads '" + shortened(text) + "'");
        }
        int comma = text.indexOf(',');
        return new Spot(
                Integer.parseInt(text.substring(0, comma)),
                Integer.parseInt(text.substring(comma + 1)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    @Override
    public String toString() {
        return strokes.stream().map(Stroke::toString).collect(Collectors.joining(BETWEEN));
    }
}
