package org.throughline.planner.shell;

import org.throughline.planner.access.Actor;

/// How much waits for somebody. Thread-safe.
public interface InboxCount {

    int count(Actor actor);

    /// How much of it they have not had before them yet.
    int countNew(Actor actor);
}
