package org.throughline.data.review;

import java.util.List;
import java.util.Optional;
import org.throughline.data.plan.PlanId;

/// The drafts that have been rendered, with the notes on them.
public interface Drafts {

    Optional<Draft> find(DraftId id);

    /// All drafts of a version of a plan, in the order of their ids.
    List<Draft> of(PlanId plan);

    List<Draft> all();

    /// Keeps a draft in place of an earlier one of the same cell.
    void keep(Draft draft);

    /// In the order of their frames.
    List<FrameNote> notes(DraftId draft);

    /// Adds a note; the same note again changes nothing.
    void add(FrameNote note);

    /// What was said to the notes on a draft, in no order.
    List<NoteAnswer> answers(DraftId draft);

    /// Adds an answer; the same one again changes nothing.
    void add(NoteAnswer answer);

    /// What somebody has seen of the file that is there now, or of an earlier one.
    Optional<Viewing> viewing(DraftId draft, String by);

    /// Adds what somebody has seen to what was kept for them of the same file; what was seen of an
    /// earlier file is forgotten.
    void keep(Viewing viewing);

    /// What was written to a version of a plan, the oldest first.
    List<PlanNote> notes(PlanId plan);

    /// Adds a note; the same one again changes nothing.
    void add(PlanNote note);
}
