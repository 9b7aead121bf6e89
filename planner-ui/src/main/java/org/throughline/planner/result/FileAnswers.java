package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;

/// What an export does not say by itself: of which day its values are and whose they are, and how
/// numbers and days are read that have two readings.
final class FileAnswers extends Div {

    private static final int LONGEST_ACCOUNT = 100;
    private static final int FIRST_YEAR = 2005;

    private final HandedFile file;
    private final DatePicker day = new DatePicker(text("results.day"));
    private final TextField account = new TextField(text("results.account"));
    private final IntegerField year = new IntegerField(text("results.year"));
    private final Select<Character> decimal = new Select<>();
    private final Select<Boolean> dayFirst = new Select<>();

    /// @param today no export is of a later day
    FileAnswers(HandedFile file, LocalDate today, BiConsumer<HandedFile, ImportOptions> say) {
        this.file = file;
        ImportOptions said = file.options();
        addClassName("export-answers");
        day.setId("day-" + file.id());
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("d MMM yyyy"));
        day.setMax(today);
        day.setValue(known());
        day.setHelperText(text("results.day.help"));
        account.setId("account-" + file.id());
        account.setMaxLength(LONGEST_ACCOUNT);
        account.setHelperText(text("results.account.help"));
        account.setValue(said.account() == null ? "" : said.account());
        year.setId("year-" + file.id());
        year.setMin(FIRST_YEAR);
        year.setMax(today.getYear());
        year.setHelperText(text("results.year.help"));
        year.setValue(said.year());
        select(decimal, "decimal", List.of(',', '.'));
        decimal.setValue(said.decimal());
        select(dayFirst, "day-first", List.of(true, false));
        dayFirst.setValue(said.dayFirst());
        Button read = new Button(text("results.read-again"), click -> give(say));
        read.setId("read-again-" + file.id());
        read.setAriaLabel(text("results.read-again-what", file.name()));
        if (file.asksForDay()) {
            add(day, account, read);
        } else {
            add(day, account, decimal, dayFirst, year, read);
        }
    }

    /// @param readings the one that is named `true` first
    private <T> void select(Select<T> select, String name, List<T> readings) {
        select.setId(name + "-" + file.id());
        select.setLabel(text("results." + name));
        select.setItems(readings);
        select.setItemLabelGenerator(each ->
                each == null
                        ? text("results.not-said")
                        : text("results." + name + "." + readings.getFirst().equals(each)));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("results.not-said"));
        select.setHelperText(text("results." + name + ".help"));
    }

    /// What was said before, else what the file's own name says.
    private @Nullable LocalDate known() {
        LocalDate said = file.options().taken();
        return said == null ? file.taken().map(FileImport.Taken::asOf).orElse(null) : said;
    }

    private void give(BiConsumer<HandedFile, ImportOptions> say) {
        day.setErrorMessage(text("results.day.empty"));
        day.setInvalid(day.isEmpty() ? file.asksForDay() : day.getValue().isAfter(day.getMax()));
        year.setErrorMessage(text("results.year.wrong"));
        if (day.isInvalid()) {
            day.focus();
        } else if (year.isInvalid()) {
            year.focus();
        } else {
            String whose = account.getValue().strip();
            say.accept(
                    file,
                    new ImportOptions(
                            day.getValue(),
                            whose.isEmpty() ? null : whose,
                            year.getValue(),
                            decimal.getValue(),
                            dayFirst.getValue()));
        }
    }
}
