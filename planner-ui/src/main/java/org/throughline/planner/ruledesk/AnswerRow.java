package org.throughline.planner.ruledesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.rules.analysis.Desk;

/// One question of a test brief with its answers, from closed lists as far as there is one.
final class AnswerRow extends FormRow {

    private final String id;
    private final DeskFields fields;
    private final ComboBox<String> question;
    private @Nullable ComboBox<String> one;
    private @Nullable MultiSelectComboBox<String> many;
    private @Nullable DatePicker day;
    private @Nullable TextField sentence;

    AnswerRow(String id, DeskFields fields, Runnable remove) {
        this(
                id,
                fields,
                fields.first(
                        id + "-question",
                        "desk.question",
                        Desk.testQuestions().stream().map(Dimension::key).toList(),
                        DeskFields::question),
                remove);
    }

    private AnswerRow(String id, DeskFields fields, ComboBox<String> question, Runnable remove) {
        super(id, "desk.answered.remove", question, remove);
        this.id = id;
        this.fields = fields;
        this.question = question;
        question.addValueChangeListener(change -> {
            fill(List.of());
            fields.changed();
        });
    }

    void set(String asked, List<String> answers) {
        question.setValue(asked);
        fill(answers);
    }

    private void fill(List<String> answers) {
        one = null;
        many = null;
        day = null;
        sentence = null;
        Dimension asked =
                question.getValue() == null
                        ? null
                        : Vocabulary.shipped().dimension(question.getValue());
        ask(asked == null ? new Component[0] : new Component[] {field(asked, answers)});
    }

    private Component field(Dimension asked, List<String> answers) {
        String first = answers.isEmpty() ? null : answers.getFirst();
        if (asked.key().equals("publish-date")) {
            DatePicker field = fields.day(id + "-value", "desk.answer");
            field.setValue(first == null ? null : LocalDate.parse(first));
            day = field;
            return field;
        }
        if ("sentence".equals(asked.open())) {
            TextField field = fields.words(id + "-value", "desk.answer");
            field.setValue(first == null ? "" : first);
            sentence = field;
            return field;
        }
        List<String> words = DeskFields.answers(asked, answers);
        if (asked.many() || asked.key().equals("market")) {
            MultiSelectComboBox<String> field =
                    fields.many(
                            id + "-value",
                            "desk.answers.all",
                            words,
                            word -> DeskFields.says(asked.key(), word));
            field.setValue(Set.copyOf(answers));
            many = field;
            return field;
        }
        ComboBox<String> field =
                fields.one(
                        id + "-value",
                        "desk.answer",
                        words,
                        word -> DeskFields.says(asked.key(), word));
        field.setValue(first);
        one = field;
        return field;
    }

    /// The question it answers; empty while none is chosen.
    String asks() {
        return question.getValue() == null ? "" : question.getValue();
    }

    /// In the order of the list; none while something is missing.
    List<String> answers() {
        if (day != null) {
            return day.getValue() == null ? List.of() : List.of(day.getValue().toString());
        }
        if (sentence != null) {
            return sentence.getValue().isBlank() ? List.of() : List.of(sentence.getValue().strip());
        }
        if (one != null) {
            return one.getValue() == null ? List.of() : List.of(one.getValue());
        }
        if (many == null) {
            return List.of();
        }
        Set<String> chosen = many.getValue();
        return DeskFields.answers(Vocabulary.shipped().dimension(asks()), List.copyOf(chosen))
                .stream()
                .filter(chosen::contains)
                .toList();
    }

    @Override
    boolean isWhole() {
        return !answers().isEmpty();
    }
}
