package org.throughline.planner.rulebook;

import org.throughline.data.rulebook.RulebookVersion;

/// What the rulebook screen asks for.
public interface RuleDesk {

    /// The version in force.
    RulebookVersion inForce();
}
