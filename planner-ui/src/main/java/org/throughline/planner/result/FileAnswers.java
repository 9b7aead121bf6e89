package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.planner.shell.DayWords;

/// What an export does not say by itself: of which day its values are and whose they are, and how
/// numbers and days are read that have two readings.
final class FileAnswers extends Div {

    private static final int FIRST_YEAR = 2005;

    /// Whose exports of single metrics do not say on which of them the account is.
    private static final List<Platform> SITES =
            List.of(Platform.INSTAGRAM_REELS, Platform.FACEBOOK_REELS);

    private final HandedFile file;
    private final transient FilesPanel.Actions actions;
    private final DatePicker day = new DatePicker(text("results.day"));
    private final @Nullable AccountAnswer account;
    private final IntegerField year = new IntegerField(text("results.year"));
    private final Select<Character> decimal = new Select<>();
    private final Select<Boolean> dayFirst = new Select<>();
    private final Select<Platform> platform = new Select<>();
    private final ForOthers others;

    FileAnswers(HandedFile file, Asking asking, ForOthers others, FilesPanel.Actions actions) {
        this.file = file;
        this.actions = actions;
        this.others = others;
        ImportOptions said = file.options();
        day.setId("day-" + file.id());
        day.setI18n(DayWords.of());
        day.setMax(asking.today());
        day.setValue(known());
        day.setHelperText(text("results.day.help"));
        account =
                file.platform()
                        .map(platform ->
                                new AccountAnswer(
                                        file.id(),
                                        platform,
                                        asking.accounts(),
                                        said.account(),
                                        file.asksForAccount()))
                        .orElse(null);
        year.setId("year-" + file.id());
        year.setMin(FIRST_YEAR);
        year.setMax(asking.today().getYear());
        year.setHelperText(text("results.year.help"));
        year.setValue(said.year());
        select(decimal, "decimal", List.of(',', '.'));
        decimal.setValue(said.decimal());
        select(dayFirst, "day-first", List.of(true, false));
        dayFirst.setValue(said.dayFirst());
        platform.setId("platform-" + file.id());
        platform.setLabel(text("results.platform"));
        platform.setPlaceholder(text("results.columns.choose"));
        platform.setItems(SITES);
        platform.setItemLabelGenerator(each -> each == null ? "" : word("site", each.key()));
        platform.setValue(said.platform());
        Button read = new Button(text("results.read-again"), click -> give());
        read.setId("read-again-" + file.id());
        read.setAriaLabel(text("results.read-again-what", file.name()));
        Div fields = new Div();
        fields.addClassName("export-answers");
        if (file.asksForPlatform()) {
            fields.add(platform);
        }
        if (!file.asks() || file.asksForDay()) {
            fields.add(day);
        }
        if (account != null) {
            fields.add(account);
        }
        if (file.asks()) {
            read.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            fields.add(decimal, dayFirst, year);
        }
        Div row = new Div(read, others);
        row.addClassName("take-bar");
        add(fields, row);
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

    private void give() {
        day.setErrorMessage(text("results.day.empty"));
        day.setInvalid(day.isEmpty() ? file.asksForDay() : day.getValue().isAfter(day.getMax()));
        year.setErrorMessage(text("results.year.wrong"));
        platform.setErrorMessage(text("results.platform.empty"));
        platform.setInvalid(file.asksForPlatform() && platform.isEmpty());
        if (platform.isInvalid()) {
            platform.focus();
        } else if (day.isInvalid()) {
            day.focus();
        } else if (year.isInvalid()) {
            year.focus();
        } else if (account == null || !account.isWrong()) {
            ImportOptions before = file.options();
            AccountRegister.Account remembered =
                    account == null ? null : account.remembered().orElse(null);
            actions.say(
                    file,
                    new ImportOptions(
                            day.getValue(),
                            account == null ? before.account() : account.account(),
                            year.getValue(),
                            decimal.getValue(),
                            dayFirst.getValue(),
                            before.mappings(),
                            before.register(),
                            platform.getValue()),
                    remembered,
                    others.isWanted());
        }
    }
}
