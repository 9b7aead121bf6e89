package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;

/// Days of one name in one market being written: once or every year, one range or several.
@Route(Paths.RULES_DAYS)
@PermitAll
public final class DaysView extends OwnFormView {

    private ComboBox<String> market = new ComboBox<>();
    private TextField name = new TextField();
    private ComboBox<String> word = new ComboBox<>();
    private Checkbox struck = new Checkbox();
    private TextField source = new TextField();
    private DatePicker verified = new DatePicker();
    private Span fault = new Span();
    private Div says = new Div();
    private transient @Nullable DaysField days;

    public DaysView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.CALENDAR);
    }

    @Override
    List<Component> fields(DeskFields fields) {
        Vocabulary words = Vocabulary.shipped();
        name = fields.words("day-name", "desk.calendar.name");
        name.setHelperText(text("desk.calendar.name.help"));
        market =
                fields.one(
                        "day-market",
                        "desk.calendar.market",
                        DeskFields.answers(words.dimension("market"), List.of()),
                        code -> DeskFields.says("market", code));
        word =
                fields.one(
                        "day-word",
                        "desk.calendar.word",
                        words.dimension("calendar").values(),
                        OwnSentence::meaning);
        struck = fields.check("day-struck", "desk.calendar.struck");
        source = fields.words("day-source", "desk.own.source.field");
        source.setHelperText(text("desk.own.source.help"));
        verified = fields.day("day-verified", "desk.own.read");
        List.of(name, source).forEach(field -> field.setManualValidation(true));
        List.of(market, word).forEach(field -> field.setManualValidation(true));
        verified.setManualValidation(true);
        DaysField ranges = new DaysField("day", fields, Year.from(today()), fields::changed);
        days = ranges;
        fault = new Span();
        fault.addClassName("desk-fault");
        fault.getElement().setAttribute("role", "alert");
        Div part = new Div(new H3(text("desk.calendar.days")), ranges, fault, struck);
        part.addClassName("desk-part");
        Div head = new Div(name, market, word);
        head.addClassName("field-row");
        Div known = new Div(source, verified);
        known.addClassName("field-row");
        return List.of(head, part, known);
    }

    @Override
    Component beside() {
        says = new Div();
        says.setId("row-found");
        says.getElement().setAttribute("aria-live", "polite");
        return new Panel("row-beside", text("desk.beside"), says);
    }

    @Override
    void begin() {
        ranges().set(List.of());
        verified.setValue(today());
        name.focus();
    }

    private DaysField ranges() {
        DaysField ranges = days;
        if (ranges == null) {
            throw new IllegalStateException("no fields yet");
        }
        return ranges;
    }

    /// Rows of one name that mean different things come from a file, and are kept apart there.
    @Override
    Optional<String> locked(Own row) {
        boolean alike =
                rows(row).stream()
                                .map(each ->
                                        new CalendarDays(
                                                each.market(),
                                                each.word(),
                                                each.name(),
                                                rows(row).getFirst().days(),
                                                each.source(),
                                                each.verifiedOn(),
                                                each.isStruck()))
                                .distinct()
                                .count()
                        == 1;
        return alike ? Optional.empty() : Optional.of(text("desk.calendar.mixed"));
    }

    private static List<CalendarDays> rows(Own row) {
        if (row instanceof DraftChange.Days(List<CalendarDays> rows)) {
            return rows;
        }
        throw new IllegalArgumentException("no days: " + row.id());
    }

    @Override
    void set(Own row) {
        CalendarDays first = rows(row).getFirst();
        name.setValue(first.name());
        market.setValue(first.market().code());
        word.setValue(first.word());
        struck.setValue(first.isStruck());
        source.setValue(first.source());
        verified.setValue(first.verifiedOn());
        ranges().set(rows(row).stream().map(each -> each.days().written()).toList());
    }

    @Override
    Optional<Own> row() {
        List<String> written = days == null ? List.of() : days.values();
        boolean whole =
                !name.getValue().isBlank()
                        && market.getValue() != null
                        && word.getValue() != null
                        && verified.getValue() != null
                        && !written.isEmpty();
        return whole
                ? Optional.of(
                        new DraftChange.Days(written.stream().distinct().map(this::made).toList()))
                : Optional.empty();
    }

    private CalendarDays made(String range) {
        return new CalendarDays(
                new Market(market.getValue()),
                word.getValue(),
                name.getValue().strip(),
                DayRange.parse(range),
                source.getValue().strip(),
                verified.getValue(),
                struck.getValue());
    }

    @Override
    void markMissing() {
        DeskFields.fault(name, name.getValue().isBlank() ? text("desk.calendar.name.missing") : "");
        DeskFields.fault(market, market.getValue() == null ? text("desk.own.choose") : "");
        DeskFields.fault(word, word.getValue() == null ? text("desk.own.choose") : "");
        DeskFields.fault(
                verified, verified.getValue() == null ? text("desk.own.read.missing") : "");
        fault.setText(ranges().values().isEmpty() ? text("desk.calendar.days.missing") : "");
    }

    @Override
    List<Problem> place(List<Problem> problems) {
        List.<HasValidation>of(name, market, word, source, verified)
                .forEach(field -> DeskFields.fault(field, ""));
        fault.setText("");
        return problems.stream().filter(problem -> !place(problem)).toList();
    }

    private boolean place(Problem problem) {
        String wrong = RuleForm.said(problem);
        switch (problem.field()) {
            case "name" -> DeskFields.fault(name, wrong);
            case "market" -> DeskFields.fault(market, wrong);
            case "word" -> DeskFields.fault(word, wrong);
            case "source" -> DeskFields.fault(source, wrong);
            case "verified" -> DeskFields.fault(verified, wrong);
            case "days" -> fault.setText(wrong);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void tell(@Nullable Own row) {
        says.removeAll();
        if (row == null) {
            says.add(new Paragraph(text("desk.own.unfinished")));
            return;
        }
        Paragraph sentence =
                new Paragraph(text("desk.own.named", OwnSentence.tag(row), OwnSentence.title(row)));
        sentence.addClassName("desk-sentence");
        says.add(sentence);
        OwnSentence.says(row).forEach(each -> says.add(new Paragraph(each)));
        says.add(new Paragraph(text("desk.calendar.how")));
    }
}
