package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.brief.Platform;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowWords;

/// What waits, and for what: somebody's answer, something that must be there, or a day.
final class HoldFields implements OutcomeFields {

    private static final String DAY = "day";
    private static final List<String> PREREQUISITES = RowWords.kindsOf("prerequisite");

    private final ComboBox<String> until;
    private final DatePicker day;
    private final ComboBox<String> platform;
    private final Div rest = new Div();

    HoldFields(String id, DeskFields fields) {
        until =
                fields.one(
                        id + "-until",
                        "desk.hold.until",
                        Stream.of(List.of(DAY), PREREQUISITES, ReviewerRole.keys())
                                .flatMap(List::stream)
                                .toList(),
                        HoldFields::says);
        day = fields.day(id + "-day", "desk.hold.day");
        platform =
                fields.one(
                        id + "-platform",
                        "desk.hold.platform",
                        Arrays.stream(Platform.values()).map(Platform::key).toList(),
                        key -> word("platform", key));
        platform.setClearButtonVisible(true);
        platform.setPlaceholder(text("desk.hold.everywhere"));
        until.addValueChangeListener(change -> waits(change.getValue()));
    }

    private static String says(String key) {
        if (key.equals(DAY)) {
            return text("desk.hold.until.day");
        }
        return PREREQUISITES.contains(key)
                ? text("desk.hold.until.there", word("prerequisite", key))
                : text("desk.hold.until.answer", role(key));
    }

    private void waits(@Nullable String key) {
        rest.removeAll();
        if (DAY.equals(key)) {
            rest.add(day);
        }
    }

    @Override
    public List<Component> fields() {
        return List.of(until, rest, platform);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Hold(RuleOutcome.Until lifts, Platform on)) {
            platform.setValue(on == null ? null : on.key());
            switch (lifts) {
                case RuleOutcome.Until.Answer(String role) -> until.setValue(role);
                case RuleOutcome.Until.There(String there) -> until.setValue(there);
                case RuleOutcome.Until.Day(LocalDate date) -> {
                    until.setValue(DAY);
                    day.setValue(date);
                }
            }
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        String key = until.getValue();
        if (key == null || (key.equals(DAY) && day.getValue() == null)) {
            return List.of();
        }
        RuleOutcome.Until lifts =
                key.equals(DAY)
                        ? new RuleOutcome.Until.Day(day.getValue())
                        : PREREQUISITES.contains(key)
                                ? new RuleOutcome.Until.There(key)
                                : new RuleOutcome.Until.Answer(key);
        Platform on =
                platform.getValue() == null
                        ? null
                        : Platform.find(platform.getValue()).orElseThrow();
        return List.of(new RuleOutcome.Hold(lifts, on));
    }
}
