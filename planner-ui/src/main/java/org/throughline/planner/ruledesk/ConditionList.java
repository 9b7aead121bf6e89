package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Dimension;
import org.throughline.data.rulebook.Condition;

/// The conditions of one part of a rule: on the brief, on an item, or exceptions.
final class ConditionList extends Div {

    private final String part;
    private final int most;
    private final boolean ofTheBrief;
    private final ConditionRow.Setting setting;
    private final Div rows = new Div();
    private final Button more;
    private final List<ConditionRow> conditions = new ArrayList<>();
    private List<Dimension> questions;
    private int made;

    /// @param part `when`, `for` or `except`
    ConditionList(String part, int most, List<Dimension> questions, ConditionRow.Setting setting) {
        this.part = part;
        this.most = most;
        this.questions = questions;
        this.ofTheBrief = part.equals("when");
        this.setting = setting;
        addClassName("desk-part");
        more = new Button(text("desk." + part + ".more"), click -> more());
        more.setId(part + "-more");
        add(
                new H3(text("desk." + part)),
                new Paragraph(text("desk." + part + ".says")),
                rows,
                more);
    }

    /// Other questions may be asked; rows that ask one which may not are gone.
    void ask(List<Dimension> asked) {
        questions = asked;
        List.copyOf(conditions).forEach(this::remove);
    }

    void set(List<Condition> given) {
        given.forEach(condition -> add().set(condition));
        limit();
    }

    private ConditionRow add() {
        made++;
        ConditionRow[] holder = new ConditionRow[1];
        ConditionRow row =
                new ConditionRow(
                        part + "-" + made,
                        questions,
                        ofTheBrief,
                        setting,
                        () -> {
                            remove(holder[0]);
                            more.focus();
                            setting.changed().run();
                        });
        holder[0] = row;
        row.getElement().setAttribute("aria-label", text("desk." + part + ".row", made));
        conditions.add(row);
        rows.add(row);
        limit();
        return row;
    }

    private void more() {
        add().focus();
        setting.changed().run();
    }

    private void remove(ConditionRow row) {
        conditions.remove(row);
        rows.remove(row);
        limit();
    }

    private void limit() {
        more.setEnabled(conditions.size() < most);
    }

    List<Condition> conditions() {
        return conditions.stream().flatMap(row -> row.condition().stream()).toList();
    }

    /// Says where something is missing.
    ///
    /// @return whether anything is
    boolean markMissing() {
        boolean missing = false;
        for (ConditionRow row : conditions) {
            boolean whole = row.condition().isPresent();
            row.fault(whole ? "" : text("desk.condition.missing"));
            missing |= !whole;
        }
        return missing;
    }

    boolean isWhole() {
        return conditions.stream().allMatch(row -> row.condition().isPresent());
    }

    /// Shows a fault at the condition that asks a question.
    ///
    /// @return whether there is one
    boolean fault(String question, String says) {
        Optional<ConditionRow> row =
                conditions.stream().filter(each -> each.asks().equals(question)).findFirst();
        row.ifPresent(each -> each.fault(says));
        return row.isPresent();
    }

    void clearFaults() {
        conditions.forEach(row -> row.fault(""));
    }
}
