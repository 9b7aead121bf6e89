package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// Rows of one part of a form, which are added and removed one by one.
///
/// Its texts are `desk.PART`, `desk.PART.says`, `desk.PART.more`, `desk.PART.row` and
/// `desk.PART.missing`.
abstract sealed class RowList<R extends FormRow> extends Div
        permits ConditionList, OutcomeList, AnswerList, ExpectationList {

    private final String part;
    private final int most;
    private final Runnable changed;
    private final Div rows = new Div();
    private final Button more;
    private final List<R> there = new ArrayList<>();
    private int made;

    /// @param part first word of the ids of its rows, and of its texts
    RowList(String part, int most, Runnable changed) {
        this.part = part;
        this.most = most;
        this.changed = changed;
        addClassName("desk-part");
        more = new Button(text("desk." + part + ".more"), click -> more());
        more.setId(part + "-more");
        add(
                new H3(text("desk." + part)),
                new Paragraph(text("desk." + part + ".says")),
                rows,
                more);
    }

    /// Makes an empty row.
    abstract R row(String id, Runnable remove);

    List<R> rows() {
        return List.copyOf(there);
    }

    R addRow() {
        made++;
        List<R> holder = new ArrayList<>();
        R row = row(part + "-" + made, () -> removed(holder.getFirst()));
        holder.add(row);
        row.getElement().setAttribute("aria-label", text("desk." + part + ".row", made));
        there.add(row);
        rows.add(row);
        limit();
        return row;
    }

    private void more() {
        addRow().focusFirst();
        changed.run();
    }

    private void removed(R row) {
        removeRow(row);
        more.focus();
        changed.run();
    }

    void removeRow(R row) {
        there.remove(row);
        rows.remove(row);
        limit();
    }

    private void limit() {
        more.setEnabled(there.size() < most);
    }

    boolean isWhole() {
        return there.stream().allMatch(FormRow::isWhole);
    }

    /// Says at each row whether something of it is missing.
    void markMissing() {
        there.forEach(row -> row.fault(row.isWhole() ? "" : text("desk." + part + ".missing")));
    }

    void clearFaults() {
        there.forEach(row -> row.fault(""));
    }
}
