package org.throughline.planner.shell;

import java.util.List;
import org.throughline.planner.access.Actor;

/// Finds what somebody may see by its words. Thread-safe.
@FunctionalInterface
public interface Finder {

    /// The best first; so many at most as one looks through.
    ///
    /// @param pages what is searched beside what is kept
    List<Found> find(String words, List<Found> pages, Actor by);
}
