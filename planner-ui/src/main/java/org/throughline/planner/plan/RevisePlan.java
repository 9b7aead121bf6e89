package org.throughline.planner.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PartChange;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;

/// Shows which seals an edit would break and which would hold, and makes it the next version.
public final class RevisePlan {

    private final Store store;
    private final ProposePlan propose;
    private final CheckCaptions captions;

    public RevisePlan(Store store, ProposePlan propose, CheckCaptions captions) {
        this.store = store;
        this.propose = propose;
        this.captions = captions;
    }

    /// What would become of the seals; nothing is kept.
    public Outcome<Revision> preview(String campaign, BriefId brief) {
        return propose.draw(campaign, brief).then(plan -> Outcome.accepted(effects(plan)));
    }

    /// The same of a video as somebody is writing it.
    public Outcome<Revision> preview(String campaign, Brief brief, @Nullable Story story) {
        return propose.draw(campaign, brief, story).then(plan -> Outcome.accepted(effects(plan)));
    }

    /// Proposes what is written now, and says what became of the seals.
    public Outcome<Revision> revise(String campaign, BriefId brief, Actor actor) {
        return propose.propose(campaign, brief, actor)
                .then(plan -> Outcome.accepted(effects(plan)));
    }

    private Revision effects(ProductionPlan plan) {
        List<CaptionFinding> found = captions.check(plan);
        List<Problem> early = propose.early(plan);
        return store.inTransaction(kept -> {
            List<Seal> seals = kept.plans().seals(plan.id().campaign(), plan.id().brief());
            return new Revision(
                    plan,
                    plan.sealStates(seals).stream()
                            .map(state -> effect(kept, plan, state))
                            .toList(),
                    found,
                    early);
        });
    }

    private static Revision.SealEffect effect(
            Repositories kept, ProductionPlan plan, SealState state) {
        List<PartChange> changes =
                state instanceof SealState.Broken(_, Seal seal, _)
                        ? kept.plans()
                                .find(seal.plan())
                                .map(sealed -> plan.changesSince(sealed, seal))
                                .orElse(List.of())
                        : List.of();
        return new Revision.SealEffect(state, changes);
    }
}
