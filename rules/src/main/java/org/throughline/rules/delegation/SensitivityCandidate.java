package org.throughline.rules.delegation;

import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.row.Bits;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.View;

/// A sensitivity row that may hold.
public record SensitivityCandidate(String about, CompiledRow<SensitivityRow> row) {

    static SensitivityCandidate of(CompiledRow<SensitivityRow> row) {
        return new SensitivityCandidate(row.about(), row);
    }

    public boolean holds(Bits bits) {
        return row.holds(bits);
    }

    public Found found(View view) {
        return new Found(row, view);
    }
}
