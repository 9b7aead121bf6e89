package org.throughline.planner.ruledesk;

import java.util.List;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.Difference;
import org.throughline.rules.analysis.RulebookFindings;
import org.throughline.rules.analysis.Witness;

/// What the desk's analysis says of versions, over the briefs of the open campaign.
public interface DeskAnalysis {

    /// Every field in which two versions differ.
    List<Difference> differences(RulebookVersion from, RulebookVersion to);

    /// What a candidate would decide otherwise.
    BlastRadius radius(RulebookVersion inForce, RulebookVersion candidate);

    /// Rows that change nothing, rows that contradict each other, and what no row decides.
    RulebookFindings check(RulebookVersion rulebook);

    /// What a rulebook decides of a brief that shows something of it.
    Assessment decide(Witness witness, RulebookVersion rulebook);
}
