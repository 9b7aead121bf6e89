package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.When;
import org.throughline.rules.desk.RowWords;

/// A rule under the hands of a brand lead: its id, whether it is hard, when it holds and what
/// follows.
final class RuleForm extends Div {

    private static final Pattern THEN = Pattern.compile("then\\[(\\d+)].*");
    private static final Pattern CONDITION =
            Pattern.compile("(when|for\\.[a-z]+|except)\\.([^.]+).*");

    private final Runnable changed;
    private final TextField id = new TextField(text("desk.id"));
    private final RadioButtonGroup<Boolean> hard = new RadioButtonGroup<>(text("desk.kind"));
    private final ComboBox<String> item;
    private final ConditionList when;
    private final ConditionList onItem;
    private final ConditionList except;
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
        item =
                setting.fields()
                        .one(
                                "rule-item",
                                "desk.item",
                                Arrays.stream(ItemKind.values())
                                        .filter(kind -> kind != ItemKind.REVIEWER)
                                        .map(ItemKind::key)
                                        .toList(),
                                key -> word("item", key));
        item.setClearButtonVisible(true);
        item.setPlaceholder(text("desk.item.none"));
        when = new ConditionList("when", When.MOST_CONDITIONS, RowWords.questions(), setting);
        onItem = new ConditionList("for", When.MOST_CONDITIONS, List.of(), setting);
        except = new ConditionList("except", When.MOST_EXCEPTIONS, RowWords.questions(), setting);
        then = new OutcomeList(setting);
        item.addValueChangeListener(change -> aboutItem());
        Div head = new Div(id, hard);
        head.addClassName("field-row");
        Div about =
                new Div(new H3(text("desk.about")), new Paragraph(text("desk.about.says")), item);
        about.addClassName("desk-part");
        about.add(onItem);
        onItem.setVisible(false);
        add(head, when, about, except, then);
    }

    private void told() {
        if (!filling) {
            changed.run();
        }
    }

    private void aboutItem() {
        onItem.ask(questions(item.getValue()));
        onItem.setVisible(item.getValue() != null);
    }

    private static List<Dimension> questions(@Nullable String key) {
        ItemKind kind = key == null ? null : ItemKind.find(key).orElseThrow();
        return RowWords.questions().stream()
                .filter(dimension -> kind != null && dimension.item() == kind)
                .toList();
    }

    /// Shows a rule; its id can no longer be changed.
    void set(Rule rule) {
        filling = true;
        id.setValue(rule.id());
        id.setReadOnly(true);
        hard.setValue(rule.hard());
        when.set(rule.when().brief());
        ItemKind kind = rule.when().item();
        if (kind != null) {
            item.setValue(kind.key());
            onItem.set(rule.when().onItem());
        }
        except.set(rule.when().except());
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
        boolean whole =
                !id.getValue().isBlank()
                        && when.isWhole()
                        && onItem.isWhole()
                        && except.isWhole()
                        && then.isWhole();
        return whole ? Optional.of(made(by)) : Optional.empty();
    }

    private Rule made(String by) {
        ItemKind kind =
                item.getValue() == null ? null : ItemKind.find(item.getValue()).orElseThrow();
        return new Rule(
                id.getValue().strip(),
                1,
                by,
                null,
                Boolean.TRUE.equals(hard.getValue()),
                new When(
                        when.conditions(),
                        kind,
                        kind == null ? List.of() : onItem.conditions(),
                        except.conditions()),
                then.outcomes(),
                null);
    }

    /// Says where something is missing.
    void markMissing() {
        id.setInvalid(id.getValue().isBlank());
        id.setErrorMessage(text("desk.id.missing"));
        when.markMissing();
        onItem.markMissing();
        except.markMissing();
        then.markMissing();
    }

    /// Shows each fault at its field.
    ///
    /// @return those that belong to no field
    List<Problem> show(List<Problem> problems) {
        id.setInvalid(false);
        List.of(when, onItem, except).forEach(ConditionList::clearFaults);
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
        Matcher condition = CONDITION.matcher(problem.field());
        if (!condition.matches()) {
            return false;
        }
        ConditionList list =
                switch (condition.group(1)) {
                    case "when" -> when;
                    case "except" -> except;
                    default -> onItem;
                };
        return list.fault(condition.group(2), says);
    }

    static String said(Problem problem) {
        return problem.hint().isEmpty()
                ? problem.message()
                : problem.message() + ". " + problem.hint();
    }
}
