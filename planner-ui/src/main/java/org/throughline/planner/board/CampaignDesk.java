package org.throughline.planner.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.Loosening;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.AimSeen;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.plan.AddVideo;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.Inherited;

/// What the screens of campaign and plan ask for. What somebody does is done as the seat says,
/// which the use cases hold to its rights.
public interface CampaignDesk {

    /// The campaign the planner is open on; empty in a fresh data folder.
    Optional<Campaign> find();

    /// The campaigns that may be opened, the newest first.
    List<Campaign> all();

    /// Goes on in another campaign.
    void open(String campaign);

    /// Goes on in the campaign of a brief.
    void openOf(BriefId brief);

    /// The type of a campaign, as long as campaigns begin from it; empty where it has none.
    Optional<CampaignType> type(Campaign campaign);

    /// What a campaign's type is called, though none begins from it any more.
    Optional<String> typeName(Campaign campaign);

    /// How far every cell of the campaign's matrix is, and whose turn it is.
    List<Cell> cells();

    /// The stop switches that stand in markets of the campaign's brand, as they are now.
    List<MarketStop> stops();

    /// Adds a video to the campaign that is given.
    ///
    /// @param taken what it takes of another video; absent: nothing
    Outcome<BriefId> addVideo(
            String campaign,
            String title,
            List<Market> markets,
            List<Platform> platforms,
            AddVideo.@Nullable Taken taken,
            Seat by);

    /// Sets a campaign's embargo, or takes it away; refused where it is not what was seen any more.
    ///
    /// @param seen absent: none
    /// @param wanted absent: none
    Outcome<Campaign> setEmbargo(
            String campaign, @Nullable Embargo seen, @Nullable Embargo wanted, Seat by);

    /// The videos that another one can be begun from, those of the open campaign first.
    List<Offer> masters();

    /// What a video still has from the one it was begun from.
    Optional<Inherited> inherited(BriefId brief);

    /// A video that another one can be begun from.
    ///
    /// @param campaign its name
    record Offer(Brief brief, String campaign) {}

    /// What is stopped for the brand of a brief, whichever campaign is open.
    List<MarketStop> stops(BriefId brief);

    /// What of a plan would be published before the embargo that its campaign has now.
    BeforeEmbargo early(ProductionPlan plan);

    /// The other briefs of a brief's campaign, whichever is open.
    List<Brief> others(BriefId brief);

    /// The facts of a plan's brief that were loosened and that no brand lead has seen.
    List<Loosening> loosened(ProductionPlan plan);

    /// Says that a brand lead has seen them.
    Outcome<Loosening> see(Loosening loosening, Seat by);

    /// Keeps that somebody has a page before them which shows what a video is meant to leave people
    /// feeling.
    void showed(BriefId brief, AimSeen.Where where, Seat to);

    /// The plan of a brief in its latest version.
    Optional<ProductionPlan> findPlan(BriefId brief);

    /// Every seal ever given on the plans of a brief.
    List<Seal> seals(BriefId brief);

    /// Puts the seal of whoever sits there on a version of a plan; refused where a later one has
    /// taken its place.
    Outcome<Seal> seal(PlanId plan, RequiredSeal required, Seat by);

    /// Where the latest plan is on its way.
    PlanStatus status(PlanId plan);

    /// Approves every market whose seals are complete.
    Outcome<ApprovedPlan> approve(PlanId plan, Seat by);

    /// Enters a local reviewer's answer to a hold, and makes the plan's next version.
    Outcome<ProductionPlan> answer(
            BriefId brief, Market market, String rule, boolean lifts, String says, Seat by);
}
