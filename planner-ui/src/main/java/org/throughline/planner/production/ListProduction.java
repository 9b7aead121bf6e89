package org.throughline.planner.production;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.production.Deed;
import org.throughline.data.production.KnownDeeds;
import org.throughline.data.production.StepWork;
import org.throughline.data.story.Story;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.ledger.ReadLedger;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.DraftsOfPlan;

/// A campaign as a board of its steps: levels as the latest plan says them, and as the rules would
/// now where there is none yet.
public final class ListProduction {

    private final Store store;
    private final BriefAssessor assessor;
    private final MeasureApproval pace;
    private final Clock clock;

    public ListProduction(Store store, BriefAssessor assessor, MeasureApproval pace, Clock clock) {
        this.store = store;
        this.assessor = assessor;
        this.pace = pace;
        this.clock = clock;
    }

    /// The board of a campaign; empty where there is none.
    ///
    /// @param seen whether a campaign counts for the pace of approvals
    public Optional<ProductionBoard> of(String campaign, Predicate<String> seen) {
        ApprovalPace measured = pace.measure(seen);
        return store.inTransaction(kept ->
                kept.campaigns()
                        .find(campaign)
                        .map(found ->
                                new ProductionBoard(
                                        found.name(),
                                        kept.videos().of(campaign).stream()
                                                .map(video -> of(kept, found, video, measured))
                                                .toList(),
                                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }

    private BoardVideo of(
            Repositories kept, Campaign campaign, Video video, ApprovalPace measured) {
        Brief brief = video.brief();
        Optional<ProductionPlan> plan = kept.plans().latest(campaign.id(), brief.id());
        Assessment assessment =
                plan.map(ProductionPlan::assessment)
                        .orElseGet(() ->
                                assessor.decide(
                                        campaign,
                                        brief,
                                        video.story(),
                                        assessor.around(campaign, brief.id())));
        List<StepWork> works = kept.ledger().work(campaign.id(), brief.id());
        List<BoardStep> steps =
                ReadLedger.of(
                                kept,
                                campaign.id(),
                                brief.id(),
                                assessment,
                                brief.audience().markets(),
                                known(kept, plan, video))
                        .lines()
                        .stream()
                        .map(line ->
                                new BoardStep(
                                        line,
                                        works.stream()
                                                .filter(work -> work.place().equals(line.place()))
                                                .findFirst()
                                                .orElse(null),
                                        DueDays.of(line.place(), brief, assessment, measured)))
                        .toList();
        return new BoardVideo(
                brief.id(),
                brief.title(),
                plan.isPresent(),
                steps,
                kept.ledger().entries(campaign.id(), brief.id()),
                KeepLedger.people(campaign, brief));
    }

    private static List<Deed> known(Repositories kept, Optional<ProductionPlan> plan, Video video) {
        if (plan.isPresent()) {
            return KnownDeeds.of(plan.get(), DraftsOfPlan.find(kept, plan.get()));
        }
        Story story = video.story();
        return story == null ? List.of() : KnownDeeds.of(story);
    }
}
