package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.TestBrief;

/// A test brief under the hands of a brand lead: its name, what it answers, what is expected.
final class TestForm extends Div {

    private static final String COLUMN = "column ";

    private final TextField name;
    private final AnswerList answers;
    private final ExpectationList expected;
    private final Runnable changed;
    private boolean filling;

    /// @param rules ids of the rules that can be named
    TestForm(List<String> rules, Runnable changed) {
        this.changed = changed;
        addClassName("desk-form");
        setId("test-form");
        DeskFields fields = new DeskFields(this::told);
        name = fields.words("test-name", "desk.test.name");
        name.setHelperText(text("desk.test.name.help"));
        name.setValueChangeMode(ValueChangeMode.LAZY);
        answers = new AnswerList(fields, this::told);
        expected = new ExpectationList(fields, rules, this::told);
        add(name, answers, expected);
    }

    private void told() {
        if (!filling) {
            changed.run();
        }
    }

    void set(TestBrief test) {
        filling = true;
        name.setValue(test.name());
        answers.set(test.answers());
        expected.set(test.expected());
        filling = false;
    }

    /// Begins a new test: one expectation is there to be filled in.
    void begin() {
        filling = true;
        answers.addRow();
        expected.addRow();
        filling = false;
        name.focus();
    }

    void readOnly() {
        setEnabled(false);
    }

    /// Whether nothing but its name is missing.
    boolean canRun() {
        return answers.isWhole() && expected.isWhole() && answers.twice().isEmpty();
    }

    /// The test as far as it is whole.
    Optional<TestBrief> test() {
        return canRun() && !name.getValue().isBlank()
                ? Optional.of(unfinished())
                : Optional.empty();
    }

    /// The test without what is missing.
    TestBrief unfinished() {
        return new TestBrief(name.getValue().strip(), answers.answers(), expected.expected());
    }

    /// Says where something is missing.
    void markMissing() {
        name.setErrorMessage(text("desk.test.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        answers.markMissing();
        answers.twice().forEach(each -> answers.fault(each, text("desk.answered.twice")));
        expected.markMissing();
        if (expected.rows().isEmpty()) {
            expected.addRow().fault(text("desk.expected.missing"));
        }
    }

    /// Shows each fault at its field.
    ///
    /// @return those that belong to no field
    List<Problem> show(List<Problem> problems) {
        name.setInvalid(false);
        answers.clearFaults();
        expected.clearFaults();
        List<Problem> elsewhere = new ArrayList<>();
        for (Problem problem : problems) {
            if (!place(problem)) {
                elsewhere.add(problem);
            }
        }
        return elsewhere;
    }

    private boolean place(Problem problem) {
        String column = problem.field().replaceFirst("^" + COLUMN, "");
        if (column.equals("name")) {
            name.setErrorMessage(RuleForm.said(problem));
            name.setInvalid(true);
            return true;
        }
        return answers.fault(column, RuleForm.said(problem));
    }
}
