package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowWords;

/// One thing that follows: its kind, and the fields of that kind.
final class OutcomeRow extends Div {

    private final String id;
    private final ConditionRow.Setting setting;
    private final ComboBox<String> kind;
    private final Div values = new Div();
    private final Span fault = new Span();
    private @Nullable OutcomeFields fields;

    OutcomeRow(String id, ConditionRow.Setting setting, Runnable remove) {
        this.id = id;
        this.setting = setting;
        setId(id);
        addClassName("desk-condition");
        getElement().setAttribute("role", "group");
        kind =
                setting.fields()
                        .one(
                                id + "-kind",
                                "desk.outcome.kind",
                                RowWords.OUTCOMES,
                                key -> text("desk.outcome." + key));
        kind.addValueChangeListener(change -> show(change.getValue()));
        values.addClassName("desk-values");
        fault.addClassName("desk-fault");
        fault.getElement().setAttribute("role", "alert");
        Button gone = new Button(new SvgIcon("ui/icons.svg", "remove"), click -> remove.run());
        gone.setId(id + "-remove");
        gone.setAriaLabel(text("desk.outcome.remove"));
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        add(kind, values, gone, fault);
    }

    private void show(@Nullable String key) {
        values.removeAll();
        fields = key == null ? null : fields(key);
        if (fields != null) {
            fields.fields().forEach(values::add);
        }
    }

    private OutcomeFields fields(String key) {
        DeskFields make = setting.fields();
        return switch (key) {
            case "who" -> new WhoFields(id, make);
            case "ask" -> new AskFields(id, make, setting.changed());
            case "need" -> new NeedFields(id, make);
            case "never" -> new NeverFields(id, make, setting.wordings());
            case "hold" -> new HoldFields(id, make);
            case "limit" -> new LimitFields(id, make, setting.changed());
            case "lane" -> new LaneFields(id, make);
            case "note" -> new NoteFields(id, make);
            default -> throw new IllegalArgumentException("no kind of outcome: " + key);
        };
    }

    void set(String key, RuleOutcome outcome) {
        kind.setValue(key);
        if (fields != null) {
            fields.set(outcome);
        }
    }

    /// Whether it has taken an outcome that differs by its answer alone.
    boolean takes(RuleOutcome outcome) {
        return fields instanceof NeverFields never && never.takes(outcome);
    }

    void focus() {
        kind.focus();
    }

    /// What it says; nothing while something is missing.
    List<RuleOutcome> outcomes() {
        return fields == null ? List.of() : fields.outcomes();
    }

    void fault(String says) {
        fault.setText(says);
        fault.setVisible(!says.isEmpty());
    }
}
