package org.throughline.data.tagging;

import java.time.Instant;
import org.throughline.data.engagement.PostKey;

/// What one person says of one trait of a published video.
///
/// @param word of the trait's list, as it was when it was said
/// @param by who says so
public record PostTag(PostKey post, Trait trait, String word, String by, Instant at) {

    public PostTag {
        if (word.isBlank()) {
            throw new IllegalArgumentException("no word for " + trait.key() + " of " + post);
        }
    }
}
