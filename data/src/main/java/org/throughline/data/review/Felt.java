package org.throughline.data.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Vocabulary;

/// What somebody said that a draft left them feeling, while they did not know what it is meant to
/// leave. Good for exactly one file.
///
/// @param sha256 of the video that was watched
/// @param feeling a word of `feeling`, also one that nobody aims at
/// @param strength from 1, barely, to 5, very; absent where it was left open
public record Felt(
        DraftId draft,
        String sha256,
        String by,
        Instant at,
        String feeling,
        @Nullable Integer strength) {

    public static final int STRONGEST = 5;

    public Felt {
        if (!Vocabulary.shipped().dimension("feeling").values().contains(feeling)) {
            throw new IllegalArgumentException("no feeling of the list: '" + feeling + "'");
        }
        if (strength != null && (strength < 1 || strength > STRONGEST)) {
            throw new IllegalArgumentException(
                    "a strength is from 1 to " + STRONGEST + ", not " + strength);
        }
    }
}
