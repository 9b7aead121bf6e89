package org.throughline.data.engagement;

import org.throughline.data.brief.Platform;

/// A published video by the id its platform gave it. Ids are text: they pass 2^53 and may begin
/// with a hyphen.
public record PostKey(Platform platform, String id) {

    public PostKey {
        if (id.isBlank() || !id.equals(id.strip())) {
            throw new IllegalArgumentException(
                    "a post id is not blank and has no space around it: '" + id + "'");
        }
    }

    /// What is the same for whatever is one post: an id is one over all of YouTube, whichever of
    /// its two platforms a file or a plan names.
    public PostKey site() {
        return new PostKey(platform.site(), id);
    }
}
