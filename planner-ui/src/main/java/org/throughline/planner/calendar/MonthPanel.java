package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.planner.shell.Still;

/// A month as a grid of days, each with what its market's rules know of it and with its entries. By
/// keyboard one day is reached, arrows go by day and week, PageUp and PageDown by month; Enter
/// opens the entry of a day, or goes to the first of several. An entry is dragged to another day,
/// or M is pressed on it, to be moved there.
final class MonthPanel extends NativeTable {

    private static final DateTimeFormatter WHOLE_DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FIRST_DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final String KEYS =
            """
            const move = (entry, day) => this.dispatchEvent(
                new CustomEvent('move-entry', {detail: entry + ' ' + day}));
            let dragged = null;
            const over = cell => {
              this.querySelectorAll('.drop-here')
                  .forEach(each => each.classList.remove('drop-here'));
              cell?.classList.add('drop-here');
            };
            this.addEventListener('dragstart', event => {
              const entry = event.target.closest?.('.month-entry');
              if (!entry) return;
              if (!entry.dataset.move) {
                event.preventDefault();
                move(entry.id, '');
                return;
              }
              dragged = entry;
              event.dataTransfer.setData('text/plain', entry.id);
              event.dataTransfer.effectAllowed = 'move';
            });
            this.addEventListener('dragover', event => {
              const cell = event.target.closest?.('[data-day]');
              if (!dragged || !cell) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              over(cell);
            });
            this.addEventListener('dragend', () => { dragged = null; over(null); });
            this.addEventListener('drop', event => {
              const cell = event.target.closest?.('[data-day]');
              if (!dragged || !cell) return;
              event.preventDefault();
              if (cell !== dragged.closest('[data-day]')) move(dragged.id, cell.dataset.day);
              dragged = null;
              over(null);
            });
            this.addEventListener('keydown', event => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const cell = event.target.closest('[data-day]');
              if (!cell) return;
              const [year, month, date] = cell.dataset.day.split('-').map(Number);
              const day = new Date(Date.UTC(year, month - 1, date));
              const steps = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7};
              const months = {PageUp: -1, PageDown: 1};
              if (event.key in steps) {
                day.setUTCDate(date + steps[event.key]);
              } else if (event.key in months) {
                const last = new Date(Date.UTC(year, month + months[event.key], 0));
                day.setTime(Math.min(
                    Date.UTC(year, month - 1 + months[event.key], date), last.getTime()));
              } else if (event.key === 'Home') {
                day.setUTCDate(date - (day.getUTCDay() + 6) % 7);
              } else if (event.key === 'End') {
                day.setUTCDate(date + (7 - day.getUTCDay()) % 7);
              } else if (event.key === 'Enter' && event.target === cell) {
                const entries = cell.querySelectorAll('a');
                if (entries.length === 1) entries[0].click(); else entries[0]?.focus();
                event.preventDefault();
                return;
              } else if ((event.key === 'm' || event.key === 'M') && event.target.dataset.move) {
                move(event.target.id, '');
                event.preventDefault();
                return;
              } else if (event.key === 'Escape' && event.target !== cell) {
                cell.focus();
                return;
              } else {
                return;
              }
              event.preventDefault();
              const to = day.toISOString().slice(0, 10);
              const there = this.querySelector(`[data-day="${to}"]`);
              if (there && !(event.key in months)) {
                this.querySelectorAll('[data-day][tabindex="0"]')
                    .forEach(each => each.tabIndex = -1);
                there.tabIndex = 0;
                there.focus();
              } else {
                this.dispatchEvent(new CustomEvent('go-to-day', {detail: to}));
              }
            });
            """;

    private static final String ENTRY = "entry-";

    private final transient EntryWords words;
    private final boolean moves;
    private final LocalDate today;

    /// What is asked for on the grid.
    interface Asked {

        /// A day of another month is to be seen.
        void go(LocalDate day);

        /// An entry is to stand on a day.
        void move(CalendarEntry entry, LocalDate day);
    }

    /// @param reached the day that the keyboard reaches first
    /// @param moves whether whoever looks may move entries
    MonthPanel(
            MonthGrid grid,
            List<CalendarEntry> entries,
            List<DayMark> marks,
            EntryWords words,
            LocalDate reached,
            String label,
            boolean moves,
            Asked asked) {
        this.words = words;
        this.moves = moves;
        this.today = LocalDate.ofInstant(words.now(), words.zone());
        setId("month");
        addClassName("month");
        getElement().setAttribute("role", "grid");
        getElement().setAttribute("aria-label", label);
        Still.write(this, head(), body(grid, entries, marks, reached));
        getElement().executeJs(KEYS);
        getElement()
                .addEventListener(
                        "go-to-day",
                        event ->
                                day(event.getEventData().get("event.detail").asString())
                                        .ifPresent(asked::go))
                .addEventData("event.detail");
        getElement()
                .addEventListener(
                        "move-entry",
                        event ->
                                move(
                                        event.getEventData().get("event.detail").asString(),
                                        entries,
                                        asked))
                .addEventData("event.detail");
    }

    /// @param detail id of the entry on the page, a space, and the day; no day: that on which it is
    private void move(String detail, List<CalendarEntry> entries, Asked asked) {
        int space = detail.indexOf(' ');
        if (!moves || space < 0) {
            return;
        }
        entries.stream()
                .filter(entry -> detail.startsWith(ENTRY + entry.id() + " "))
                .findFirst()
                .ifPresent(entry ->
                        asked.move(entry, day(detail.substring(space + 1)).orElse(entry.day())));
    }

    /// What is no day of ours is none: nobody pressed a key for it.
    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Component head() {
        NativeTableRow names = new NativeTableRow();
        names.getElement().setAttribute("role", "row");
        for (var day : java.time.DayOfWeek.values()) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            cell.getElement().setAttribute("role", "columnheader");
            cell.getElement().setAttribute("scope", "col");
            cell.getElement()
                    .setAttribute("abbr", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            names.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader(names);
        head.getElement().setAttribute("role", "rowgroup");
        return head;
    }

    private Component body(
            MonthGrid grid, List<CalendarEntry> entries, List<DayMark> marks, LocalDate reached) {
        NativeTableBody body = new NativeTableBody();
        body.getElement().setAttribute("role", "rowgroup");
        for (List<LocalDate> week : grid.weeks()) {
            NativeTableRow row = new NativeTableRow();
            row.getElement().setAttribute("role", "row");
            for (LocalDate day : week) {
                NativeTableCell cell =
                        day(
                                day,
                                entries.stream().filter(each -> each.day().equals(day)).toList(),
                                marks.stream().filter(each -> each.day().equals(day)).toList());
                cell.getElement().setAttribute("tabindex", day.equals(reached) ? "0" : "-1");
                if (day.getMonthValue() != grid.month().getMonthValue()) {
                    cell.addClassName("beside");
                }
                row.add(cell);
            }
            body.add(row);
        }
        return body;
    }

    private NativeTableCell day(LocalDate day, List<CalendarEntry> entries, List<DayMark> marks) {
        Span number =
                new Span(
                        day.getDayOfMonth() == 1
                                ? FIRST_DAY.format(day)
                                : String.valueOf(day.getDayOfMonth()));
        number.addClassName("month-day");
        NativeTableCell cell = new NativeTableCell(number);
        cell.setId("day-" + day);
        cell.getElement().setAttribute("role", "gridcell");
        cell.getElement().setAttribute("data-day", day.toString());
        String meaning =
                marks.stream()
                        .map(mark -> ", " + mark.market() + " " + mark.name())
                        .collect(Collectors.joining());
        cell.getElement()
                .setAttribute(
                        "aria-label",
                        text(
                                "calendar.day",
                                WHOLE_DAY.format(day) + (day.equals(today) ? today() : ""),
                                entries.size(),
                                meaning));
        if (day.equals(today)) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        marks.forEach(mark -> cell.add(mark(mark)));
        entries.forEach(entry -> cell.add(entry(entry, hasTwin(entry, entries))));
        return cell;
    }

    private static String today() {
        return ", " + text("calendar.today");
    }

    private static Component mark(DayMark mark) {
        Span says = new Span(mark.market() + " " + mark.name());
        says.addClassName("month-mark");
        says.getElement()
                .setAttribute(
                        "title",
                        text(
                                "calendar.mark",
                                word("calendar", mark.word()),
                                mark.market(),
                                mark.source()));
        return says;
    }

    /// Whether another entry differs in nothing but its platforms and how far they are.
    private static boolean hasTwin(CalendarEntry entry, List<CalendarEntry> entries) {
        return entries.stream()
                        .filter(each ->
                                each.brief().equals(entry.brief())
                                        && each.market().equals(entry.market()))
                        .count()
                > 1;
    }

    private Component entry(CalendarEntry entry, boolean named) {
        Span when = new Span(entry.market() + " " + words.time(entry));
        when.addClassName("month-when");
        Span title = new Span(entry.title());
        title.addClassName("month-title");
        Div marks = new Div(EntryWords.mark(entry.state()));
        marks.addClassName("month-states");
        words.troubles(entry).forEach(marks::add);
        Anchor link = new Anchor(EntryWords.path(entry), when, title);
        if (named) {
            Span platforms = new Span(EntryWords.platforms(entry));
            platforms.addClassName("month-platforms");
            link.add(platforms);
        }
        link.add(marks);
        link.setId(ENTRY + entry.id());
        link.addClassName("month-entry");
        link.getElement().setAttribute("data-state", entry.state().key());
        if (moves) {
            link.getElement().setAttribute("draggable", "true");
            if (entry.isMovable()) {
                link.getElement().setAttribute("data-move", "yes");
                link.getElement().setAttribute("aria-keyshortcuts", "M");
            }
        }
        link.setAriaLabel(words.whole(entry));
        link.setTitle(EntryWords.platforms(entry));
        return link;
    }
}
