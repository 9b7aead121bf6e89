package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.data.brief.Dimension;
import org.throughline.planner.shell.DayWords;
import org.throughline.rules.desk.RowWords;

/// Makes the desk's fields, and says the words in their lists. What is changed is told once.
final class DeskFields {

    /// Characters in any text of a row.
    static final int LONGEST_TEXT = 200;

    private final Runnable changed;

    DeskFields(Runnable changed) {
        this.changed = changed;
    }

    /// Tells that something is changed.
    void changed() {
        changed.run();
    }

    ComboBox<String> one(
            String id, String label, List<String> items, Function<String, String> says) {
        ComboBox<String> field = first(id, label, items, says);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /// A field that decides what else its row asks. The row tells of its change, after it has
    /// brought its other fields into line: before, they belong to another choice.
    ComboBox<String> first(
            String id, String label, List<String> items, Function<String, String> says) {
        ComboBox<String> field = new ComboBox<>(text(label));
        field.setId(id);
        field.setItemLabelGenerator(says::apply);
        field.setItems(items);
        return field;
    }

    MultiSelectComboBox<String> many(
            String id, String label, List<String> items, Function<String, String> says) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(text(label));
        field.setId(id);
        field.setItemLabelGenerator(says::apply);
        field.setItems(items);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    TextField words(String id, String label) {
        TextField field = new TextField(text(label));
        field.setId(id);
        field.setMaxLength(LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /// Texts, one a line.
    TextArea lines(String id, String label) {
        TextArea field = new TextArea(text(label));
        field.setId(id);
        field.setManualValidation(true);
        field.setMinRows(3);
        field.setMaxRows(16);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    Checkbox check(String id, String label) {
        Checkbox field = new Checkbox(text(label));
        field.setId(id);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    IntegerField number(String id, String label, int least, int most) {
        IntegerField field = new IntegerField(text(label));
        field.setId(id);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    DatePicker day(String id, String label) {
        DatePicker field = new DatePicker(text(label));
        field.setId(id);
        field.setI18n(DayWords.of());
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /// The answers to a question in the order of its list; countries and languages by name.
    static List<String> answers(Dimension dimension, List<String> present) {
        List<String> known =
                switch (dimension.key()) {
                    case "market" ->
                            byName(Arrays.asList(Locale.getISOCountries()), DeskFields::country);
                    case "language" ->
                            byName(Arrays.asList(Locale.getISOLanguages()), DeskFields::language);
                    default -> RowWords.answers(dimension);
                };
        return Stream.concat(known.stream(), present.stream()).distinct().toList();
    }

    private static List<String> byName(List<String> words, Function<String, String> name) {
        return words.stream().sorted(Comparator.comparing(name)).toList();
    }

    /// An answer in words.
    static String says(String question, String answer) {
        return switch (question) {
            case "market" -> country(answer);
            case "language" -> language(answer);
            case "reviewer-role" -> role(answer);
            default -> word(question, answer);
        };
    }

    private static String country(String code) {
        return text("desk.country", Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
    }

    private static String language(String tag) {
        return text("desk.country", Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH), tag);
    }

    /// The texts of a field that holds one a line, none of them twice.
    static List<String> said(TextArea field) {
        return field.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// Shows what is wrong at a field; nothing: it is right.
    static void fault(HasValidation field, String says) {
        field.setErrorMessage(says);
        field.setInvalid(!says.isEmpty());
    }

    /// A question of the vocabulary in words.
    static String question(String key) {
        return word("dimension", key);
    }
}
