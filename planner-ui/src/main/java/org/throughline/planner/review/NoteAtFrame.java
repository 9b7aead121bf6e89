package org.throughline.planner.review;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;

/// Writes a note at one frame of a draft, or for a stretch of it.
public final class NoteAtFrame {

    /// How much a guest may draw at a draft, in spots of all strokes: four drawings as large as one
    /// can be, or some hundred usual ones.
    static final int MOST_SPOTS_OF_A_GUEST = 12_000;

    /// How much everybody together may draw at a draft.
    static final int MOST_SPOTS_OF_A_DRAFT = 60_000;

    private final Store store;
    private final Clock clock;

    public NoteAtFrame(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Writes one note.
    ///
    /// @param id made by whoever sends it, so that sending it twice writes it once
    /// @param frames one frame, or a stretch
    /// @param says may be empty where a drawing says it
    /// @param drawing over the first of them
    public Outcome<FrameNote> write(
            UUID id,
            DraftId draftId,
            FrameRange frames,
            String says,
            @Nullable Drawing drawing,
            Actor actor) {
        return store.inTransaction(kept -> {
            if (drawing != null || actor.isGuest()) {
                // one after the other, so that no two pass a bound together
                kept.campaigns().lock(draftId.plan().campaign());
            }
            Optional<Draft> draft = WatchDraft.find(kept, draftId, actor);
            if (draft.isEmpty()) {
                return Outcome.refused(NotThere.draft(draftId));
            }
            String text = says.strip();
            List<FrameNote> notes = kept.drafts().notes(draftId);
            Optional<Problem> problem =
                    NoteBounds.says(text, drawing != null)
                            .or(() -> outside(draft.get(), frames))
                            .or(() ->
                                    NoteBounds.another(
                                            notes.stream().map(FrameNote::by), actor, "draft"))
                            .or(() -> tooMuchDrawn(notes, drawing, actor));
            if (problem.isPresent()) {
                return Outcome.refused(problem.get());
            }
            var note =
                    new FrameNote(
                            id,
                            draftId,
                            frames.from(),
                            draft.get().rate().timecode(frames.from()),
                            actor.name(),
                            clock.instant(),
                            text,
                            frames.to(),
                            drawing);
            kept.drafts().add(note);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "note at frame",
                            draftId.toString(),
                            said(note));
            return Outcome.accepted(note);
        });
    }

    private static String said(FrameNote note) {
        String place =
                note.isStretch()
                        ? "frames %d to %d".formatted(note.frame(), note.frames().to() - 1)
                        : "frame " + note.frame();
        return note.drawing() == null ? place : place + ", with a drawing";
    }

    private static Optional<Problem> outside(Draft draft, FrameRange frames) {
        return frames.isEmpty() || frames.to() > draft.frames()
                ? Optional.of(
                        new Problem(
                                "NOTE-002",
                                "frame",
                                "the draft has frames 0 to %d, not %d to %d"
                                        .formatted(
                                                draft.frames() - 1, frames.from(), frames.to() - 1),
                                ""))
                : Optional.empty();
    }

    private static Optional<Problem> tooMuchDrawn(
            List<FrameNote> notes, @Nullable Drawing drawing, Actor actor) {
        if (drawing == null) {
            return Optional.empty();
        }
        int all = drawing.spots() + drawn(notes.stream());
        int own =
                drawing.spots()
                        + drawn(notes.stream().filter(note -> note.by().equals(actor.name())));
        if (actor.isGuest() && own > MOST_SPOTS_OF_A_GUEST) {
            return Optional.of(
                    new Problem(
                            "NOTE-004",
                            "note",
                            "what a guest draws at a draft has at most %,d points together, and this would make %,d"
                                    .formatted(MOST_SPOTS_OF_A_GUEST, own),
                            "Maybe say it in words, or with an arrow or a box."));
        }
        return all > MOST_SPOTS_OF_A_DRAFT
                ? Optional.of(
                        new Problem(
                                "NOTE-005",
                                "note",
                                "what is drawn at a draft has at most %,d points together, and this would make %,d"
                                        .formatted(MOST_SPOTS_OF_A_DRAFT, all),
                                "Maybe say it in words, or with an arrow or a box."))
                : Optional.empty();
    }

    private static int drawn(Stream<FrameNote> notes) {
        return notes.map(FrameNote::drawing)
                .filter(Objects::nonNull)
                .mapToInt(Drawing::spots)
                .sum();
    }

    /// The notes on a draft that somebody may see it with, in the order of their frames, each with
    /// what was said to it: to a guest their own.
    public List<NoteThread> threads(DraftId draft, Actor actor) {
        List<FrameNote> notes = notes(draft, actor);
        return notes.isEmpty()
                ? List.of()
                : NoteThread.of(notes, store.inTransaction(kept -> kept.drafts().answers(draft)));
    }

    /// The notes on a draft that somebody may see it with, in the order of their frames: to a guest
    /// their own.
    public List<FrameNote> notes(DraftId draft, Actor actor) {
        return store.inTransaction(kept ->
                WatchDraft.find(kept, draft, actor).isEmpty()
                        ? List.of()
                        : kept.drafts().notes(draft).stream()
                                .filter(note -> NoteBounds.reads(actor, note.by()))
                                .toList());
    }
}
