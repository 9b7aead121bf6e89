package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.shell.DayWords;

/// Makes the form's fields: each with its id, label and example, its closed list, and what happens
/// when it changes.
final class Fields {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Vocabulary words = Vocabulary.shipped();
    private final boolean readOnly;
    private final Runnable changed;
    private final List<Words> written = new ArrayList<>();

    /// @param readOnly for somebody who reads along
    Fields(boolean readOnly, Runnable changed) {
        this.readOnly = readOnly;
        this.changed = changed;
    }

    /// A field with words of the story.
    ///
    /// @param concerned what is wrong with them, of all that is found
    private record Words(HasValidation field, Predicate<CaptionFinding> concerned) {}

    /// Remembers a field with words of a beat, so that it can be marked.
    ///
    /// @param read the markets that read them
    void words(TextArea field, String beat, Predicate<Market> read) {
        field.setReadOnly(readOnly);
        words(
                field,
                finding -> read.test(finding.market()) && finding.isIn(beat, field.getValue()));
    }

    /// Remembers a field, so that it can be marked with what concerns it.
    void words(HasValidation field, Predicate<CaptionFinding> concerned) {
        written.add(new Words(field, concerned));
    }

    /// Marks the fields whose words cannot go on as they are, and no others.
    void mark(List<CaptionFinding> findings) {
        for (Words words : written) {
            List<String> says =
                    findings.stream()
                            .filter(words.concerned)
                            .map(finding -> finding.market() + ": " + finding.problem().message())
                            .distinct()
                            .toList();
            words.field.setErrorMessage(String.join(" ", says));
            words.field.setInvalid(!says.isEmpty());
        }
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /// Makes a change and tells the form.
    void apply(Runnable change) {
        change.run();
        changed.run();
    }

    /// Free text that a person must answer; empty is said after leaving the field.
    Component sentence(String key, String value, Consumer<String> set) {
        TextArea field = new TextArea(text("field." + key));
        field.setId("brief-" + key);
        field.setReadOnly(readOnly);
        field.setHelperText(
                words.find(key).isPresent() ? help(key, key) : text("field." + key + ".help"));
        field.setValue(value);
        field.setMaxLength(400);
        field.setMinRows(2);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            set.accept(change.getValue().strip());
            changed.run();
        });
        field.addBlurListener(blur -> {
            field.setErrorMessage(text("field.needs-answer"));
            field.setInvalid(field.getValue().isBlank());
        });
        return field;
    }

    /// One word of a closed list.
    Component one(
            String key, String dimension, @Nullable String value, Consumer<@Nullable String> set) {
        ComboBox<String> field = new ComboBox<>(text("field." + key));
        field.setId("brief-" + key);
        field.setReadOnly(readOnly);
        field.setHelperText(help(key, dimension));
        field.setItems(values(dimension, value == null ? List.of() : List.of(value)));
        field.setItemLabelGenerator(item -> word(dimension, item));
        field.setValue(value);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            set.accept(change.getValue());
            changed.run();
        });
        return field;
    }

    /// Any number of words of a closed list.
    Component many(String key, String dimension, List<String> value, Consumer<List<String>> set) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(text("field." + key));
        field.setId("brief-" + key);
        field.setReadOnly(readOnly);
        field.setHelperText(help(key, dimension));
        List<String> items = values(dimension, value);
        field.setItems(items);
        field.setItemLabelGenerator(item -> word(dimension, item));
        field.setValue(Set.copyOf(value));
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            set.accept(items.stream().filter(change.getValue()::contains).toList());
            changed.run();
        });
        return field;
    }

    /// A day; the listener hears of what somebody chose, not of what is set here.
    DatePicker date(
            String id, String label, @Nullable LocalDate value, Consumer<@Nullable LocalDate> set) {
        DatePicker field = new DatePicker(label);
        field.setId(id);
        field.setHelperText(kind("publish-date"));
        field.setReadOnly(readOnly);
        field.setMin(EARLIEST);
        field.setMax(LATEST);
        field.setValue(value);
        field.setI18n(DayWords.of());
        field.addValueChangeListener(change -> {
            LocalDate day = change.getValue();
            if (change.isFromClient()
                    && (day == null || !(day.isBefore(EARLIEST) || day.isAfter(LATEST)))) {
                set.accept(day);
                changed.run();
            }
        });
        return field;
    }

    /// A time of day; the listener hears of what somebody chose, not of what is set here.
    TimePicker time(
            String id, String label, @Nullable LocalTime value, Consumer<@Nullable LocalTime> set) {
        TimePicker field = new TimePicker(label);
        field.setId(id);
        field.setReadOnly(readOnly);
        field.setStep(Duration.ofMinutes(30));
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set.accept(change.getValue());
                changed.run();
            }
        });
        return field;
    }

    /// What is asked, and whether its answer is a fact or a choice.
    private String help(String key, String dimension) {
        return text("field." + key + ".help") + " " + kind(dimension);
    }

    /// Whether the answer to a question may be changed to get another decision, in words.
    private String kind(String dimension) {
        return text(
                "field.kind." + words.dimension(dimension).kind().name().toLowerCase(Locale.ROOT));
    }

    private List<String> values(String dimension, List<String> present) {
        List<String> values = new ArrayList<>(words.dimension(dimension).values());
        present.stream().filter(value -> !values.contains(value)).forEach(values::add);
        return values;
    }
}
