package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.desk.RowWords;

/// A rule under the hands of a brand lead: its id, whether it is hard, when it holds and what
/// follows.
final class RuleForm extends Div {

    private static final Pattern THEN = Pattern.compile("then\\[(\\d+)].*");

    private final Runnable changed;
    private final TextField id = new TextField(text("desk.id"));
    private final RadioButtonGroup<Boolean> hard = new RadioButtonGroup<>(text("desk.kind"));
    private final WhenFields when;
    private final OutcomeList then;
    private boolean filling;

    /// @param wordings names of the wording lists that may be named
    RuleForm(List<String> wordings, Year year, Runnable changed) {
        this.changed = changed;
        addClassName("desk-form");
        setId("rule-form");
        var setting =
                new ConditionRow.Setting(new DeskFields(this::told), wordings, year, this::told);
        id.setId("rule-id");
        id.setMaxLength(40);
        id.setHelperText(text("desk.id.help"));
        id.setValueChangeMode(ValueChangeMode.LAZY);
        id.addValueChangeListener(change -> told());
        hard.setId("rule-hard");
        hard.setItems(true, false);
        hard.setItemLabelGenerator(each -> text(each ? "desk.kind.hard" : "desk.kind.guideline"));
        hard.setValue(true);
        hard.addValueChangeListener(change -> told());
        when = new WhenFields(RowWords.questions(), setting);
        then = new OutcomeList(setting);
        Div head = new Div(id, hard);
        head.addClassName("field-row");
        add(head);
        when.parts().forEach(this::add);
        add(then);
    }

    private void told() {
        if (!filling) {
            changed.run();
        }
    }

    /// Shows a rule; its id can no longer be changed.
    void set(Rule rule) {
        filling = true;
        id.setValue(rule.id());
        id.setReadOnly(true);
        hard.setValue(rule.hard());
        when.set(rule.when());
        then.set(rule.outcomes());
        filling = false;
    }

    /// Begins a new rule: one outcome is there to be filled in.
    void begin() {
        filling = true;
        then.addRow();
        filling = false;
        id.focus();
    }

    void readOnly() {
        setEnabled(false);
    }

    /// The rule as far as it is whole; empty while something is missing.
    ///
    /// @param by whose it is
    Optional<Rule> rule(String by) {
        boolean whole = !id.getValue().isBlank() && when.isWhole() && then.isWhole();
        return whole ? Optional.of(made(by)) : Optional.empty();
    }

    private Rule made(String by) {
        return new Rule(
                id.getValue().strip(),
                1,
                by,
                null,
                Boolean.TRUE.equals(hard.getValue()),
                when.when(),
                then.outcomes(),
                null);
    }

    /// Says where something is missing.
    void markMissing() {
        id.setInvalid(id.getValue().isBlank());
        id.setErrorMessage(text("desk.id.missing"));
        when.markMissing();
        then.markMissing();
    }

    /// Shows each fault at its field.
    ///
    /// @return those that belong to no field
    List<Problem> show(List<Problem> problems) {
        id.setInvalid(false);
        when.clearFaults();
        then.clearFaults();
        return problems.stream().filter(problem -> !place(problem)).toList();
    }

    private boolean place(Problem problem) {
        String says = said(problem);
        if (problem.field().equals("id")) {
            id.setErrorMessage(says);
            id.setInvalid(true);
            return true;
        }
        Matcher outcome = THEN.matcher(problem.field());
        if (outcome.matches()) {
            return then.fault(Integer.parseInt(outcome.group(1)), says);
        }
        return when.place(problem, says);
    }

    static String said(Problem problem) {
        return problem.hint().isEmpty()
                ? problem.message()
                : problem.message() + ". " + problem.hint();
    }
}
