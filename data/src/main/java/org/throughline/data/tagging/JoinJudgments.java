package org.throughline.data.tagging;

import java.util.List;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.review.DraftId;

/// What was decided about suggestions.
public interface JoinJudgments {

    /// In the order in which it was decided.
    List<JoinJudgment> all();

    /// Adds one; there is none yet for this post and draft.
    void add(JoinJudgment judgment);

    /// Takes one back; whether there was one.
    boolean takeBack(PostKey post, DraftId draft);
}
