package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;

/// One row of a form of closed lists: what it asks first decides what else it asks. It can be
/// removed, and says at its own place what is wrong with it.
abstract sealed class FormRow extends Div
        permits ConditionRow, OutcomeRow, AnswerRow, ExpectationRow {

    private final Div values = new Div();
    private final Span fault = new Span();
    private final Focusable<?> first;

    /// @param removes bundle key of what removing it is called
    /// @param first the field that decides what else is asked
    /// @param next fields that are always there
    FormRow(String id, String removes, Component first, Runnable remove, Component... next) {
        this.first = (Focusable<?>) first;
        setId(id);
        addClassName("desk-condition");
        getElement().setAttribute("role", "group");
        values.addClassName("desk-values");
        fault.addClassName("desk-fault");
        fault.getElement().setAttribute("role", "alert");
        Button gone = new Button(new SvgIcon("ui/icons.svg", "remove"), click -> remove.run());
        gone.setId(id + "-remove");
        gone.setAriaLabel(text(removes));
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        add(first);
        add(next);
        add(values, gone, fault);
    }

    /// The fields that depend on the first.
    void ask(Component... fields) {
        values.removeAll();
        values.add(fields);
    }

    void focusFirst() {
        first.focus();
    }

    void fault(String says) {
        fault.setText(says);
        fault.setVisible(!says.isEmpty());
    }

    /// Whether nothing of it is missing.
    abstract boolean isWhole();
}
