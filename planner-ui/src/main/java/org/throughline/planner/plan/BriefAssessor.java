package org.throughline.planner.plan;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Circumstances;
import org.throughline.data.story.Story;
import org.throughline.rules.voice.VoiceReport;

/// Says what the rules say of a brief, with the rulebook in force. Thread-safe.
public interface BriefAssessor {

    /// What stands around a brief now.
    Circumstances around(Campaign campaign, BriefId brief);

    /// Assesses a brief as it stands.
    ///
    /// @param campaign brand, markets and answers; its own briefs and stories do not count
    /// @param story absent while there is only a brief
    Assessment assess(Campaign campaign, Brief brief, @Nullable Story story, Circumstances around);

    /// The same without what would flip it, which takes far less time.
    Assessment decide(Campaign campaign, Brief brief, @Nullable Story story, Circumstances around);

    /// How a story sounds beside the brand's voice.
    VoiceReport voice(Campaign campaign, Brief brief, Story story);

    /// The same in the circumstances of now.
    default Assessment assess(Campaign campaign, Brief brief, @Nullable Story story) {
        return assess(campaign, brief, story, around(campaign, brief.id()));
    }
}
