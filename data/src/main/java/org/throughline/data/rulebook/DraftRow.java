package org.throughline.data.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change that waits to be published, with what it was made on.
///
/// @param revision rises with every change of the draft, so that whoever saves on an older one is
///   told
/// @param base the version in force when the rule was first changed; 0: the library alone
/// @param was the rule as it stood in that version; absent for a new one and for cards
/// @param by who changed it last
/// @param stood the row beside the rules as it stood in that version; absent for a new one
public record DraftRow(
        DraftChange change,
        long revision,
        int base,
        @Nullable Rule was,
        String by,
        Instant at,
        DraftChange.@Nullable Own stood) {

    public DraftRow(
            DraftChange change,
            long revision,
            int base,
            @Nullable Rule was,
            String by,
            Instant at) {
        this(change, revision, base, was, by, at, null);
    }

    /// The same under another revision.
    public DraftRow revised(long revision) {
        return new DraftRow(change, revision, base, was, by, at, stood);
    }

    public String id() {
        return change.id();
    }
}
