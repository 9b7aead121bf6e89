package org.throughline.planner.monthly;

import java.util.Optional;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.post.Post;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;

/// The drafts that were published, and their covers.
record Covers(Repositories kept) {

    private static final String COVER = "_cover.jpg";

    Optional<DraftId> draft(PostKey post) {
        return kept.posts().find(post.platform(), post.id()).map(Post::draft);
    }

    /// Plain name of the cover of exactly the file that was published; empty where the draft was
    /// rendered again since.
    Optional<String> cover(PostKey key) {
        return kept.posts()
                .find(key.platform(), key.id())
                .flatMap(post ->
                        kept.drafts()
                                .find(post.draft())
                                .filter(draft -> draft.sha256().equals(post.sha256()))
                                .flatMap(Covers::cover));
    }

    private static Optional<String> cover(Draft draft) {
        return draft.papers().stream().filter(paper -> paper.endsWith(COVER)).findFirst();
    }
}
