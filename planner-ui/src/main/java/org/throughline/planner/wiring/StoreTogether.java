package org.throughline.planner.wiring;

import java.util.List;
import java.util.Set;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.together.ChangeTogether;
import org.throughline.planner.together.Changed;
import org.throughline.planner.together.Prospects;
import org.throughline.planner.together.SharedChange;
import org.throughline.planner.together.TogetherDesk;

/// Changes of several videos over the store. Thread-safe.
record StoreTogether(ChangeTogether together, OpenCampaign open) implements TogetherDesk {

    @Override
    public Outcome<Prospects> look(
            String campaign, Set<BriefId> briefs, SharedChange change, Seat by) {
        return together.look(campaign, briefs, change, open.seen(), by.actor());
    }

    @Override
    public Outcome<Changed> apply(Prospects looked, Seat by) {
        return together.apply(looked, by.actor());
    }

    @Override
    public Outcome<Changed> undo(Changed changed, Seat by) {
        return together.undo(changed, by.actor());
    }

    @Override
    public long planned(Changed changed) {
        return together.planned(changed);
    }

    @Override
    public List<Problem> handIn(Changed changed, Seat by) {
        return together.handIn(changed, by.actor());
    }
}
