package org.throughline.data.tagging;

import java.util.List;
import org.throughline.data.engagement.PostKey;

/// What people have said of published videos.
public interface Tags {

    /// Of all people, in the order in which it was said.
    List<PostTag> all();

    /// Keeps what somebody says in place of what they said of the same trait before.
    void keep(PostTag tag);

    /// Takes back what somebody said of a trait; without effect where they said nothing.
    void forget(PostKey post, Trait trait, String by);

    /// What was settled.
    List<Settled> settled();

    /// Keeps what was settled in place of what was before.
    void keep(Settled settled);
}
