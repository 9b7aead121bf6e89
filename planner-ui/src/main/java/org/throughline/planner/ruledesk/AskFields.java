package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.planner.Texts;
import org.throughline.rules.desk.RowWords;

/// Who is asked, what they seal, before which stage ends, and how.
final class AskFields implements OutcomeFields {

    private static final int MOST_DAYS = 365;

    private final ComboBox<String> asked;
    private final ComboBox<String> seal;
    private final ComboBox<String> stage;
    private final Checkbox all = new Checkbox(text("desk.ask.all"));
    private final MultiSelectComboBox<String> after;
    private final IntegerField within;

    AskFields(String id, DeskFields fields, Runnable changed) {
        asked = fields.one(id + "-role", "desk.role", ReviewerRole.keys(), key -> role(key));
        seal = fields.one(id + "-seal", "desk.seal", RowWords.SEALS, key -> word("seal", key));
        stage = fields.one(id + "-stage", "desk.stage", RowWords.STAGES, key -> word("stage", key));
        all.setId(id + "-all");
        all.addValueChangeListener(change -> changed.run());
        after = fields.many(id + "-after", "desk.ask.after", ReviewerRole.keys(), Texts::role);
        within = fields.number(id + "-within", "desk.ask.within", 1, MOST_DAYS);
    }

    @Override
    public List<Component> fields() {
        return List.of(asked, seal, stage, after, within, all);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Ask ask) {
            asked.setValue(ask.role());
            seal.setValue(ask.seal());
            stage.setValue(ask.stage());
            Asking how = ask.how();
            if (how != null) {
                all.setValue(how.all());
                after.setValue(Set.copyOf(how.after()));
                within.setValue(how.withinDays());
            }
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        return asked.getValue() == null || seal.getValue() == null || stage.getValue() == null
                ? List.of()
                : List.of(
                        new RuleOutcome.Ask(
                                asked.getValue(), seal.getValue(), stage.getValue(), how()));
    }

    private @Nullable Asking how() {
        boolean plain = !all.getValue() && after.isEmpty() && within.getValue() == null;
        return plain
                ? null
                : new Asking(
                        all.getValue(),
                        ReviewerRole.keys().stream().filter(after.getValue()::contains).toList(),
                        within.getValue());
    }
}
