package org.throughline.data.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reviewer decided about a draft.
public sealed interface Verdict {

    String by();

    Instant at();

    /// What the reviewer was asked before; absent in verdicts from before anything was.
    @Nullable List<ReviewAnswer> answers();

    /// What the reviewer answered before, as far as it is there.
    default List<ReviewAnswer> answered() {
        List<ReviewAnswer> answers = answers();
        return answers == null ? List.of() : answers;
    }

    /// It may go on toward release.
    record Accepted(String by, Instant at, @Nullable List<ReviewAnswer> answers)
            implements Verdict {

        public Accepted {
            answers = answers == null ? null : List.copyOf(answers);
        }
    }

    /// The plan has to change; a new version is asked for.
    record ChangesAsked(String by, Instant at, String says, @Nullable List<ReviewAnswer> answers)
            implements Verdict {

        public ChangesAsked {
            answers = answers == null ? null : List.copyOf(answers);
        }
    }
}
