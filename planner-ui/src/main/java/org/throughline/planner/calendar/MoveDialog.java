package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.shell.DayWords;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.together.ChangeEffects;
import org.throughline.planner.together.Prospect;

/// Gives an entry another day and time by the clock of its market. What that breaks is shown before
/// anything is kept.
final class MoveDialog extends Dialog {

    static final String ID = "move-dialog";

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /// What is asked of the page that the dialog is on.
    interface Asked {

        Outcome<MoveProspect> look(LocalDateTime to);

        /// Keeps what was looked at.
        ///
        /// @return why it was not kept; empty where it was
        List<Problem> move(MoveProspect prospect);
    }

    private final transient EntryWords words;
    private final transient List<CalendarEntry> there;
    private final transient Asked asked;
    private final DatePicker day = new DatePicker(text("move.day"));
    private final TimePicker time = new TimePicker(text("move.time"));
    private final Paragraph now = new Paragraph();
    private final Paragraph together = new Paragraph();
    private final Paragraph posted = new Paragraph();
    private final Div wrong = new Div();
    private final Div effects = new Div();
    private final Button move = new Button(text("move.do"));
    private transient @Nullable MoveProspect prospect;

    /// @param there all entries of the video in the market: what moves with this one
    /// @param to the day that is proposed
    MoveDialog(
            CalendarEntry entry,
            List<CalendarEntry> there,
            LocalDate to,
            EntryWords words,
            Asked asked) {
        this.there = List.copyOf(there);
        this.words = words;
        this.asked = asked;
        setId(ID);
        setHeaderTitle(text("move.title", entry.title(), entry.market()));
        day.setId("move-day");
        day.setI18n(DayWords.of());
        day.setMin(EARLIEST);
        day.setMax(LATEST);
        day.setManualValidation(true);
        day.setValue(to);
        time.setId("move-time");
        time.setStep(Duration.ofMinutes(30));
        time.setHelperText(text("move.clock", entry.zone().getId()));
        time.setManualValidation(true);
        time.setValue(entry.at().atZone(entry.zone()).toLocalTime());
        now.setId("move-now");
        wrong.setId("move-wrong");
        wrong.getElement().setAttribute("role", "alert");
        effects.setId("move-effects");
        effects.getElement().setAttribute("role", "status");
        effects.addClassName("move-effects");
        Div fields = new Div(day, time);
        fields.addClassName("move-fields");
        together.setId("move-together");
        posted.setId("move-posted");
        posted.setVisible(false);
        Div body = new Div(now, together, posted, fields, wrong, effects);
        body.addClassName("move-body");
        add(body);
        Button cancel = new Button(text("move.cancel"), click -> close());
        cancel.setId("move-cancel");
        move.setId("move-do");
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setDisableOnClick(true);
        move.addClickListener(click -> move());
        getFooter().add(cancel, move);
        day.addValueChangeListener(change -> look());
        time.addValueChangeListener(change -> look());
        look();
    }

    /// Shows what the day and time that are chosen now would do.
    private void look() {
        wrong.removeAll();
        prospect = null;
        effects.removeAll();
        LocalDate on = day.getValue();
        LocalTime at = time.getValue();
        boolean known = on != null && !on.isBefore(EARLIEST) && !on.isAfter(LATEST);
        day.setErrorMessage(text("move.day.wrong"));
        day.setInvalid(!known);
        time.setErrorMessage(text("move.time.wrong"));
        time.setInvalid(at == null);
        if (on == null || at == null || !known) {
            move.setEnabled(false);
            return;
        }
        switch (asked.look(on.atTime(at))) {
            case Outcome.Accepted<MoveProspect>(MoveProspect found) -> show(found);
            case Outcome.Refused<MoveProspect>(List<Problem> problems) -> {
                move.setEnabled(false);
                problems.forEach(problem -> wrong.add(new Paragraph(Refusal.sentence(problem))));
            }
        }
    }

    private void show(MoveProspect found) {
        prospect = found;
        ZonedDateTime from = found.from();
        now.setText(
                from == null
                        ? text("together.no-day")
                        : text("move.now", words.moment(from))
                                + words.own(from).map(own -> " " + own + ".").orElse(""));
        together.setText(text("move.together", names(found.together())));
        together.setVisible(!found.together().isEmpty());
        posted.setText(
                text(
                        "move.posted-there",
                        found.posted().stream()
                                .map(each ->
                                        text(
                                                "move.posted-on",
                                                EntryWords.platform(each.platform()),
                                                words.moment(each.at())))
                                .collect(Collectors.joining("; "))));
        posted.setVisible(!found.posted().isEmpty());
        Paragraph to = new Paragraph(text("move.to", words.moment(found.to())));
        to.setId("move-to");
        words.own(found.to()).ifPresent(own -> to.add(new Span(" " + own + ".")));
        effects.add(to);
        switch (found.video()) {
            case Prospect.Changes would -> {
                effects.add(new Paragraph(inherited(found, would)));
                effects.add(effects(found, would));
                move.setEnabled(true);
            }
            case Prospect.Same _ -> {
                effects.add(new Paragraph(text("move.same")));
                move.setEnabled(false);
            }
            case Prospect.Refused(_, List<Problem> problems) -> {
                problems.forEach(problem -> effects.add(new Paragraph(Refusal.sentence(problem))));
                move.setEnabled(false);
            }
            case Prospect.Assigns _ -> throw new IllegalStateException("a move assigns nothing");
        }
    }

    /// Each with how far it is, where that is shown.
    private String names(List<Platform> platforms) {
        return platforms.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Platform platform) {
        String called = EntryWords.platform(platform);
        return there.stream()
                .filter(CalendarEntry::isMovable)
                .filter(entry -> entry.platforms().contains(platform))
                .findFirst()
                .map(entry -> text("move.one", called, EntryWords.state(entry.state())))
                .orElse(called);
    }

    /// Whether the market has a day and time of its own then.
    private static String inherited(MoveProspect found, Prospect.Changes would) {
        Publish publish = would.brief().publish();
        String others =
                would.brief().audience().markets().stream()
                        .filter(market -> !market.equals(found.market()))
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        if (publish == null || others.isEmpty()) {
            return text("move.only");
        }
        return text(
                publish.isOwnIn(found.market()) ? "move.own" : "move.as-video",
                found.market(),
                others);
    }

    private Component effects(MoveProspect found, Prospect.Changes would) {
        if (found.isFree() && ChangeEffects.isNone(would)) {
            Paragraph nothing = new Paragraph(text("move.nothing"));
            nothing.setId("move-nothing");
            return nothing;
        }
        UnorderedList own = new UnorderedList();
        own.addClassName("plain");
        if (found.early()) {
            own.add(item(Tone.HOLD, text("embargo.early"), words.embargoed().orElse("")));
        }
        if (found.past()) {
            own.add(item(Tone.BAD, text("calendar.overdue"), text("move.past")));
        }
        if (!found.late().isEmpty()) {
            String which =
                    found.late().stream()
                            .map(late ->
                                    text(
                                            "move.late." + late.what().key(),
                                            EntryWords.day(late.by())))
                            .collect(Collectors.joining(", "));
            own.add(item(Tone.WARN, text("move.late"), text("move.late.says", which)));
        }
        for (MoveProspect.Beside each : found.beside()) {
            own.add(
                    item(
                            Tone.WARN,
                            text("move.beside"),
                            text(
                                    "move.beside.says",
                                    each.title(),
                                    words.moment(each.at()),
                                    EntryWords.platform(each.platform()))));
        }
        return new Div(own, new ChangeEffects(would));
    }

    private static ListItem item(Tone tone, String mark, String says) {
        return new ListItem(new StateMark(tone, mark), new Span(" " + says));
    }

    private void move() {
        MoveProspect found = prospect;
        if (found == null) {
            return;
        }
        List<Problem> problems = asked.move(found);
        if (problems.isEmpty()) {
            close();
            return;
        }
        // it is shown as it stands now, and what was chosen stays
        look();
        problems.forEach(problem -> wrong.add(new Paragraph(Refusal.sentence(problem))));
    }
}
