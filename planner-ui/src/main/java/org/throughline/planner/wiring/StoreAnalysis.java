package org.throughline.planner.wiring;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.ruledesk.DeskAnalysis;
import org.throughline.planner.ruledesk.TestDesk;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Difference;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.analysis.RuleHealth;
import org.throughline.rules.analysis.RulebookFindings;
import org.throughline.rules.analysis.Subject;
import org.throughline.rules.analysis.TestResult;
import org.throughline.rules.analysis.Witness;
import org.throughline.rules.book.RuleBook;

/// The desk's analysis over what a brand has in the store. Thread-safe.
final class StoreAnalysis implements DeskAnalysis {

    private final RuleBook rules;
    private final Desk analysis;
    private final StoreRules desk;
    private final TestDesk tests;
    private final SampleBriefs samples;

    StoreAnalysis(RuleBook rules, StoreRules desk, TestDesk tests, SampleBriefs samples) {
        this.rules = rules;
        this.analysis = new Desk(rules);
        this.desk = desk;
        this.tests = tests;
        this.samples = samples;
    }

    @Override
    public List<Difference> differences(RulebookVersion from, RulebookVersion to) {
        return analysis.differences(from, to);
    }

    @Override
    public BlastRadius radius(RulebookVersion inForce, RulebookVersion candidate) {
        return analysis.blastRadius(inForce, candidate, briefs());
    }

    /// Samples that were entered as a campaign of the brand are not looked at twice.
    private Iterator<Replayed> briefs() {
        List<Replayed> own = desk.briefs();
        Set<String> entered =
                own.stream().map(each -> each.campaign().id()).collect(Collectors.toSet());
        return Stream.of(
                        own.stream(),
                        tests.tests().stream().map(StoreAnalysis::replayed),
                        samples.all().stream()
                                .filter(each -> !entered.contains(each.campaign().id())))
                .flatMap(each -> each)
                .iterator();
    }

    private static Replayed replayed(TestBrief test) {
        Witness brief = Desk.brief(test);
        return new Replayed(brief.campaign(), brief.brief(), Replayed.State.TEST);
    }

    /// Gaps are looked for in what the brand's videos and the rules are about.
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

    @Override
    public List<TestResult> run(RulebookVersion rulebook, List<TestBrief> all) {
        return analysis.run(rulebook, all);
    }

    @Override
    public List<RuleHealth> health(RulebookVersion rulebook) {
        return analysis.health(rulebook, desk.plans(rulebook).iterator());
    }
}
