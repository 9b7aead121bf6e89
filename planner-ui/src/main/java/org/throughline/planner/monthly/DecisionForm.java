package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.data.trend.Course;
import org.throughline.planner.shell.DayWords;

/// The fields that decide what is done about a finding: the course, who sees to it, until when, and
/// how.
final class DecisionForm extends Div {

    private static final int LONGEST = 400;

    /// @param today the first day by which something can be done
    /// @param decided is told what was decided
    DecisionForm(
            int number,
            Finding finding,
            List<String> owners,
            LocalDate today,
            Consumer<HoldReview.Wanted> decided) {
        addClassNames("finding-form", "print-hidden");
        Select<Course> course = new Select<>();
        course.setId("course-" + number);
        course.setLabel(text("monthly.course"));
        course.setItems(Course.values());
        course.setItemLabelGenerator(FindingSentence::course);
        course.setValue(finding.course());
        ComboBox<String> owner = new ComboBox<>(text("monthly.owner"));
        owner.setId("owner-" + number);
        owner.setItems(owners);
        owner.setErrorMessage(text("monthly.owner.empty"));
        DatePicker due = new DatePicker(text("monthly.due"));
        due.setId("due-" + number);
        due.setMin(today);
        due.setI18n(DayWords.of().setMinErrorMessage(text("monthly.due.over")));
        TextField says = new TextField(text("monthly.says"));
        says.setId("says-" + number);
        says.setMaxLength(LONGEST);
        Button decide =
                new Button(
                        text("monthly.decide"),
                        click -> {
                            owner.setInvalid(owner.isEmpty());
                            if (owner.isInvalid()) {
                                owner.focus();
                            } else if (due.isInvalid()) {
                                due.focus();
                            } else {
                                decided.accept(
                                        new HoldReview.Wanted(
                                                course.getValue(),
                                                owner.getValue(),
                                                due.getValue(),
                                                says.getValue()));
                            }
                        });
        decide.setId("decide-" + number);
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setAriaLabel(text("monthly.decide-on", FindingSentence.name(finding)));
        add(course, owner, due, says, decide);
    }
}
