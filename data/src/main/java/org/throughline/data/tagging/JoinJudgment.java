package org.throughline.data.tagging;

import java.time.Instant;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.review.DraftId;

/// What somebody decided about a suggestion that a published video is a draft.
///
/// @param joined whether it is that draft; else it is not
/// @param signs what spoke for it then, for whoever asks later
public record JoinJudgment(
        PostKey post, DraftId draft, boolean joined, String signs, String by, Instant at) {}
