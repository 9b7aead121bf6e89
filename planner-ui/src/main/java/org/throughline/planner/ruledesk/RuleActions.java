package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.planner.access.Seat;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What somebody can do about the rows of the rulebook page, and how the draft changes each.
final class RuleActions {

    /// Is told what came of something.
    interface Told {

        /// Says it, and shows the page anew.
        ///
        /// @param then id of what takes the keyboard
        void done(Outcome<DraftBook> outcome, String says, String then);
    }

    private final RuleDesk desk;
    private final Seat seat;
    private final boolean mayChange;
    private final DraftBook book;
    private final Told told;

    RuleActions(RuleDesk desk, Seat seat, DraftBook book, Told told) {
        this.desk = desk;
        this.seat = seat;
        this.mayChange = Leads.mayChange(seat.actor());
        this.book = book;
        this.told = told;
    }

    private void done(Outcome<DraftBook> outcome, String says, String then) {
        told.done(outcome, says, then);
    }

    static Anchor link(String path, String says, String id) {
        Anchor link = new Anchor(path, text(says));
        link.addClassName("link-button");
        link.setId(id);
        return link;
    }

    /// A rule of the brand's own.
    void own(Rule rule, RuleCard row) {
        Optional<DraftRow> draft = book.row(rule.id());
        draft.ifPresent(change -> {
            row.mark(mark(change));
            row.addClassName("drafted");
        });
        boolean dropped = draft.map(DraftRow::change).orElse(null) instanceof DraftChange.Drop;
        if (dropped) {
            row.addClassName("dropped");
        }
        Div actions = new Div();
        actions.addClassName("button-row");
        if (!dropped) {
            actions.add(
                    link(
                            Paths.editRule(rule.id()),
                            mayChange ? "desk.rule.change" : "desk.rule.look",
                            "change-" + rule.id()));
        }
        if (mayChange) {
            actions.add(dropped ? bringBack(rule, draft.orElseThrow()) : drop(rule, draft));
            draft.filter(change -> change.was() != null && !dropped)
                    .ifPresent(change -> actions.add(undo(rule, change)));
        }
        row.add(actions);
    }

    /// A shipped card as it is shipped, and what the brand decides about it.
    void card(Rule rule, RuleCard row) {
        Optional<CardChange> turned =
                book.cards().stream().filter(card -> card.card().equals(rule.id())).findFirst();
        Optional<DraftRow> draft = book.row(rule.id());
        draft.ifPresent(change -> {
            row.mark(mark(change));
            row.addClassName("drafted");
        });
        turned.ifPresent(card -> {
            row.mark(new StateMark(Tone.WARN, text("desk.card." + CardDialog.key(card.kind()))));
            Paragraph why =
                    new Paragraph(
                            text(
                                    "desk.card.by",
                                    card.by(),
                                    card.reason(),
                                    RuleCard.DAY.format(card.on()),
                                    RuleCard.DAY.format(card.reviewOn())));
            why.addClassName("small");
            row.add(why);
        });
        if (!mayChange || rule.hard()) {
            return;
        }
        long seen = draft.map(DraftRow::revision).orElse(0L);
        Button button =
                turned.isPresent()
                        ? new Button(
                                text("desk.card.adopt"),
                                click ->
                                        done(
                                                adopt(turned.get(), seen),
                                                text("desk.card.adopted", rule.id()),
                                                "turn-" + rule.id()))
                        : new Button(text("desk.card.turn"), click -> turn(rule, seen));
        button.setId("turn-" + rule.id());
        button.setAriaLabel(
                text(turned.isPresent() ? "desk.card.adopt.of" : "desk.card.turn.of", rule.id()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(button);
    }

    private Outcome<DraftBook> adopt(CardChange turned, long seen) {
        List<CardChange> inForce =
                book.inForce().cards() == null ? List.of() : book.inForce().cards();
        return inForce.stream().noneMatch(card -> card.card().equals(turned.card()))
                ? desk.discard(turned.card(), seen, seat)
                : desk.keep(new DraftChange.Adopt(turned.card(), turned), seen, seat);
    }

    private void turn(Rule rule, long seen) {
        new CardDialog(
                        rule,
                        LocalDate.ofInstant(desk.now(), ZoneOffset.UTC),
                        seat.name(),
                        change ->
                                done(
                                        desk.keep(new DraftChange.Turn(change), seen, seat),
                                        text("desk.card.kept", rule.id()),
                                        "turn-" + rule.id()))
                .open();
    }

    static StateMark mark(DraftRow change) {
        return switch (change.change()) {
            case DraftChange.Drop _ -> new StateMark(Tone.BAD, text("desk.mark.dropped"));
            case DraftChange.Put _ ->
                    new StateMark(
                            Tone.MEANT,
                            text(change.was() == null ? "desk.mark.new" : "desk.mark.changed"));
            case DraftChange.Without _ -> new StateMark(Tone.BAD, text("desk.mark.dropped"));
            case DraftChange.Own _ ->
                    new StateMark(
                            Tone.MEANT,
                            text(change.stood() == null ? "desk.mark.new" : "desk.mark.changed"));
            case DraftChange.Turn _, DraftChange.Adopt _ ->
                    new StateMark(Tone.MEANT, text("desk.mark.changed"));
        };
    }

    private Button drop(Rule rule, Optional<DraftRow> draft) {
        long seen = draft.map(DraftRow::revision).orElse(0L);
        Button drop =
                new Button(
                        text("desk.rule.drop"),
                        click ->
                                done(
                                        desk.keep(new DraftChange.Drop(rule), seen, seat),
                                        text("desk.rule.dropped", rule.id()),
                                        "back-" + rule.id()));
        drop.setId("drop-" + rule.id());
        drop.setAriaLabel(text("desk.rule.drop.of", rule.id()));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        return drop;
    }

    private Button bringBack(Rule rule, DraftRow draft) {
        Button back =
                new Button(
                        text("desk.rule.undo-drop"),
                        click ->
                                done(
                                        desk.keep(
                                                new DraftChange.Put(rule), draft.revision(), seat),
                                        text("desk.rule.back-again", rule.id()),
                                        "drop-" + rule.id()));
        back.setId("back-" + rule.id());
        back.setAriaLabel(text("desk.rule.undo-drop.of", rule.id()));
        return back;
    }

    private Button undo(Rule rule, DraftRow draft) {
        Button undo =
                new Button(
                        text("desk.rule.discard"),
                        click ->
                                done(
                                        desk.discard(rule.id(), draft.revision(), seat),
                                        text("desk.rule.discarded", rule.id()),
                                        "change-" + rule.id()));
        undo.setId("discard-" + rule.id());
        undo.setAriaLabel(text("desk.rule.discard.of", rule.id()));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        return undo;
    }
}
