package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.data.review.GuestRequest.Asked;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.KeepGuestLinks.Made;
import org.throughline.planner.review.KeepGuestLinks.Wanted;
import org.throughline.planner.shell.LinkOnce;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The guests of a draft, or of a version of a plan: a link is made for somebody, shown once, and
/// revoked.
public final class GuestsPanel extends Div {

    private final transient Supplier<List<GuestLink>> all;
    private final transient BiFunction<String, Integer, Outcome<Made>> making;
    private final transient Asking asking;
    private final transient KeepGuestLinks links;
    private final transient Seat seat;
    private final TextField name = new TextField(text("guests.name"));
    private final Select<Integer> days = new Select<>();
    private final Select<Asked> asked = new Select<>();
    private final TextField as = new TextField(text("guests.as"));
    private final LinkOnce made = new LinkOnce("guest");
    private final Div code = new Div();
    private final UnorderedList list = new UnorderedList();

    /// Makes links that ask for something.
    @FunctionalInterface
    private interface Asking {
        Outcome<Made> ask(String guest, Wanted wanted, int days);
    }

    GuestsPanel(DraftId draft, KeepGuestLinks links, Seat seat) {
        this(
                "guests.lead",
                () -> links.list(draft, seat.actor()),
                (name, days) -> links.make(draft, name, days, seat.actor()),
                List.of(),
                (name, wanted, days) -> Outcome.refused(List.of()),
                links,
                seat);
    }

    public GuestsPanel(PlanId plan, KeepGuestLinks links, Seat seat) {
        this(
                "guests.lead.plan",
                () -> links.list(plan, seat.actor()),
                (name, days) -> links.make(plan, name, days, seat.actor()),
                links.askable(plan, seat.actor()),
                (name, wanted, days) -> links.ask(plan, name, wanted, days, seat.actor()),
                links,
                seat);
    }

    private GuestsPanel(
            String says,
            Supplier<List<GuestLink>> all,
            BiFunction<String, Integer, Outcome<Made>> making,
            List<Asked> askable,
            Asking asking,
            KeepGuestLinks links,
            Seat seat) {
        this.all = all;
        this.making = making;
        this.asking = asking;
        this.links = links;
        this.seat = seat;
        name.setId("guest-name");
        name.setMaxLength(KeepGuestLinks.LONGEST_NAME);
        days.setId("guest-days");
        days.setLabel(text("guests.days"));
        days.setItems(KeepGuestLinks.DAYS);
        days.setItemLabelGenerator(each -> text("guests.days.of", each));
        days.setValue(KeepGuestLinks.DAYS.get(1));
        Button make = new Button(text("guests.make"), click -> make());
        make.setId("guest-make");
        Div row = new Div(name, days);
        row.addClassName("invite-row");
        if (!askable.isEmpty()) {
            row.add(asked(askable), as);
        }
        row.add(make);
        code.setId("guest-code");
        code.getElement().setAttribute("role", "status");
        list.setId("guest-list");
        list.addClassName("notes");
        Paragraph lead = new Paragraph(text(says));
        lead.addClassNames("soft", "small");
        add(new Panel("guests", text("guests.title"), lead, row, made, code, list));
        show();
    }

    private Select<Asked> asked(List<Asked> askable) {
        asked.setId("guest-asked");
        asked.setLabel(text("guests.ask"));
        asked.setEmptySelectionAllowed(true);
        asked.setEmptySelectionCaption(text("guests.ask.nothing"));
        asked.setItems(askable);
        asked.setItemLabelGenerator(
                each -> each == null ? text("guests.ask.nothing") : AskedWords.of(each));
        asked.addValueChangeListener(change -> as.setVisible(change.getValue() != null));
        as.setId("guest-as");
        as.setMaxLength(KeepGuestLinks.LONGEST_NAME);
        as.setHelperText(text("guests.as.example"));
        as.setVisible(false);
        return asked;
    }

    private Outcome<Made> made() {
        Asked wanted = asked.getValue();
        return wanted == null
                ? making.apply(name.getValue(), days.getValue())
                : asking.ask(name.getValue(), new Wanted(as.getValue(), wanted), days.getValue());
    }

    /// The code is told another way than the link: whoever gets both can seal.
    private void tell(Made fresh) {
        code.removeAll();
        if (!fresh.code().isEmpty()) {
            Span digits = new Span(fresh.code().substring(0, 3) + " " + fresh.code().substring(3));
            digits.setId("guest-code-digits");
            digits.addClassName("code-once");
            code.add(
                    new Span(text("guests.code", fresh.link().guest()) + " "),
                    digits,
                    new Paragraph(text("guests.code.says")));
        }
    }

    private void make() {
        name.setInvalid(false);
        as.setInvalid(false);
        switch (made()) {
            case Outcome.Accepted<Made>(Made fresh) -> {
                GuestLink link = fresh.link();
                name.clear();
                as.clear();
                asked.clear();
                tell(fresh);
                show();
                made.show(
                        text("people.link-of", link.guest()),
                        Paths.GUEST,
                        fresh.key(),
                        text("guests.made", FeelingPanel.MOMENT.format(link.until())));
            }
            case Outcome.Refused<Made>(List<Problem> problems) -> refuse(problems.getFirst());
        }
    }

    private void refuse(Problem problem) {
        TextField field = problem.field().equals("as") ? as : name;
        if (List.of("name", "as").contains(problem.field())) {
            field.setErrorMessage(Refusal.sentence(problem));
            field.setInvalid(true);
            field.focus();
        } else {
            Refusal.show(List.of(problem));
        }
    }

    private void show() {
        list.removeAll();
        List<GuestLink> there = all.get();
        list.setVisible(!there.isEmpty());
        there.forEach(link -> list.add(new ListItem(line(link))));
    }

    private Component line(GuestLink link) {
        Span guest = new Span(link.guest());
        Instant used = link.used();
        Span by =
                new Span(
                        text("guests.by", link.by(), FeelingPanel.MOMENT.format(link.made()))
                                + " "
                                + (used == null
                                        ? text("guests.unopened")
                                        : text("guests.used", FeelingPanel.MOMENT.format(used))));
        by.addClassNames("soft", "small");
        Div head = new Div(guest, state(link));
        head.addClassName("check-head");
        Div line = new Div(head, by);
        line.addClassName("lines");
        GuestRequest request = link.request();
        if (request != null) {
            line.add(said(link, request));
        }
        if (links.stands(link)) {
            Button revoke = new Button(text("guests.revoke"), click -> confirm(link));
            revoke.setId("guest-revoke-" + link.id());
            revoke.setAriaLabel(text("guests.revoke.of", link.guest()));
            line.add(revoke);
        }
        return line;
    }

    private static Span said(GuestLink link, GuestRequest request) {
        String asks = text("guests.asked", request.as(), AskedWords.of(request.asked()));
        GuestRequest.Said said = request.said();
        String says =
                request.isLocked()
                        ? text("guests.asked.locked")
                        : said == null
                                ? text("guests.asked.open")
                                : text(
                                        said.yes() ? "guests.asked.yes" : "guests.asked.no",
                                        FeelingPanel.MOMENT.format(said.at()),
                                        said.says());
        Span line = new Span(asks + " " + says);
        line.setId("guest-asked-" + link.id());
        line.addClassName("small");
        return line;
    }

    private StateMark state(GuestLink link) {
        GuestLink.Revoked revoked = link.revoked();
        if (revoked != null) {
            return new StateMark(
                    Tone.QUIET,
                    text("guests.revoked", revoked.by(), FeelingPanel.MOMENT.format(revoked.at())));
        }
        String until = FeelingPanel.MOMENT.format(link.until());
        return links.stands(link)
                ? new StateMark(Tone.CALM, text("guests.until", until))
                : new StateMark(Tone.QUIET, text("guests.over", until));
    }

    private void confirm(GuestLink link) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        text("guests.revoke.title", link.guest()),
                        text("guests.revoke.says"),
                        text("guests.revoke"),
                        click -> revoke(link));
        dialog.setId("guest-revoke-confirm");
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("guests.keep"));
        dialog.addCancelListener(
                click -> getUI().ifPresent(ui -> Reach.first(ui, "guest-revoke-" + link.id())));
        dialog.open();
    }

    private void revoke(GuestLink link) {
        if (links.revoke(link.id(), seat.actor())
                instanceof Outcome.Refused<GuestLink>(List<Problem> problems)) {
            Refusal.show(problems);
        }
        made.removeAll();
        code.removeAll();
        show();
        getUI().ifPresent(ui -> Reach.first(ui, "guests-title"));
    }
}
