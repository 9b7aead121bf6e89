package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.throughline.data.trend.Course;

/// The fields that decide what is done about a finding: the course, who sees to it, and how.
final class DecisionForm extends Div {

    private static final int LONGEST = 400;

    /// Is told what was decided.
    @FunctionalInterface
    interface Decided {
        void as(Course course, String owner, String says);
    }

    DecisionForm(int number, Finding finding, List<String> owners, Decided decided) {
        addClassNames("finding-form", "print-hidden");
        String name = FindingSentence.name(finding);
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
                            } else {
                                decided.as(course.getValue(), owner.getValue(), says.getValue());
                            }
                        });
        decide.setId("decide-" + number);
        decide.setAriaLabel(text("monthly.decide-on", name));
        add(course, owner, says, decide);
    }
}
