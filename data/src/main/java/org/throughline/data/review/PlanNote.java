package org.throughline.data.review;

import java.time.Instant;
import java.util.UUID;
import org.throughline.data.plan.PlanId;

/// What somebody wrote to one version of a plan as a whole.
///
/// @param id made where it was written, so that sending it twice keeps it once
/// @param number its place among the notes on that version, counted from 1
public record PlanNote(UUID id, PlanId plan, int number, String by, Instant at, String says) {

    public PlanNote {
        says = says.strip();
        if (says.isEmpty()) {
            throw new IllegalArgumentException("a note on a plan says something");
        }
    }
}
