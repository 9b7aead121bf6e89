package org.throughline.data.trend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// How often lifetime exports of an account came, and so which questions they can answer.
///
/// @param account absent = not known
/// @param snapshots days of which exports tell what its posts gained: likes, comments, shares,
///   saves
/// @param posts seen in at least two of them, each with one increment
/// @param first date of the first of them
/// @param last date of the last of them
/// @param engagements that those posts gained between two exports, summed; never spread over days
public record Cadence(
        Platform platform,
        @Nullable String account,
        int snapshots,
        long posts,
        LocalDate first,
        LocalDate last,
        long engagements) {}
