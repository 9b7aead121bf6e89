package org.throughline.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Draft;

/// The drafts that show what a plan says: its own, and where a cell has none, that of the newest
/// earlier version which would be rendered the same. So a plan that returns to what it said, or is
/// only answered or told otherwise why, finds its drafts again; each keeps the id, and the
/// fingerprint, of the version it was rendered from.
public final class DraftsOfPlan {

    private DraftsOfPlan() {}

    public static List<Draft> find(Repositories kept, ProductionPlan plan) {
        List<Draft> found = new ArrayList<>(kept.drafts().of(plan.id()));
        List<PlanId> earlier =
                kept.plans().ids(plan.id().campaign()).stream()
                        .filter(id -> id.sameLine(plan.id()) && id.version() < plan.id().version())
                        .sorted(Comparator.comparingInt(PlanId::version).reversed())
                        .toList();
        for (PlanId id : earlier) {
            List<Draft> drafts = kept.drafts().of(id);
            if (!drafts.isEmpty() && kept.plans().find(id).filter(plan::makesTheSame).isPresent()) {
                drafts.stream()
                        .filter(draft ->
                                found.stream()
                                        .noneMatch(each -> each.id().isOfSameCell(draft.id())))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }
}
