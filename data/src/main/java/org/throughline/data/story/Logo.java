package org.throughline.data.story;

import java.util.List;

/// The brand's mark as a picture laid over some beats.
///
/// @param media a still, as a rule with clear parts
/// @param widthPercent how wide it is, in percent of the picture's width
/// @param beats ids or kinds of the beats in which it stands; none: all
public record Logo(MediaId media, int widthPercent, List<String> beats) {

    public static final int LEAST_PERCENT = 5;
    public static final int MOST_PERCENT = 80;

    public Logo {
        beats = List.copyOf(beats);
        if (widthPercent < LEAST_PERCENT || widthPercent > MOST_PERCENT) {
            throw new IllegalArgumentException(
                    "a logo is %d to %d percent of the picture wide, not %d"
                            .formatted(LEAST_PERCENT, MOST_PERCENT, widthPercent));
        }
    }

    public boolean isIn(Beat beat) {
        return beats.isEmpty() || beats.contains(beat.id()) || beats.contains(beat.kind().key());
    }
}
