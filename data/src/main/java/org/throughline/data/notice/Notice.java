package org.throughline.data.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody was told of one thing that waits for them.
///
/// @param person id of their account
/// @param thing hash of the thing's name
/// @param seen since when the planner knows of it
/// @param looked whether they have had it before them in the planner
/// @param mail the mail it stands in; absent where it stands in none
public record Notice(
        String person,
        String thing,
        Instant seen,
        boolean looked,
        State state,
        @Nullable UUID mail) {

    /// What became of it.
    public enum State {
        /// Waits for its time.
        OPEN,
        /// Its time has come; a mail with it did not get out.
        DUE,
        /// Stands in a mail that is being sent.
        UNDER_WAY,
        /// Was told, or is for the planner alone. What of a mail is not known counts as told.
        TOLD
    }

    public Notice {
        if ((state == State.UNDER_WAY) && mail == null) {
            throw new IllegalArgumentException("a notice under way stands in a mail: " + thing);
        }
    }

    public Notice in(State state) {
        return new Notice(person, thing, seen, looked, state, state == State.DUE ? null : mail);
    }

    public Notice in(UUID mail) {
        return new Notice(person, thing, seen, looked, State.UNDER_WAY, mail);
    }

    public Notice lookedAt() {
        return new Notice(person, thing, seen, true, state, mail);
    }
}
