package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowWords;

/// One thing that follows: its kind, and the fields of that kind.
final class OutcomeRow extends FormRow {

    private final String id;
    private final ConditionRow.Setting setting;
    private final ComboBox<String> kind;
    private @Nullable OutcomeFields fields;

    OutcomeRow(String id, ConditionRow.Setting setting, Runnable remove) {
        this(
                id,
                setting,
                setting.fields()
                        .first(
                                id + "-kind",
                                "desk.outcome.kind",
                                RowWords.OUTCOMES,
                                key -> text("desk.outcome." + key)),
                remove);
    }

    private OutcomeRow(
            String id, ConditionRow.Setting setting, ComboBox<String> kind, Runnable remove) {
        super(id, "desk.outcome.remove", kind, remove);
        this.id = id;
        this.setting = setting;
        this.kind = kind;
        kind.addValueChangeListener(change -> {
            show(change.getValue());
            setting.fields().changed();
        });
    }

    private void show(@Nullable String key) {
        fields = key == null ? null : fields(key);
        ask(fields == null ? new Component[0] : fields.fields().toArray(Component[]::new));
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

    /// What it says; nothing while something is missing.
    List<RuleOutcome> outcomes() {
        return fields == null ? List.of() : fields.outcomes();
    }

    @Override
    boolean isWhole() {
        return !outcomes().isEmpty();
    }
}
