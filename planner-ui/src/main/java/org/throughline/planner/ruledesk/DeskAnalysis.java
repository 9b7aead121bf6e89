package org.throughline.planner.ruledesk;

import java.util.List;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.Difference;
import org.throughline.rules.analysis.RuleHealth;
import org.throughline.rules.analysis.RulebookFindings;
import org.throughline.rules.analysis.TestResult;
import org.throughline.rules.analysis.Witness;

/// What the desk's analysis says of versions of a brand's rulebook. Thread-safe; what looks at many
/// briefs takes its time.
public interface DeskAnalysis {

    /// Every field in which two versions differ.
    List<Difference> differences(RulebookVersion from, RulebookVersion to);

    /// What a candidate would decide otherwise: of all videos of the brand, of its saved tests and
    /// of the samples.
    BlastRadius radius(RulebookVersion inForce, RulebookVersion candidate);

    /// Rows that change nothing, rows that contradict each other, and what no row decides.
    RulebookFindings check(RulebookVersion rulebook);

    /// What a rulebook decides of a brief that shows something of it.
    Assessment decide(Witness witness, RulebookVersion rulebook);

    /// What comes of test briefs under a rulebook, in their order.
    List<TestResult> run(RulebookVersion rulebook, List<TestBrief> tests);

    /// How each rule has fared in the plans of the brand.
    List<RuleHealth> health(RulebookVersion rulebook);
}
