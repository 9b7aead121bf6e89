package org.throughline.planner.brief;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Circumstances;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.story.Story;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.voice.VoiceReport;

/// Assesses a brief under the rulebook in force, which is asked for on each assessment, so that a
/// version published elsewhere counts at once. Thread-safe.
public final class AssessBrief implements BriefAssessor {

    private final RuleBook rules;
    private final Supplier<RulebookVersion> inForce;

    public AssessBrief(RuleBook rules, Supplier<RulebookVersion> inForce) {
        this.rules = rules;
        this.inForce = inForce;
    }

    @Override
    public Circumstances around(Campaign campaign, BriefId brief) {
        return Circumstances.NONE;
    }

    @Override
    public Assessment assess(
            Campaign campaign, Brief brief, @Nullable Story story, Circumstances around) {
        return rules.assess(alone(campaign, brief, story), brief, inForce.get(), around);
    }

    @Override
    public Assessment decide(
            Campaign campaign, Brief brief, @Nullable Story story, Circumstances around) {
        return rules.decide(alone(campaign, brief, story), brief, inForce.get(), around);
    }

    @Override
    public VoiceReport voice(Campaign campaign, Brief brief, Story story) {
        return rules.voice(alone(campaign, brief, story), brief, inForce.get());
    }

    /// A campaign of this video alone.
    private static Campaign alone(Campaign campaign, Brief brief, @Nullable Story story) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.kind(),
                campaign.clock(),
                campaign.brand(),
                campaign.markets(),
                campaign.team(),
                campaign.people(),
                campaign.media(),
                List.of(brief),
                story == null ? List.of() : List.of(story),
                campaign.answers());
    }
}
