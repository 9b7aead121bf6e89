package org.throughline.planner.ruledesk;

import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Seat;

/// The test briefs that the brand whose campaign is open keeps beside its rulebook.
public interface TestDesk {

    /// By name.
    List<TestBrief> tests();

    /// Keeps a test.
    ///
    /// @param seen the form that the editor began with; empty: a new one
    Outcome<TestBrief> keep(TestBrief test, Optional<TestBrief> seen, Seat by);

    /// Keeps tests of a table, all of them or none, in place of those of their names.
    Outcome<List<TestBrief>> take(List<TestBrief> tests, Seat by);

    /// Deletes a test; keeping it anew brings it back.
    Outcome<TestBrief> discard(TestBrief seen, Seat by);
}
