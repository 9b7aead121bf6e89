package org.throughline.planner.approval;

import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Problem;

/// What is said to those who may not.
final class Refusals {

    private Refusals() {}

    static Problem local(String what) {
        return new Problem(
                "ACCESS-001",
                "",
                "nobody is signed in at the command line, so nobody can " + what + " there",
                "Sign in to the planner.");
    }

    static Problem superseded(PlanId id, PlanId successor) {
        return new Problem(
                "PLAN-020",
                id.toString(),
                "version " + successor.version() + " took its place",
                "");
    }
}
