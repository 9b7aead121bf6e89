package org.throughline.planner.rulebook;

import org.throughline.data.rulebook.RuleOutcome;

/// Rules as rows of a sheet, an outcome a row, in the words of rulebook files.
public final class RuleRows {

    private RuleRows() {}

    /// The word for a kind of outcome.
    public static String kind(RuleOutcome outcome) {
        return RuleTree.kind(outcome);
    }
}
