package org.throughline.planner.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Store;
import org.throughline.data.register.Circumstances;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.story.Story;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.rulebook.RulesInForce;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.voice.VoiceReport;

/// Assesses by the rulebook in force, in the circumstances that the store has now. What was
/// assessed lately is remembered with all that it follows from: a page asks several times, and
/// again at each visit. Thread-safe.
final class StoreAssessor implements BriefAssessor {

    private static final int REMEMBERED = 128;

    /// All that an assessment follows from.
    ///
    /// @param campaign with the video as it is assessed
    private record Asked(
            boolean flips,
            Campaign campaign,
            Brief brief,
            RulebookVersion rulebook,
            Circumstances around) {}

    private final Cache<Asked, Assessment> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
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
        return find(true, campaign, brief, story, around);
    }

    @Override
    public Assessment decide(
            Campaign campaign, Brief brief, @Nullable Story story, Circumstances around) {
        return find(false, campaign, brief, story, around);
    }

    private Assessment find(
            boolean flips,
            Campaign campaign,
            Brief brief,
            @Nullable Story story,
            Circumstances around) {
        return known.get(
                new Asked(
                        flips,
                        campaign.withVideo(brief, story),
                        brief,
                        inForce.of(campaign.brand().name()),
                        around),
                this::find);
    }

    private Assessment find(Asked asked) {
        return asked.flips()
                ? rules.assess(asked.campaign(), asked.brief(), asked.rulebook(), asked.around())
                : rules.decide(asked.campaign(), asked.brief(), asked.rulebook(), asked.around());
    }

    @Override
    public VoiceReport voice(Campaign campaign, Brief brief, Story story) {
        return rules.voice(
                campaign.withVideo(brief, story), brief, inForce.of(campaign.brand().name()));
    }
}
