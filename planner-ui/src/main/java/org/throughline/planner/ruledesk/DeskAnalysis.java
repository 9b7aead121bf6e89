package org.throughline.planner.ruledesk;

import java.util.List;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.Difference;

/// What the desk's analysis says of versions, over the briefs of the open campaign.
public interface DeskAnalysis {

    /// Every field in which two versions differ.
    List<Difference> differences(RulebookVersion from, RulebookVersion to);

    /// What a candidate would decide otherwise.
    BlastRadius radius(RulebookVersion inForce, RulebookVersion candidate);
}
