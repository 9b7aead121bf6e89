package org.throughline.planner.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.NoteAnswer.Turn;
import org.throughline.data.review.NoteThread;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;

/// Answers a note, says that it is done with, and opens it again. What was said stays; a thread is
/// added to and never changed. A guest answers their own notes, and resolves none.
public final class AnswerNote {

    private static final int LONGEST = 2_000;

    /// How much is said to one note, turns included.
    static final int MOST_OF_A_NOTE = 100;

    /// How many answers a guest may leave at a draft.
    static final int MOST_OF_A_GUEST = 200;

    private final Store store;
    private final Clock clock;

    public AnswerNote(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Answers.
    ///
    /// @param id made by whoever sends it, so that sending it twice keeps it once
    /// @param draft the one that the note was written on
    public Outcome<NoteThread> answer(UUID id, DraftId draft, UUID note, String says, Actor actor) {
        String text = says.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Outcome.refused(
                    new Problem(
                            "NOTE-006",
                            "answer",
                            "an answer has 1 to %d characters, not %d"
                                    .formatted(LONGEST, text.length()),
                            ""));
        }
        return inThread(
                draft,
                note,
                actor,
                kept -> thread -> add(kept, thread, id, Turn.ANSWERS, text, actor));
    }

    /// Says that a note is done with. Where somebody has said so already, nothing changes.
    public Outcome<NoteThread> resolve(DraftId draft, UUID note, Actor actor) {
        return turned(draft, note, Turn.RESOLVES, actor);
    }

    /// Says that a note is not done with after all.
    public Outcome<NoteThread> reopen(DraftId draft, UUID note, Actor actor) {
        return turned(draft, note, Turn.REOPENS, actor);
    }

    private Outcome<NoteThread> turned(DraftId draft, UUID note, Turn turn, Actor actor) {
        return inThread(
                draft,
                note,
                actor,
                kept ->
                        thread -> {
                            if (actor.isGuest()) {
                                return Outcome.refused(
                                        new Problem(
                                                "ACCESS-002",
                                                note.toString(),
                                                "a guest does not say whether a note is done with",
                                                "Maybe answer it."));
                            }
                            return thread.isResolved() == (turn == Turn.RESOLVES)
                                    ? Outcome.accepted(thread)
                                    : add(kept, thread, UUID.randomUUID(), turn, "", actor);
                        });
    }

    private Outcome<NoteThread> inThread(
            DraftId id,
            UUID note,
            Actor actor,
            Function<Repositories, Function<NoteThread, Outcome<NoteThread>>> work) {
        return store.inTransaction(kept -> {
            // one after the other: the second finds what the first has said
            kept.campaigns().lock(id.plan().campaign());
            Optional<NoteThread> thread =
                    WatchDraft.find(kept, id, actor).stream()
                            .flatMap(draft -> threads(kept, draft.id()).stream())
                            .filter(each -> each.note().id().equals(note))
                            .filter(each -> NoteBounds.reads(actor, each.note().by()))
                            .findFirst();
            return thread.isPresent()
                    ? work.apply(kept).apply(thread.get())
                    : Outcome.refused(NotThere.draft(id));
        });
    }

    private static List<NoteThread> threads(Repositories kept, DraftId draft) {
        return NoteThread.of(kept.drafts().notes(draft), kept.drafts().answers(draft));
    }

    private Outcome<NoteThread> add(
            Repositories kept, NoteThread thread, UUID id, Turn turn, String says, Actor actor) {
        if (thread.answers().stream().anyMatch(each -> each.id().equals(id))) {
            return Outcome.accepted(thread);
        }
        FrameNote note = thread.note();
        Optional<Problem> problem =
                turn == Turn.ANSWERS ? tooMany(kept, thread, actor) : Optional.empty();
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        kept.drafts()
                .add(
                        new NoteAnswer(
                                id,
                                note.id(),
                                note.draft(),
                                thread.answers().size() + 1,
                                actor.name(),
                                clock.instant(),
                                turn,
                                says));
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        act(turn),
                        note.draft().toString(),
                        "frame " + note.frame());
        return Outcome.accepted(
                NoteThread.of(List.of(note), kept.drafts().answers(note.draft())).getFirst());
    }

    private static String act(Turn turn) {
        return switch (turn) {
            case ANSWERS -> "answer note";
            case RESOLVES -> "resolve note";
            case REOPENS -> "reopen note";
        };
    }

    private static Optional<Problem> tooMany(Repositories kept, NoteThread thread, Actor actor) {
        long said = thread.answers().stream().filter(each -> each.turn() == Turn.ANSWERS).count();
        if (said >= MOST_OF_A_NOTE) {
            return Optional.of(
                    new Problem(
                            "NOTE-007",
                            "answer",
                            "so much was said to this note that it takes no more (%d answers)"
                                    .formatted(MOST_OF_A_NOTE),
                            "Maybe write another note at its frame."));
        }
        boolean full =
                actor.isGuest()
                        && kept.drafts().answers(thread.note().draft()).stream()
                                        .filter(each -> each.by().equals(actor.name()))
                                        .count()
                                >= MOST_OF_A_GUEST;
        return full
                ? Optional.of(
                        new Problem(
                                "NOTE-008",
                                "answer",
                                "a guest leaves at most %d answers at a draft"
                                        .formatted(MOST_OF_A_GUEST),
                                "Maybe tell the rest to whoever gave you the link."))
                : Optional.empty();
    }
}
