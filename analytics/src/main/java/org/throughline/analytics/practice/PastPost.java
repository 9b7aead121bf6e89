package org.throughline.analytics.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.PublishedPost;

/// One organic post with what it had at two ages. Absent = not known.
///
/// @param id that its platform gave it
/// @param post at seven days; its engagement is NaN while it is younger or days are missing
/// @param lateEngagement likes, comments, shares and saves of the first fourteen days
/// @param lateViews views of the first fourteen days
public record PastPost(
        String id,
        Instant publishedAt,
        PublishedPost post,
        @Nullable String sound,
        @Nullable Double lateEngagement,
        @Nullable Double lateViews) {

    /// Whether its first seven days are known.
    public boolean isComparable() {
        return !Double.isNaN(post.engagement());
    }
}
