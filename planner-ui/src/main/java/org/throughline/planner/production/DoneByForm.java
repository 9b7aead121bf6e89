package org.throughline.planner.production;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.production.Deed;
import org.throughline.data.production.Doer;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.ToolUse;
import org.throughline.planner.shell.DayWords;

/// Who or what did a step: what is known, the lines of the ledger with those taken back, and the
/// fields of a further one.
final class DoneByForm extends Div {

    /// Who can have done a step.
    private enum Who {
        PERSON,
        TOOL,
        PERSON_LED,
        TOOL_LED;

        boolean hasPerson() {
            return this != TOOL;
        }

        boolean hasTool() {
            return this != PERSON;
        }
    }

    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>(text("deed.who"));
    private final ComboBox<String> person = new ComboBox<>(text("deed.person"));
    private final TextField tool = new TextField(text("deed.tool-name"));
    private final TextField version = new TextField(text("deed.version"));
    private final TextField did = new TextField(text("deed.did"));
    private final DatePicker day = new DatePicker(text("deed.day"));
    private final transient BiConsumer<Doer, LocalDate> record;
    private final transient BiConsumer<Integer, String> takeBack;

    DoneByForm(
            BoardVideo video,
            BoardStep step,
            LocalDate today,
            BiConsumer<Doer, LocalDate> record,
            BiConsumer<Integer, String> takeBack) {
        this.record = record;
        this.takeBack = takeBack;
        addClassName("done-by");
        add(new H3(text("production.done-by")), DeedWords.deeds(step.line()));
        List<LedgerEntry> entries = video.entries(step.line().place());
        if (!entries.isEmpty()) {
            add(lines(entries));
        }
        add(fields(video.people(), step.work(), today));
    }

    private OrderedList lines(List<LedgerEntry> entries) {
        OrderedList list = new OrderedList();
        list.setId("ledger-lines");
        list.addClassName("ledger-lines");
        List<Deed> standing = LedgerEntry.standing(entries);
        for (LedgerEntry entry : entries) {
            boolean stands = standing.stream().anyMatch(deed -> deed.isOf(entry.number()));
            ListItem line = new ListItem();
            line.setId("ledger-line-" + entry.number());
            switch (entry.says()) {
                case LedgerEntry.Says.Done(Doer doer, LocalDate of) -> {
                    Span says =
                            new Span(
                                    text(
                                            stands ? "ledger.done" : "ledger.done.taken-back",
                                            entry.number(),
                                            DeedWords.says(doer),
                                            DeedWords.day(of),
                                            entry.by()));
                    if (!stands) {
                        says.addClassName("soft");
                    }
                    line.add(says);
                    if (stands) {
                        line.add(takingBack(entry.number()));
                    }
                }
                case LedgerEntry.Says.TakenBack(int of, String why) ->
                        line.add(
                                new Span(
                                        text(
                                                "ledger.taken-back",
                                                entry.number(),
                                                of,
                                                entry.by(),
                                                why)));
            }
            list.add(line);
        }
        return list;
    }

    private Div takingBack(int line) {
        Div place = new Div();
        place.addClassName("button-row");
        Button begin = new Button(text("ledger.take-back"));
        begin.setId("take-back-" + line);
        begin.setAriaLabel(text("ledger.take-back-of", line));
        begin.addThemeVariants(ButtonVariant.SMALL);
        begin.addClickListener(click -> {
            TextField why = new TextField(text("ledger.why"));
            why.setId("take-back-why-" + line);
            why.setMaxLength(StepWork.LONGEST);
            why.setErrorMessage(text("ledger.why.empty"));
            Button back =
                    new Button(
                            text("ledger.take-back-of", line),
                            sure -> {
                                why.setInvalid(why.getValue().isBlank());
                                if (why.isInvalid()) {
                                    why.focus();
                                } else {
                                    takeBack.accept(line, why.getValue());
                                }
                            });
            back.setId("take-back-do-" + line);
            place.removeAll();
            place.add(why, back);
            why.focus();
        });
        place.add(begin);
        return place;
    }

    private Div fields(List<String> people, @Nullable StepWork work, LocalDate today) {
        who.setId("deed-who");
        who.setItems(Who.values());
        who.setItemLabelGenerator(each -> text("deed.who." + each.name().toLowerCase(Locale.ROOT)));
        who.addValueChangeListener(change -> shown());
        person.setId("deed-person");
        person.setItems(people);
        person.setAllowCustomValue(true);
        person.addCustomValueSetListener(typed -> person.setValue(typed.getDetail().strip()));
        person.setHelperText(text("deed.person.help"));
        person.setErrorMessage(text("deed.person.empty"));
        if (work != null && work.assignee() != null) {
            person.setValue(work.assignee());
        }
        tool.setId("deed-tool");
        tool.setErrorMessage(text("deed.tool.empty"));
        version.setId("deed-version");
        did.setId("deed-did");
        did.setErrorMessage(text("deed.did.empty"));
        List.of(tool, version, did).forEach(each -> each.setMaxLength(Doer.LONGEST));
        day.setId("deed-day");
        day.setI18n(DayWords.of());
        // the day of whoever records it may have begun before it does by UTC
        day.setMax(today.plusDays(1));
        day.setValue(today);
        day.setErrorMessage(text("deed.day.wrong"));
        who.setValue(Who.PERSON);
        Button add = new Button(text("deed.record"), click -> record());
        add.setId("deed-record");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(who, person, tool, version, did, day, add);
        fields.addClassName("step-fields");
        return fields;
    }

    private void shown() {
        Who chosen = who.getValue();
        person.setVisible(chosen.hasPerson());
        List.of(tool, version, did).forEach(each -> each.setVisible(chosen.hasTool()));
    }

    private void record() {
        Who chosen = who.getValue();
        String name = person.getValue() == null ? "" : person.getValue();
        person.setInvalid(chosen.hasPerson() && (name.isBlank() || name.length() > Doer.LONGEST));
        tool.setInvalid(chosen.hasTool() && tool.getValue().isBlank());
        did.setInvalid(chosen.hasTool() && did.getValue().isBlank());
        day.setInvalid(day.getValue() == null);
        if (person.isInvalid()) {
            person.focus();
        } else if (tool.isInvalid()) {
            tool.focus();
        } else if (did.isInvalid()) {
            did.focus();
        } else if (day.isInvalid()) {
            day.focus();
        } else {
            record.accept(doer(chosen, name), day.getValue());
        }
    }

    private Doer doer(Who chosen, String name) {
        return switch (chosen) {
            case PERSON -> new Doer.Person(name);
            case TOOL -> new Doer.Tool(use());
            case PERSON_LED -> new Doer.Both(name, use(), Doer.Lead.PERSON);
            case TOOL_LED -> new Doer.Both(name, use(), Doer.Lead.TOOL);
        };
    }

    private ToolUse use() {
        return new ToolUse(tool.getValue(), version.getValue(), did.getValue());
    }
}
