package org.throughline.planner.plan;

import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Problem;

/// What is said when something asked for is not there.
public final class NotThere {

    private NotThere() {}

    public static Problem campaign(String id) {
        return new Problem("PLAN-404", id, "there is no campaign '" + id + "'", "");
    }

    public static Problem video(String campaign, BriefId brief) {
        return new Problem(
                "PLAN-404", brief.value(), "campaign " + campaign + " has no brief " + brief, "");
    }

    public static Problem plan(Object id) {
        return new Problem("PLAN-404", id.toString(), "there is no plan " + id, "");
    }

    public static Problem draft(Object id) {
        return new Problem("DRAFT-404", id.toString(), "there is no draft " + id, "");
    }
}
