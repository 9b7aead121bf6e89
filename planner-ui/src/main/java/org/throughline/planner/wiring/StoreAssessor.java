package org.throughline.planner.wiring;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Store;
import org.throughline.data.register.Circumstances;
import org.throughline.data.story.Story;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.rulebook.RulesInForce;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.voice.VoiceReport;

/// Assesses by the rulebook in force, in the circumstances that the store has now. Thread-safe.
final class StoreAssessor implements BriefAssessor {

    private final Store store;
    private final RuleBook rules;
    private final RulesInForce inForce;

    StoreAssessor(Store store, RuleBook rules, RulesInForce inForce) {
        this.store = store;
        this.rules = rules;
        this.inForce = inForce;
    }

    @Override
    public Circumstances around(Campaign campaign, BriefId brief) {
        return store.inTransaction(kept ->
                new Circumstances(
                        Circumstances.situations(
                                kept.marketStops().standing(campaign.brand().name())),
                        kept.levelBreaks().of(campaign.id(), brief)));
    }

    @Override
    public Assessment assess(
            Campaign campaign, Brief brief, @Nullable Story story, Circumstances around) {
        return rules.assess(
                campaign.withVideo(brief, story),
                brief,
                inForce.of(campaign.brand().name()),
                around);
    }

    @Override
    public Assessment decide(
            Campaign campaign, Brief brief, @Nullable Story story, Circumstances around) {
        return rules.decide(
                campaign.withVideo(brief, story),
                brief,
                inForce.of(campaign.brand().name()),
                around);
    }

    @Override
    public VoiceReport voice(Campaign campaign, Brief brief, Story story) {
        return rules.voice(
                campaign.withVideo(brief, story), brief, inForce.of(campaign.brand().name()));
    }
}
