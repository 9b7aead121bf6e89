package org.throughline.data.brief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands behind a claim.
///
/// @param state word of `evidence-state` as entered; whether it is out of date is derived
/// @param until last day on which it holds; absent means open end
public record Evidence(
        String state, @Nullable String kind, @Nullable String title, @Nullable LocalDate until) {

    public static final Evidence NONE = new Evidence("none", null, null, null);

    /// Whether the evidence is attached and still holds on a day.
    public boolean holdsOn(LocalDate day) {
        return state.startsWith("attached") && (until == null || !day.isAfter(until));
    }
}
