package org.throughline.rules.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;

/// What became of one plan, for the health of rules.
///
/// @param broken ids of the rules that it broke on purpose
/// @param reached whether it reached its goal on the read-out day; absent while nobody knows
public record PlanRecord(
        Campaign campaign, Brief brief, Set<String> broken, @Nullable Boolean reached) {

    public PlanRecord {
        broken = Set.copyOf(broken);
    }
}
