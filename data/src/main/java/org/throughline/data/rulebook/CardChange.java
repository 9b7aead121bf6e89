package org.throughline.data.rulebook;

import java.time.LocalDate;

/// What a brand decided about a guideline card of the library.
///
/// @param card its id, such as `U1`
/// @param reason why, in a sentence
/// @param by who decided
/// @param reviewOn when it is looked at again
public record CardChange(
        String card, Kind kind, String reason, String by, LocalDate on, LocalDate reviewOn) {

    /// How far a card still holds.
    public enum Kind {
        /// It decides one level further toward the machine, and advises where it asked.
        SOFTENED,
        /// It says nothing.
        SWITCHED_OFF
    }
}
