package org.throughline.planner.route;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import org.throughline.data.register.Escalation;

/// How late a seal of a brand may be before it is brought before its leads.
final class EscalationForm extends Div {

    private final IntegerField days = new IntegerField(text("escalation.days"));

    /// @param number of the form on its page, from 0
    EscalationForm(int number, String brand, int now, IntConsumer keep) {
        addClassName("lead-filters");
        days.setId("escalation-days-" + number);
        days.setAriaLabel(text("escalation.days-of", brand));
        days.setMin(0);
        days.setMax(Escalation.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setRequiredIndicatorVisible(true);
        days.setErrorMessage(text("escalation.wrong", Escalation.MOST_DAYS));
        days.setValue(now);
        Button save = new Button(text("escalation.keep"), click -> wanted(keep));
        save.setId("escalation-keep-" + number);
        add(days, save);
    }

    private void wanted(IntConsumer keep) {
        Integer wanted = days.getValue();
        if (wanted == null || wanted < 0 || wanted > Escalation.MOST_DAYS) {
            days.setInvalid(true);
            days.focus();
        } else {
            keep.accept(wanted);
        }
    }
}
