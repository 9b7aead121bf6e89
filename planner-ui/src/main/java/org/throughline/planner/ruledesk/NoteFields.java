package org.throughline.planner.ruledesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.throughline.data.rulebook.RuleOutcome;

/// A sentence that is shown.
final class NoteFields implements OutcomeFields {

    private final TextField words;

    NoteFields(String id, DeskFields fields) {
        words = fields.words(id + "-text", "desk.note.text");
        words.addClassName("desk-wide");
    }

    @Override
    public List<Component> fields() {
        return List.of(words);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Note(String says)) {
            words.setValue(says);
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        return words.getValue().isBlank()
                ? List.of()
                : List.of(new RuleOutcome.Note(words.getValue().strip()));
    }
}
