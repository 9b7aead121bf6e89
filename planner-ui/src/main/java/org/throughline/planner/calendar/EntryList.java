package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.Still;

/// The entries of a month one after the other, each with what stands in its way and by when what
/// must stand; all that a narrow screen shows.
final class EntryList extends Div {

    private final transient EntryWords words;
    private final transient @Nullable Consumer<CalendarEntry> move;
    private final Map<String, SerializableRunnable> presses = new HashMap<>();

    /// @param move is told an entry that is to be moved; absent: whoever looks moves nothing
    EntryList(
            String label,
            List<CalendarEntry> entries,
            List<DayMark> marks,
            EntryWords words,
            @Nullable Consumer<CalendarEntry> move) {
        this.words = words;
        this.move = move;
        setId("entries");
        Sheet sheet =
                new Sheet(
                        "entry-rows",
                        label,
                        List.of(
                                text("calendar.when"),
                                text("calendar.what"),
                                text("calendar.state"),
                                text("calendar.by-when")));
        for (CalendarEntry entry : entries) {
            sheet.row(when(entry, marks), what(entry), state(entry), lead(entry));
        }
        add(new Still(sheet).pressing(presses));
    }

    private Component when(CalendarEntry entry, List<DayMark> marks) {
        Div when = new Div(new Span(words.local(entry)));
        when.addClassName("calendar-when");
        when.add(small(entry.zone().getId()));
        words.own(entry).ifPresent(says -> when.add(small(says)));
        LocalDate day = entry.day();
        String meaning =
                marks.stream()
                        .filter(mark ->
                                mark.day().equals(day) && mark.market().equals(entry.market()))
                        .map(DayMark::name)
                        .collect(Collectors.joining(", "));
        if (!meaning.isEmpty()) {
            Span mark = new Span(meaning);
            mark.addClassName("month-mark");
            when.add(mark);
        }
        if (entry.own()) {
            when.add(small(text("calendar.own-of-market")));
        }
        move(entry).ifPresent(when::add);
        return when;
    }

    private Optional<Component> move(CalendarEntry entry) {
        Consumer<CalendarEntry> asked = move;
        if (asked == null) {
            return Optional.empty();
        }
        if (!entry.isMovable()) {
            return Optional.of(small(text("move.posted")));
        }
        NativeButton button = new NativeButton(text("move.open"));
        button.setId("move-" + entry.id());
        button.setAriaLabel(text("move.open-of", entry.title(), entry.market()));
        button.addClassName("link-button");
        presses.put("move-" + entry.id(), () -> asked.accept(entry));
        return Optional.of(button);
    }

    private Component what(CalendarEntry entry) {
        Anchor title = new Anchor(EntryWords.path(entry), entry.title());
        title.setId("row-" + entry.id());
        Span market = new Span(entry.market().code());
        market.addClassName("market-tag");
        return stacked(title, new Div(market, new Span(EntryWords.platforms(entry))));
    }

    private Component state(CalendarEntry entry) {
        Div marks = new Div(EntryWords.mark(entry.state()));
        marks.addClassName("month-states");
        words.troubles(entry).forEach(marks::add);
        Div all = stacked(marks);
        String blocker = words.blocker(entry);
        if (!blocker.isEmpty()) {
            all.add(new Span(blocker));
        }
        if (!entry.owner().isEmpty()) {
            all.add(small(text("standing.moves", entry.owner())));
        }
        return all;
    }

    private Component lead(CalendarEntry entry) {
        LeadTimes lead = entry.lead();
        if (lead == null) {
            return new Span("–");
        }
        Div all = stacked();
        all.add(new Span(words.next(entry).orElseGet(() -> text("calendar.stands"))));
        all.add(small(EntryWords.times(lead)));
        return all;
    }

    private static Div stacked(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("calendar-stack");
        return stack;
    }

    private static Component small(String says) {
        Paragraph small = new Paragraph(says);
        small.addClassNames("soft", "small");
        return small;
    }
}
