package org.throughline.planner.draft;

import org.throughline.planner.retention.KeptCurve;

/// What an export file said of posts that were recorded.
public sealed interface ResultsRead {

    /// Figures of so many of them.
    record OfPosts(int posts) implements ResultsRead {}

    /// How the viewers of one stayed.
    record OfCurve(KeptCurve kept) implements ResultsRead {}
}
