package org.throughline.planner.wiring;

import java.util.List;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.ruledesk.DeskAnalysis;
import org.throughline.planner.ruledesk.RuleDesk;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Difference;

/// The desk's analysis over the briefs of the open campaign. Thread-safe.
final class StoreAnalysis implements DeskAnalysis {

    private final Desk analysis;
    private final RuleDesk desk;

    StoreAnalysis(Desk analysis, RuleDesk desk) {
        this.analysis = analysis;
        this.desk = desk;
    }

    @Override
    public List<Difference> differences(RulebookVersion from, RulebookVersion to) {
        return analysis.differences(from, to);
    }

    @Override
    public BlastRadius radius(RulebookVersion inForce, RulebookVersion candidate) {
        return analysis.blastRadius(inForce, candidate, desk.briefs().iterator());
    }
}
