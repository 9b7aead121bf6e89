package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Arrays;
import java.util.List;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.planner.shell.LevelMark;

/// Who does a step.
final class WhoFields implements OutcomeFields {

    private final ComboBox<String> step;
    private final ComboBox<String> level;

    WhoFields(String id, DeskFields fields) {
        step =
                fields.one(
                        id + "-step",
                        "desk.step",
                        Arrays.stream(Step.values()).map(Step::key).toList(),
                        key -> word("step", key));
        level =
                fields.one(
                        id + "-level",
                        "desk.level",
                        Arrays.stream(Level.values()).map(Level::name).toList(),
                        name -> LevelMark.says(Level.valueOf(name)));
    }

    @Override
    public List<Component> fields() {
        return List.of(step, level);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Who(Step given, Level asked)) {
            step.setValue(given.key());
            level.setValue(asked.name());
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        return step.getValue() == null || level.getValue() == null
                ? List.of()
                : List.of(
                        new RuleOutcome.Who(
                                Step.find(step.getValue()).orElseThrow(),
                                Level.valueOf(level.getValue())));
    }
}
