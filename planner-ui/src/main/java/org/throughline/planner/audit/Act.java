package org.throughline.planner.audit;

import org.jspecify.annotations.Nullable;
import org.throughline.data.audit.AuditEntry;

/// One thing that was done, as somebody may see it.
///
/// @param campaign name of the campaign it lies in; absent for what belongs to none
/// @param title of the video it is about; absent where it is about none
/// @param place where that can be looked at
public record Act(
        AuditEntry entry,
        KnownAct known,
        @Nullable String campaign,
        @Nullable String title,
        Place place) {

    /// Where what was done can be looked at, as long as it is there.
    public sealed interface Place {

        record OfBrief(String brief) implements Place {}

        record OfPlan(String brief) implements Place {}

        record OfDraft(String draft) implements Place {}

        record OfCampaign() implements Place {}

        record OfRules() implements Place {}

        record OfStops() implements Place {}

        record OfPeople() implements Place {}

        record OfResults() implements Place {}

        record Gone() implements Place {}
    }
}
