package org.throughline.planner.ruledesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.throughline.data.rulebook.RuleOutcome;

/// No fast lane, and perhaps how many working days to allow.
final class LaneFields implements OutcomeFields {

    private static final int MOST_DAYS = 365;

    private final IntegerField days;

    LaneFields(String id, DeskFields fields) {
        days = fields.number(id + "-days", "desk.lane.days", 0, MOST_DAYS);
    }

    @Override
    public List<Component> fields() {
        return List.of(days);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Lane(Integer given)) {
            days.setValue(given);
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        return List.of(new RuleOutcome.Lane(days.getValue()));
    }
}
