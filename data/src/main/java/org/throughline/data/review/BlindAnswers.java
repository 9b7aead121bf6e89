package org.throughline.data.review;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;

/// What drafts left people feeling, and who has seen what videos are meant to leave.
public interface BlindAnswers {

    /// What was said of the file that a draft has now, in the order of names.
    default List<Felt> of(Draft draft) {
        return of(draft.id(), draft.sha256());
    }

    /// What was said of one file of a draft, also of one that was rendered again since.
    List<Felt> of(DraftId draft, String sha256);

    /// What somebody said of the file that a draft has now.
    Optional<Felt> find(Draft draft, String by);

    /// Keeps an answer in place of what the same person said of the same file before.
    void keep(Felt felt);

    /// Where somebody first saw what a video is meant to leave people feeling.
    Optional<AimSeen> seen(String campaign, BriefId brief, String by);

    /// Keeps that somebody saw it; only the first time counts.
    void add(AimSeen seen);
}
