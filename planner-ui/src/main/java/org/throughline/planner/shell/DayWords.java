package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;

/// How days are written into fields, and what is said where something else was.
public final class DayWords {

    private DayWords() {}

    public static DatePicker.DatePickerI18n of() {
        return new DatePicker.DatePickerI18n()
                .setDateFormat("d MMM yyyy")
                .setBadInputErrorMessage(text("day.unreadable"));
    }
}
