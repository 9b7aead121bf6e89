package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.planner.rulebook.RuleRows;

/// What follows where a rule holds: one or more outcomes.
final class OutcomeList extends Div {

    private static final int MOST = 12;

    private final ConditionRow.Setting setting;
    private final Div rows = new Div();
    private final Button more;
    private final List<OutcomeRow> outcomes = new ArrayList<>();
    private int made;

    OutcomeList(ConditionRow.Setting setting) {
        this.setting = setting;
        addClassName("desk-part");
        more = new Button(text("desk.then.more"), click -> more());
        more.setId("then-more");
        add(new H3(text("desk.then")), new Paragraph(text("desk.then.says")), rows, more);
    }

    void set(List<RuleOutcome> given) {
        for (RuleOutcome outcome : given) {
            if (outcomes.isEmpty() || !outcomes.getLast().takes(outcome)) {
                add().set(RuleRows.kind(outcome), outcome);
            }
        }
    }

    OutcomeRow add() {
        made++;
        OutcomeRow[] holder = new OutcomeRow[1];
        OutcomeRow row =
                new OutcomeRow(
                        "then-" + made,
                        setting,
                        () -> {
                            remove(holder[0]);
                            more.focus();
                            setting.changed().run();
                        });
        holder[0] = row;
        row.getElement().setAttribute("aria-label", text("desk.then.row", made));
        outcomes.add(row);
        rows.add(row);
        limit();
        return row;
    }

    private void more() {
        add().focus();
        setting.changed().run();
    }

    private void remove(OutcomeRow row) {
        outcomes.remove(row);
        rows.remove(row);
        limit();
    }

    private void limit() {
        more.setEnabled(outcomes.size() < MOST);
    }

    List<RuleOutcome> outcomes() {
        return outcomes.stream().flatMap(row -> row.outcomes().stream()).toList();
    }

    boolean isWhole() {
        return !outcomes.isEmpty() && outcomes.stream().noneMatch(row -> row.outcomes().isEmpty());
    }

    /// Says where something is missing.
    ///
    /// @return whether anything is
    boolean markMissing() {
        boolean missing = outcomes.isEmpty();
        for (OutcomeRow row : outcomes) {
            boolean whole = !row.outcomes().isEmpty();
            row.fault(whole ? "" : text("desk.outcome.missing"));
            missing |= !whole;
        }
        return missing;
    }

    /// Shows a fault at the outcome of a number, counted from 0 over all rows.
    ///
    /// @return whether there is one
    boolean fault(int number, String says) {
        int before = 0;
        for (OutcomeRow row : outcomes) {
            before += row.outcomes().size();
            if (number < before) {
                row.fault(says);
                return true;
            }
        }
        return false;
    }

    void clearFaults() {
        outcomes.forEach(row -> row.fault(""));
    }
}
