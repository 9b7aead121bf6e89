package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.PostText;
import org.throughline.data.story.PublishedText;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.brief.BriefDesk;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.words.WordsDesk;
import org.throughline.renderer.canvas.Force;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;

/// The words of a market over the store and the strategy form's own door. Thread-safe.
record StoreWords(
        Store store,
        BriefDesk briefs,
        OpenCampaign open,
        CaptionStandards standards,
        PlatformProfiles profiles)
        implements WordsDesk {

    @Override
    public Optional<Writing> find(BriefId id) {
        return briefs.find(id);
    }

    @Override
    public Outcome<Writing> save(Writing edited, Seat by) {
        return briefs.save(edited, by);
    }

    @Override
    public Outcome<Writing> undo(Writing seen, Seat by) {
        return briefs.undo(seen, by);
    }

    @Override
    public Outcome<Revision> after(Writing written) {
        return briefs.after(written.brief(), written.story());
    }

    @Override
    public Outcome<PlanId> handIn(BriefId id, Seat by) {
        return briefs.propose(id, by);
    }

    @Override
    public Languages languages(BriefId id, Market market) {
        Optional<Campaign> campaign =
                open.of(id).flatMap(of -> store.inTransaction(kept -> kept.campaigns().find(of)));
        String author =
                campaign.map(each -> each.brand().languages().getFirst())
                        .orElse(CaptionStandards.USUAL_LANGUAGE);
        String own =
                campaign.flatMap(each -> each.findMarket(market))
                        .map(MarketProfile::language)
                        .orElse(author);
        return new Languages(author, own, standards.pace(own));
    }

    /// Where a platform names several bounds of one thing and refuses more than the larger, what is
    /// refused is said by the caption check alone.
    @Override
    public List<Advice> advice(Writing written, Market market) {
        Story story = written.story();
        PostText post = story == null ? null : story.postText();
        return written.brief().platforms().stream()
                .map(platform -> PublishedText.of(written.brief(), post, market, platform))
                .flatMap(published ->
                        profiles.profile(published.platform()).post().stream()
                                .filter(bound -> bound.force() == Force.ADVICE)
                                .filter(bound -> !bound.admits(published))
                                .map(bound ->
                                        new Advice(
                                                published.platform(),
                                                bound,
                                                bound.measure().of(published))))
                .toList();
    }

    @Override
    public List<Hold> holds(BriefId id, Market market) {
        return open.of(id)
                .flatMap(of -> store.inTransaction(kept -> kept.plans().latest(of, id)))
                .map(plan ->
                        plan.assessment().holds().stream()
                                .filter(hold -> hold.concerns(market))
                                .toList())
                .orElse(List.of());
    }
}
