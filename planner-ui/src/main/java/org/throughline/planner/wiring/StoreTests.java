package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Seat;
import org.throughline.planner.rulebook.KeepTests;
import org.throughline.planner.ruledesk.TestDesk;

/// The saved test briefs of the desk's brand. Thread-safe.
final class StoreTests implements TestDesk {

    private final StoreRules rules;
    private final KeepTests tests;

    StoreTests(StoreRules rules, KeepTests tests) {
        this.rules = rules;
        this.tests = tests;
    }

    @Override
    public List<TestBrief> tests() {
        return tests.of(rules.brand());
    }

    @Override
    public Outcome<TestBrief> keep(TestBrief test, Optional<TestBrief> seen, Seat by) {
        return tests.keep(rules.brand(), test, seen, by.actor());
    }

    @Override
    public Outcome<List<TestBrief>> take(List<TestBrief> taken, Seat by) {
        return tests.take(rules.brand(), taken, by.actor());
    }

    @Override
    public Outcome<TestBrief> discard(TestBrief seen, Seat by) {
        return tests.discard(rules.brand(), seen, by.actor());
    }
}
