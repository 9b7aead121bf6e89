package org.throughline.data.review;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.MediaId;

/// Where a frame of a draft comes from: what of which source, in which beat.
///
/// @param beat id of the beat it lies in
/// @param media its source; absent for a card and for a dark picture
/// @param time of the source, to the nanosecond above; zero where nothing moves
/// @param offset frames since the beat began, which tells apart what is shown twice
public record Anchor(
        String beat, Shows shows, @Nullable MediaId media, Duration time, long offset) {

    /// What is seen.
    public enum Shows {
        FOOTAGE,
        STILL,
        CARD,
        DARK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether each moment of it is another picture.
        boolean moves() {
            return this == FOOTAGE;
        }
    }

    /// Whether it is of the same source in the same beat.
    boolean isOf(String otherBeat, Shows other, @Nullable MediaId otherMedia) {
        return beat.equals(otherBeat)
                && shows == other
                && (media == null ? otherMedia == null : media.equals(otherMedia));
    }
}
