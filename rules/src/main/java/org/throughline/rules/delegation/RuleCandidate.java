package org.throughline.rules.delegation;

import java.util.List;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.row.Bits;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.View;

/// A row of the rulebook that may hold.
public record RuleCandidate(String about, CompiledRow<Rule> row) {

    static RuleCandidate of(CompiledRow<Rule> row) {
        return new RuleCandidate(row.about(), row);
    }

    public boolean holds(Bits bits) {
        return row.holds(bits);
    }

    /// What follows where it holds.
    public List<Ruling> rulings(View view) {
        return Ruling.of(row, view);
    }
}
