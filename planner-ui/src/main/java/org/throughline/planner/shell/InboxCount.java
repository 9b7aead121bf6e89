package org.throughline.planner.shell;

import org.throughline.planner.access.Actor;

/// How much waits for somebody. Thread-safe.
public interface InboxCount {

    Counts counts(Actor actor);

    /// What waits for somebody, counted.
    ///
    /// @param fresh how much of it they have not had before them yet
    record Counts(int all, int fresh) {}
}
