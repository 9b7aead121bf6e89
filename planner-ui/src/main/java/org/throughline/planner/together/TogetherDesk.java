package org.throughline.planner.together;

import java.util.List;
import java.util.Set;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;

/// What changing several videos asks for.
public interface TogetherDesk {

    /// What a change would do to some videos of a campaign; keeps nothing.
    Outcome<Prospects> look(String campaign, Set<BriefId> briefs, SharedChange change, Seat by);

    /// Keeps what was looked at, all of it or nothing.
    Outcome<Changed> apply(Prospects looked, Seat by);

    /// Takes it back, all of it or nothing.
    Outcome<Changed> undo(Changed changed, Seat by);

    /// How many of the changed videos have a plan, which says what it said before.
    long planned(Changed changed);

    /// Hands these in; what could not be is told.
    List<Problem> handIn(Changed changed, Seat by);
}
