package org.throughline.data.review;

import java.time.Instant;

/// What a reviewer decided about a draft.
public sealed interface Verdict {

    String by();

    Instant at();

    /// It may go on toward release.
    record Accepted(String by, Instant at) implements Verdict {}

    /// The plan has to change; a new version is asked for.
    record ChangesAsked(String by, Instant at, String says) implements Verdict {}
}
