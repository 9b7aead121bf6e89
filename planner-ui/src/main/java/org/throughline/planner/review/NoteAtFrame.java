package org.throughline.planner.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;

/// Writes a note at one frame of a draft.
public final class NoteAtFrame {

    private static final int LONGEST = 2_000;

    private final Store store;
    private final Clock clock;

    public NoteAtFrame(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Writes one note.
    ///
    /// @param id made by whoever sends it, so that sending it twice writes it once
    public Outcome<FrameNote> write(
            UUID id, DraftId draftId, long frame, String says, Actor actor) {
        return store.inTransaction(kept -> {
            Optional<Draft> draft = WatchDraft.find(kept, draftId, actor);
            if (draft.isEmpty()) {
                return Outcome.refused(NotThere.draft(draftId));
            }
            String text = says.strip();
            if (text.isEmpty() || text.length() > LONGEST) {
                return Outcome.refused(
                        new Problem(
                                "NOTE-001",
                                "note",
                                "a note has 1 to %d characters, not %d"
                                        .formatted(LONGEST, text.length()),
                                ""));
            }
            if (frame < 0 || frame >= draft.get().frames()) {
                return Outcome.refused(
                        new Problem(
                                "NOTE-002",
                                "frame",
                                "the draft has frames 0 to %d, not %d"
                                        .formatted(draft.get().frames() - 1, frame),
                                ""));
            }
            var note =
                    new FrameNote(
                            id,
                            draftId,
                            frame,
                            draft.get().rate().timecode(frame),
                            actor.name(),
                            clock.instant(),
                            text);
            kept.drafts().add(note);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "note at frame",
                            draftId.toString(),
                            "frame " + frame);
            return Outcome.accepted(note);
        });
    }

    /// The notes on a draft, in the order of their frames.
    public List<FrameNote> notes(DraftId draft) {
        return store.inTransaction(kept -> kept.drafts().notes(draft));
    }
}
