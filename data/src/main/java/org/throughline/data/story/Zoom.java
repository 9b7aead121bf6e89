package org.throughline.data.story;

/// How a still comes closer or moves away while it is seen.
///
/// @param away whether it begins closer and moves away; otherwise it ends closer
/// @param percent how much larger than the whole it is where it is closest
public record Zoom(boolean away, int percent) {

    public static final int LEAST_PERCENT = 1;
    public static final int MOST_PERCENT = 30;

    /// What is meant where nobody says how far.
    public static final int USUAL_PERCENT = 8;

    /// How fast it may be and still be slow.
    public static final int MOST_PERCENT_A_SECOND = 10;

    public Zoom {
        if (percent < LEAST_PERCENT || percent > MOST_PERCENT) {
            throw new IllegalArgumentException(
                    "a zoom is %d to %d percent, not %d"
                            .formatted(LEAST_PERCENT, MOST_PERCENT, percent));
        }
    }
}
