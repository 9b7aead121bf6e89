package org.throughline.data.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A note with what was said to it since.
///
/// @param answers in the order in which they were given
public record NoteThread(FrameNote note, List<NoteAnswer> answers) {

    public NoteThread {
        answers = List.copyOf(answers);
    }

    /// The threads of notes.
    ///
    /// @param answers to these and to others, in any order
    public static List<NoteThread> of(List<FrameNote> notes, List<NoteAnswer> answers) {
        List<NoteAnswer> inOrder = new ArrayList<>(answers);
        inOrder.sort(Comparator.comparingInt(NoteAnswer::number));
        return notes.stream()
                .map(note ->
                        new NoteThread(
                                note,
                                inOrder.stream()
                                        .filter(answer -> answer.note().equals(note.id()))
                                        .toList()))
                .toList();
    }

    /// Who said that it is done with, and when; empty while it is open.
    public Optional<NoteAnswer> resolution() {
        return answers.stream()
                .filter(answer -> answer.turn() != NoteAnswer.Turn.ANSWERS)
                .reduce((_, last) -> last)
                .filter(last -> last.turn() == NoteAnswer.Turn.RESOLVES);
    }

    public boolean isResolved() {
        return resolution().isPresent();
    }
}
