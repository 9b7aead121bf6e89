package org.throughline.planner.ruledesk;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Dimension;
import org.throughline.data.rulebook.Condition;

/// The conditions of one part of a rule: on the brief, on an item, or exceptions.
final class ConditionList extends RowList<ConditionRow> {

    private final boolean ofTheBrief;
    private final ConditionRow.Setting setting;
    private List<Dimension> questions;

    /// @param part `when`, `for` or `except`
    ConditionList(String part, int most, List<Dimension> questions, ConditionRow.Setting setting) {
        super(part, most, setting.changed());
        this.questions = questions;
        this.ofTheBrief = part.equals("when");
        this.setting = setting;
    }

    @Override
    ConditionRow row(String id, Runnable remove) {
        return new ConditionRow(id, questions, ofTheBrief, setting, remove);
    }

    /// Other questions may be asked; rows that ask one which may not are gone.
    void ask(List<Dimension> asked) {
        questions = asked;
        rows().forEach(this::removeRow);
    }

    void set(List<Condition> given) {
        given.forEach(condition -> addRow().set(condition));
    }

    List<Condition> conditions() {
        return rows().stream().flatMap(row -> row.condition().stream()).toList();
    }

    /// Shows a fault at the condition that asks a question.
    ///
    /// @return whether there is one
    boolean fault(String question, String says) {
        Optional<ConditionRow> row =
                rows().stream().filter(each -> each.asks().equals(question)).findFirst();
        row.ifPresent(each -> each.fault(says));
        return row.isPresent();
    }
}
