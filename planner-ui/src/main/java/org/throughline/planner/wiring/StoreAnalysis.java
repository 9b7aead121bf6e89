package org.throughline.planner.wiring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.ruledesk.DeskAnalysis;
import org.throughline.planner.ruledesk.RuleDesk;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Difference;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.analysis.RulebookFindings;
import org.throughline.rules.analysis.Subject;
import org.throughline.rules.analysis.Witness;
import org.throughline.rules.book.RuleBook;

/// The desk's analysis over the briefs of the open campaign. Thread-safe.
final class StoreAnalysis implements DeskAnalysis {

    private final RuleBook rules;
    private final Desk analysis;
    private final RuleDesk desk;

    StoreAnalysis(RuleBook rules, RuleDesk desk) {
        this.rules = rules;
        this.analysis = new Desk(rules);
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

    /// Gaps are looked for in what the campaign and the rules are about.
    @Override
    public RulebookFindings check(RulebookVersion rulebook) {
        Set<Subject> subjects =
                new LinkedHashSet<>(
                        Subject.of(desk.briefs().stream().map(Replayed::brief).toList()));
        subjects.addAll(Subject.namedBy(rulebook));
        return analysis.check(rulebook, subjects);
    }

    @Override
    public Assessment decide(Witness witness, RulebookVersion rulebook) {
        return rules.decide(witness.campaign(), witness.brief(), rulebook);
    }
}
