package org.throughline.planner.plan;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.story.Story;

/// Says what the rules say of a brief, with the rulebook in force. Thread-safe.
@FunctionalInterface
public interface BriefAssessor {

    /// Assesses a brief as it stands.
    ///
    /// @param campaign brand, markets and answers; its own briefs and stories do not count
    /// @param story absent while there is only a brief
    Assessment assess(Campaign campaign, Brief brief, @Nullable Story story);
}
