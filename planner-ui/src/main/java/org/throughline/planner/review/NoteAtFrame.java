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

    /// How many notes a guest may leave at a draft: enough to review it, too few to flood it.
    static final int MOST_OF_A_GUEST = 200;

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
            if (actor.isGuest() && notes(draftId, actor).size() >= MOST_OF_A_GUEST) {
                return Outcome.refused(
                        new Problem(
                                "NOTE-003",
                                "note",
                                "a guest leaves at most %d notes at a draft"
                                        .formatted(MOST_OF_A_GUEST),
                                "Maybe tell the rest to whoever gave you the link."));
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

    /// The notes on a draft that somebody may see it with, in the order of their frames: to a guest
    /// their own.
    public List<FrameNote> notes(DraftId draft, Actor actor) {
        return store.inTransaction(kept ->
                WatchDraft.find(kept, draft, actor).isEmpty()
                        ? List.of()
                        : kept.drafts().notes(draft).stream()
                                .filter(note -> !actor.isGuest() || note.by().equals(actor.name()))
                                .toList());
    }
}
