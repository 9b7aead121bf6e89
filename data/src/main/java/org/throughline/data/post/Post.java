package org.throughline.data.post;

import java.time.Instant;
import org.throughline.data.review.DraftId;

/// That a draft was published, as a person recorded it.
///
/// @param postId the id the platform gave it
/// @param sha256 of the file that was published
/// @param placement word of `placement`
/// @param recordedBy who says so
public record Post(
        DraftId draft,
        String postId,
        String account,
        String sha256,
        String placement,
        Instant publishedAt,
        String recordedBy) {

    public Post {
        if (postId.isBlank() || account.isBlank()) {
            throw new IllegalArgumentException(
                    "a post has an id and an account: '" + postId + "', '" + account + "'");
        }
    }

    /// Whether the other one differs at most in who recorded it.
    public boolean saysTheSame(Post other) {
        return draft.equals(other.draft)
                && postId.equals(other.postId)
                && account.equals(other.account)
                && sha256.equals(other.sha256)
                && placement.equals(other.placement)
                && publishedAt.equals(other.publishedAt);
    }
}
