package org.throughline.data.post;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Platform;

/// Everything that is known to have been published, and what came back for it.
public interface Posts {

    /// The post with this id, on any platform of the same site.
    Optional<Post> find(Platform platform, String postId);

    List<Post> all();

    /// Adds a post; its platform and id are not there yet.
    void add(Post post);

    /// Takes a post away, and what was read of it; without effect where there is none.
    void remove(Post post);

    /// What was last read of a post's results.
    Optional<PostResult> result(Post post);

    /// Keeps what was read in place of what was read before. The post is there.
    void keep(PostResult result);
}
