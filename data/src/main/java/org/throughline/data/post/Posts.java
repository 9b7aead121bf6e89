package org.throughline.data.post;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Platform;

/// Everything that is known to have been published.
public interface Posts {

    Optional<Post> find(Platform platform, String postId);

    List<Post> all();

    /// Adds a post; its platform and id are not there yet.
    void add(Post post);
}
