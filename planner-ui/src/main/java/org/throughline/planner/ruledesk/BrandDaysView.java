package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.When;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.book.RuleBook;

/// Days that mean something in a market: the brand's own, and those and the corrections of the
/// library.
@Route(Paths.RULES_CALENDAR)
@PermitAll
public final class BrandDaysView extends OwnView {

    public BrandDaysView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.CALENDAR);
        show();
    }

    @Override
    List<Component> rest(DraftBook book) {
        return List.of(
                new Panel(
                        "shipped",
                        text("desk.own.shipped"),
                        quiet(text("desk.calendar.holidays")),
                        shipped()));
    }

    @Override
    Optional<String> more(Own row, DraftBook book) {
        if (!(row instanceof DraftChange.Days(List<CalendarDays> days))) {
            return Optional.empty();
        }
        Set<String> words = days.stream().map(CalendarDays::word).collect(Collectors.toSet());
        RulebookVersion next = book.next(book.number() + 1, "", today());
        Set<String> users = new TreeSet<>();
        next.rules().stream()
                .filter(rule -> asks(rule.when(), words))
                .forEach(rule -> users.add(rule.id()));
        next.sensitivities().stream()
                .filter(each -> asks(each.when(), words))
                .forEach(each -> users.add(each.id()));
        return Optional.of(
                users.isEmpty()
                        ? text("desk.calendar.unused")
                        : text("desk.calendar.used", String.join(", ", users)));
    }

    private static boolean asks(When when, Set<String> words) {
        return when.conditions()
                .filter(condition -> condition.dimension().equals("calendar"))
                .map(Condition::values)
                .anyMatch(values -> values.isEmpty() || values.stream().anyMatch(words::contains));
    }

    private Component shipped() {
        Sheet sheet =
                new Sheet(
                        "shipped-days",
                        text("desk.own.shipped"),
                        List.of(
                                text("desk.calendar.name"),
                                text("desk.calendar.market"),
                                text("desk.calendar.days"),
                                text("desk.calendar.word"),
                                text("desk.own.known-from")));
        for (CalendarDays each : RuleBook.library().calendar()) {
            sheet.row(
                    new Span(each.name()),
                    new Span(DeskFields.says("market", each.market().code())),
                    new Span(OwnSentence.range(each.days())),
                    each.isStruck()
                            ? new StateMark(
                                    Tone.BAD,
                                    text("desk.calendar.not", OwnSentence.meaning(each.word())))
                            : new Span(OwnSentence.meaning(each.word())),
                    source(each.source(), each.verifiedOn()));
        }
        return sheet;
    }
}
