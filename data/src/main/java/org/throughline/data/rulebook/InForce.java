package org.throughline.data.rulebook;

import java.time.Instant;

/// That a version of a rulebook counts from a moment on, until the next one does.
///
/// @param since to the millisecond; may lie ahead
/// @param by who said so
/// @param at when they did
/// @param withdrawn whether it was taken back before its moment came
public record InForce(
        int version, Instant since, How how, String by, Instant at, boolean withdrawn) {

    /// How a version comes to count.
    public enum How {
        PUBLISHED,
        ROLLED_BACK
    }
}
