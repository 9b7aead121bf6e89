package org.throughline.planner.shell;

import org.throughline.planner.access.Actor;

/// How much waits for somebody. Thread-safe.
@FunctionalInterface
public interface InboxCount {

    int count(Actor actor);
}
