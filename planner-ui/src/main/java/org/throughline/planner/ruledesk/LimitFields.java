package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowWords;

/// A bound on something that is measured.
final class LimitFields implements OutcomeFields {

    private static final List<String> BOTH = List.of("at-most", "at-least");

    private final ComboBox<String> measure;
    private final ComboBox<String> bound;
    private final BigDecimalField number = new BigDecimalField(text("desk.limit.number"));

    LimitFields(String id, DeskFields fields, Runnable changed) {
        measure =
                fields.one(
                        id + "-measure",
                        "desk.limit.measure",
                        RowWords.MEASURES,
                        key -> word("measure", key));
        bound = fields.one(id + "-bound", "desk.limit.bound", BOTH, key -> word("bound", key));
        number.setId(id + "-number");
        number.setLocale(Locale.ENGLISH);
        number.addValueChangeListener(change -> changed.run());
        measure.addValueChangeListener(change -> {
            Optional<String> fixed =
                    Optional.ofNullable(change.getValue()).flatMap(RowWords::fixed);
            fixed.map(BigDecimal::new).ifPresent(number::setValue);
            number.setReadOnly(fixed.isPresent());
            List<String> sides =
                    change.getValue() == null ? BOTH : RowWords.bounds(change.getValue());
            if (bound.isEmpty() || !sides.contains(bound.getValue())) {
                bound.setValue(sides.getFirst());
            }
            bound.setReadOnly(sides.size() == 1);
            number.setHelperText(
                    change.getValue() == null
                            ? ""
                            : text("desk.limit.unit." + RowWords.unit(change.getValue())));
        });
    }

    @Override
    public List<Component> fields() {
        return List.of(measure, bound, number);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Limit limit) {
            measure.setValue(limit.measure());
            bound.setValue(limit.bound());
            number.setValue(limit.number());
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        return measure.isEmpty() || bound.isEmpty() || number.getValue() == null
                ? List.of()
                : List.of(
                        new RuleOutcome.Limit(
                                measure.getValue(),
                                bound.getValue(),
                                number.getValue(),
                                RowWords.unit(measure.getValue())));
    }
}
