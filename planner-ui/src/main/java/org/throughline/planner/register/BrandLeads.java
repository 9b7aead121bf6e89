package org.throughline.planner.register;

import org.throughline.planner.access.Actor;

/// Who decides here: a brand lead who has signed in.
public final class BrandLeads {

    private BrandLeads() {}

    public static boolean mayDecide(Actor actor) {
        return actor.mayDecide() && actor.role().equals("brand-lead");
    }
}
