package org.throughline.data.review;

import java.time.Instant;
import java.util.UUID;

/// What somebody said to a note: an answer, that it is done with, or that it is not any more.
///
/// @param id made where it was written, so that sending it twice keeps it once
/// @param note what it follows on
/// @param draft the one that the note was written on
/// @param number its place in the thread, counted from 1; moments may be the same
/// @param says in their words; may be empty where it is more than an answer
public record NoteAnswer(
        UUID id,
        UUID note,
        DraftId draft,
        int number,
        String by,
        Instant at,
        Turn turn,
        String says) {

    /// What becomes of the note.
    public enum Turn {
        ANSWERS("answers"),
        RESOLVES("resolves"),
        REOPENS("reopens");

        private final String key;

        Turn(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public NoteAnswer {
        says = says.strip();
        if (turn == Turn.ANSWERS && says.isEmpty()) {
            throw new IllegalArgumentException("an answer says something");
        }
    }
}
