package org.throughline.planner.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.production.Deed;
import org.throughline.data.production.KnownDeeds;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.data.review.Draft;

/// Reads who or what did each step beside what a plan says of it.
public final class ReadLedger {

    private ReadLedger() {}

    /// What counts for one draft of a plan: one line for each step, what is known of other drafts
    /// left out.
    public static List<WhoDidWhat.Line> of(Repositories kept, ProductionPlan plan, Draft draft) {
        return of(
                        kept,
                        plan.id().campaign(),
                        plan.id().brief(),
                        plan.assessment(),
                        plan.brief().audience().markets(),
                        KnownDeeds.of(plan, List.of(draft)))
                .in(draft.id().market());
    }

    /// Every step of a video.
    ///
    /// @param known what is known without anybody having said it
    public static WhoDidWhat of(
            Repositories kept,
            String campaign,
            BriefId brief,
            Assessment assessment,
            List<Market> markets,
            List<Deed> known) {
        List<LedgerEntry> entries = kept.ledger().entries(campaign, brief);
        List<StepPlace> placed =
                Stream.concat(
                                entries.stream().map(LedgerEntry::place),
                                kept.ledger().work(campaign, brief).stream().map(StepWork::place))
                        .distinct()
                        .toList();
        List<Deed> deeds = new ArrayList<>(known);
        deeds.addAll(LedgerEntry.standing(entries));
        return WhoDidWhat.of(assessment, markets, placed, deeds);
    }
}
