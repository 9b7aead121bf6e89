package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.DayRange;

/// Ranges of days: from, to, once or every year.
final class DaysField extends Div {

    private static final DateTimeFormatter YEARLY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final String id;
    private final DeskFields fields;
    private final Runnable changed;
    private final Year year;
    private final List<Range> ranges = new ArrayList<>();
    private final Button more = new Button(text("desk.days.more"), click -> more());
    private int made;

    /// @param year in which yearly days are shown; 29 February in the next leap year
    DaysField(String id, DeskFields fields, Year year, Runnable changed) {
        this.id = id;
        this.fields = fields;
        this.year = year;
        this.changed = changed;
        addClassName("desk-days");
        more.setId(id + "-more");
    }

    void set(List<String> values) {
        ranges.clear();
        removeAll();
        made = 0;
        values.forEach(value -> add(new Range(++made, DayRange.parse(value))));
        if (values.isEmpty()) {
            add(new Range(++made, null));
        }
        add(more);
    }

    private void add(Range range) {
        ranges.add(range);
        super.add(range);
    }

    private void more() {
        Range range = new Range(++made, null);
        ranges.add(range);
        addComponentAtIndex(ranges.size() - 1, range);
        range.from.focus();
        changed.run();
    }

    /// One range is always there to be filled in.
    private void remove(Range range) {
        ranges.remove(range);
        super.remove(range);
        if (ranges.isEmpty()) {
            more();
        } else {
            more.focus();
            changed.run();
        }
    }

    /// The ranges as a rulebook has them; empty while one is incomplete.
    List<String> values() {
        List<String> values = new ArrayList<>();
        for (Range range : ranges) {
            Optional<String> value = range.value();
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.get());
        }
        return values;
    }

    /// The year in which yearly days are shown, or the next that has both.
    static Year yearWith(MonthDay first, MonthDay last, Year year) {
        Year shown = year;
        while (!first.isValidYear(shown.getValue()) || !last.isValidYear(shown.getValue())) {
            shown = shown.plusYears(1);
        }
        return shown;
    }

    private static String written(String first, String last) {
        return first.equals(last) ? first : first + " - " + last;
    }

    private final class Range extends Div {

        private final DatePicker from;
        private final DatePicker to;
        private @Nullable String kept;
        private final Checkbox yearly = new Checkbox(text("desk.days.yearly"));

        Range(int number, @Nullable DayRange range) {
            addClassName("field-row");
            from = fields.day(id + "-from-" + number, "desk.days.from");
            to = fields.day(id + "-to-" + number, "desk.days.to");
            yearly.setId(id + "-yearly-" + number);
            switch (range) {
                case DayRange.Yearly(MonthDay first, MonthDay last) -> {
                    yearly.setValue(true);
                    Year shown = yearWith(first, last, year);
                    from.setValue(shown.atMonthDay(first));
                    to.setValue(shown.atMonthDay(last));
                }
                case DayRange.Once(LocalDate first, LocalDate last) -> {
                    from.setValue(first);
                    to.setValue(last);
                }
                case DayRange.Weekday moving -> kept = moving.written();
                case null -> yearly.setValue(true);
            }
            yearly.addValueChangeListener(change -> changed.run());
            if (kept == null) {
                add(from, to, yearly);
            } else {
                add(new Span(kept));
            }
            Button gone = new Button(new SvgIcon("ui/icons.svg", "remove"), click -> removeThis());
            gone.setId(id + "-remove-" + number);
            gone.setAriaLabel(text("desk.days.remove", number));
            gone.addThemeVariants(ButtonVariant.TERTIARY);
            add(gone);
        }

        private void removeThis() {
            DaysField.this.remove(this);
        }

        Optional<String> value() {
            if (kept != null) {
                return Optional.of(kept);
            }
            LocalDate first = from.getValue();
            if (first == null) {
                return Optional.empty();
            }
            LocalDate last = to.getValue() == null ? first : to.getValue();
            if (yearly.getValue()) {
                return Optional.of(written(YEARLY.format(first), YEARLY.format(last)));
            }
            return last.isBefore(first)
                    ? Optional.empty()
                    : Optional.of(written(first.toString(), last.toString()));
        }
    }
}
