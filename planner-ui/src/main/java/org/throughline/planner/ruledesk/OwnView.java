package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.ReadAgain;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.rulebook.PublishRulebook;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// A part of the rulebook beside its rules: what the brand set, with the draft on top, and what the
/// library holds.
abstract sealed class OwnView extends Main implements HasDynamicTitle
        permits ListsView, SensitivitiesView, BrandDaysView, VoicesView {

    private final transient RuleDesk desk;
    private final transient Seat seat;
    private final Part part;
    private final boolean mayChange;

    OwnView(RuleDesk desk, Sessions sessions, Part part) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.part = part;
        this.mayChange = Leads.mayChange(seat.actor());
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("desk.part.page-title", text(part.text("title")));
    }

    /// What stands below the brand's rows.
    abstract List<Component> rest(DraftBook book);

    /// More to say of one of the brand's rows.
    abstract Optional<String> more(Own row, DraftBook book);

    final LocalDate today() {
        return LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
    }

    final void show() {
        removeAll();
        DraftBook book = desk.draft();
        PageHead head =
                new PageHead(text("desk.rule.kicker", book.brand()), text(part.text("title")))
                        .lead(text(part.text("lead")));
        if (mayChange) {
            head.actions(make());
        }
        Div parts = new Div(new Panel("own-rows", text(part.text("own"), book.brand()), own(book)));
        parts.addClassName("column");
        rest(book).forEach(parts::add);
        add(
                head,
                new PartsNav(part.path()),
                new DraftBar(book, PublishRulebook.waiting(desk.history(), desk.now())),
                parts);
    }

    private Button make() {
        Button make =
                new Button(
                        text(part.text("make")),
                        click -> getUI().ifPresent(ui -> ui.navigate(part.edit())));
        make.setId("row-new");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return make;
    }

    private Component own(DraftBook book) {
        List<Own> rows = new ArrayList<>(book.ownRows().stream().filter(part::holds).toList());
        book.rows()
                .forEach(draft -> {
                    if (draft.change() instanceof DraftChange.Without(Own row) && part.holds(row)) {
                        rows.add(row);
                    }
                });
        if (rows.isEmpty()) {
            return new Paragraph(text(part.text(mayChange ? "none.todo" : "none")));
        }
        Div list = new Div();
        list.addClassName("rules");
        rows.forEach(row -> list.add(row(row, book)));
        return list;
    }

    private Component row(Own row, DraftBook book) {
        Optional<DraftRow> draft = book.row(row.id());
        boolean gone =
                draft.filter(each -> each.change() instanceof DraftChange.Without).isPresent();
        Span tag = new Span(OwnSentence.tag(row));
        tag.addClassName("rule-tag");
        Div head = new Div(tag, new H3(OwnSentence.title(row)));
        head.addClassName("rule-head");
        Article card = new Article(head);
        card.addClassName("rule");
        card.setId("own-" + Part.key(row));
        draft.ifPresent(each -> {
            head.add(RuleActions.mark(each));
            card.addClassName("drafted");
        });
        if (gone) {
            card.addClassName("dropped");
        }
        old(read(row)).ifPresent(head::add);
        UnorderedList says = new UnorderedList();
        says.addClassName("rule-then");
        OwnSentence.says(row).forEach(each -> says.add(new ListItem(each)));
        card.add(says);
        more(row, book).ifPresent(each -> card.add(quiet(each)));
        card.add(actions(row, draft, gone));
        return card;
    }

    static Paragraph quiet(String says) {
        Paragraph quiet = new Paragraph(says);
        quiet.addClassName("soft");
        quiet.addClassName("small");
        return quiet;
    }

    private static @Nullable LocalDate read(Own row) {
        return switch (row) {
            case DraftChange.Words(var list) -> list.verifiedOn();
            case DraftChange.Sensitive(var each) -> each.verifiedOn();
            case DraftChange.Days(var days) ->
                    days.stream()
                            .map(each -> each.verifiedOn())
                            .min(LocalDate::compareTo)
                            .orElse(null);
            case DraftChange.Voice _ -> null;
        };
    }

    /// Says of a source that it was read too long ago.
    final Optional<StateMark> old(@Nullable LocalDate read) {
        return read != null && read.plusDays(ReadAgain.DAYS).isBefore(today())
                ? Optional.of(new StateMark(Tone.WARN, text("desk.own.read-again", ReadAgain.DAYS)))
                : Optional.empty();
    }

    /// A source with the day on which it was read.
    final Component source(@Nullable String source, @Nullable LocalDate read) {
        Div cell = new Div();
        if (source != null) {
            cell.add(new Span(OwnSentence.source(source, read)));
        }
        old(read).ifPresent(cell::add);
        cell.addClassName("desk-source");
        return cell;
    }

    private Component actions(Own row, Optional<DraftRow> draft, boolean gone) {
        Div actions = new Div();
        actions.addClassName("button-row");
        String key = Part.key(row);
        if (!gone) {
            Anchor change =
                    new Anchor(
                            part.edit(row),
                            text(mayChange ? "desk.rule.change" : "desk.rule.look"));
            change.addClassName("link-button");
            change.setId("change-" + key);
            change.getElement()
                    .setAttribute(
                            "aria-label",
                            text(
                                    mayChange ? "desk.own.change.of" : "desk.own.look.of",
                                    row.called()));
            actions.add(change);
        }
        if (!mayChange) {
            return actions;
        }
        long seen = draft.map(DraftRow::revision).orElse(0L);
        if (gone) {
            actions.add(
                    button(
                            "back",
                            row,
                            "desk.rule.undo-drop",
                            () ->
                                    done(
                                            desk.keep(row, seen, seat),
                                            text("desk.rule.back-again", row.called()),
                                            "drop-" + key)));
            return actions;
        }
        actions.add(
                button(
                        "drop",
                        row,
                        "desk.rule.drop",
                        () ->
                                done(
                                        desk.keep(new DraftChange.Without(row), seen, seat),
                                        text("desk.rule.dropped", row.called()),
                                        "back-" + key)));
        draft.filter(each -> each.stood() != null)
                .ifPresent(each ->
                        actions.add(
                                button(
                                        "discard",
                                        row,
                                        "desk.rule.discard",
                                        () ->
                                                done(
                                                        desk.discard(row.id(), seen, seat),
                                                        text("desk.rule.discarded", row.called()),
                                                        "change-" + key))));
        return actions;
    }

    private static Button button(String what, Own row, String says, Runnable click) {
        Button button = new Button(text(says), event -> click.run());
        button.setId(what + "-" + Part.key(row));
        button.setAriaLabel(text("desk.own." + what + ".of", row.called()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void done(Outcome<DraftBook> outcome, String says, String then) {
        Notification.show(
                switch (outcome) {
                    case Outcome.Accepted<DraftBook> _ -> says;
                    case Outcome.Refused<DraftBook>(List<Problem> problems) ->
                            problems.getFirst().says();
                });
        show();
        getUI().ifPresent(ui -> Reach.first(ui, then, "own-rows-title"));
    }
}
