package org.throughline.data.trend;

import java.time.LocalDate;
import org.throughline.data.brief.Platform;

/// How often lifetime exports of an account came, and so which questions they can answer.
///
/// @param snapshots dated exports of it
/// @param posts seen in at least two of them, each with one increment
/// @param first date of the first of them
/// @param last date of the last of them
public record Cadence(
        Platform platform,
        String account,
        int snapshots,
        long posts,
        LocalDate first,
        LocalDate last) {}
