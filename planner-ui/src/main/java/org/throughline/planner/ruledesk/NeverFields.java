package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowWords;

/// What may never be: answers to a question, or the words of a list with what to say instead.
final class NeverFields implements OutcomeFields {

    private static final String WORDING = "wording";

    private final ComboBox<String> question;
    private final MultiSelectComboBox<String> answers;
    private final TextField instead;
    private final Div rest = new Div();
    private final List<String> wordings;

    NeverFields(String id, DeskFields fields, List<String> wordings) {
        this.wordings = wordings;
        question =
                fields.one(
                        id + "-question", "desk.never.what", RowWords.NEVER, DeskFields::question);
        answers = fields.many(id + "-answers", "desk.answers", List.of(), this::answer);
        instead = fields.words(id + "-instead", "desk.never.instead");
        rest.addClassName("desk-rest");
        question.addValueChangeListener(change -> refused(change.getValue()));
    }

    private String answer(String key) {
        return key.equals(RuleOutcome.Never.ANY)
                ? text("desk.never.any")
                : isWording() ? key : DeskFields.says(question.getValue(), key);
    }

    private boolean isWording() {
        return WORDING.equals(question.getValue());
    }

    private List<String> items() {
        return isWording() ? wordings : RowWords.refusable(question.getValue());
    }

    private void refused(@Nullable String asked) {
        rest.removeAll();
        if (asked != null) {
            answers.setItems(items());
            rest.add(answers);
            if (isWording()) {
                rest.add(instead);
            }
        }
    }

    @Override
    public List<Component> fields() {
        return List.of(question, rest);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Never never) {
            question.setValue(never.dimension());
            answers.setValue(Set.of(never.value()));
            instead.setValue(never.replacement() == null ? "" : never.replacement());
        }
    }

    /// Whether an outcome says the same but for the answer, so that one row can say both.
    boolean takes(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Never never
                && never.dimension().equals(question.getValue())
                && !isWording()) {
            Set<String> more = new HashSet<>(answers.getValue());
            more.add(never.value());
            answers.setValue(more);
            return true;
        }
        return false;
    }

    @Override
    public List<RuleOutcome> outcomes() {
        String asked = question.getValue();
        if (asked == null) {
            return List.of();
        }
        @Nullable String say =
                isWording() && !instead.getValue().isBlank() ? instead.getValue().strip() : null;
        return items().stream()
                .filter(answers.getValue()::contains)
                .<RuleOutcome>map(value -> new RuleOutcome.Never(asked, value, say))
                .toList();
    }
}
