package org.throughline.planner.ruledesk;

import java.util.List;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.planner.rulebook.RuleRows;

/// What follows where a rule holds: one or more outcomes.
final class OutcomeList extends RowList<OutcomeRow> {

    private static final int MOST = 12;

    private final ConditionRow.Setting setting;

    OutcomeList(ConditionRow.Setting setting) {
        super("then", MOST, setting.changed());
        this.setting = setting;
    }

    @Override
    OutcomeRow row(String id, Runnable remove) {
        return new OutcomeRow(id, setting, remove);
    }

    void set(List<RuleOutcome> given) {
        for (RuleOutcome outcome : given) {
            List<OutcomeRow> rows = rows();
            if (rows.isEmpty() || !rows.getLast().takes(outcome)) {
                addRow().set(RuleRows.kind(outcome), outcome);
            }
        }
    }

    List<RuleOutcome> outcomes() {
        return rows().stream().flatMap(row -> row.outcomes().stream()).toList();
    }

    @Override
    boolean isWhole() {
        return !rows().isEmpty() && super.isWhole();
    }

    /// Shows a fault at the outcome of a number, counted from 0 over all rows.
    ///
    /// @return whether there is one
    boolean fault(int number, String says) {
        int before = 0;
        for (OutcomeRow row : rows()) {
            before += row.outcomes().size();
            if (number < before) {
                row.fault(says);
                return true;
            }
        }
        return false;
    }
}
