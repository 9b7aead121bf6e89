package org.throughline.data.production;

import java.time.LocalDate;
import org.throughline.data.review.DraftId;

/// That somebody or something did a step.
///
/// @param day on which it was done
/// @param source how that is known
public record Deed(StepPlace place, Doer doer, LocalDate day, Source source) {

    /// How something is known.
    public sealed interface Source {

        /// Somebody wrote it in the ledger.
        record Told(int entry, String by) implements Source {}

        /// The program did it itself when it rendered a draft.
        record Rendered(DraftId draft) implements Source {}

        /// Somebody accepted a draft.
        record Decided(DraftId draft) implements Source {}

        /// It stands in the story who thought of the angle that was chosen.
        record ThoughtOf() implements Source {}
    }

    /// Whether this line of the ledger says so.
    public boolean isOf(int entry) {
        return source instanceof Source.Told told && told.entry() == entry;
    }
}
