package org.throughline.planner.people;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.throughline.data.account.Account;
import org.throughline.data.account.Account.Invitation;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.KeepAccounts.Invited;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Who may sign in: people are invited here, given another role or a new link, and shown out.
@Route(Paths.PEOPLE)
@Menu(title = "menu.people", order = 5.2, icon = "people")
@RolesAllowed("ADMINISTRATOR")
public final class PeopleView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final transient KeepAccounts accounts;
    private final transient Sessions sessions;
    private final transient Seat seat;
    private final transient InstantSource now = InstantSource.system();
    private final Panel there = new Panel("people-there", text("people.there"));
    private final Div list = new Div();
    private final InvitationPanel invitation;

    public PeopleView(KeepAccounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.seat = sessions.find().orElseThrow().seat();
        this.invitation = new InvitationPanel(this::invite);
        addClassNames("page", "people-page");
        setId("content");
        there.add(list);
        add(new PageHead("", text("people.title")).lead(text("people.lead")), invitation, there);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("people.page-title");
    }

    private void show() {
        list.removeAll();
        List<Account> all = accounts.list(seat.actor());
        list.add(
                all.isEmpty()
                        ? new Blank(text("people.none"), text("people.none.todo"))
                        : sheet(all));
    }

    private Sheet sheet(List<Account> all) {
        Sheet sheet =
                new Sheet(
                        "people-list",
                        text("people.there"),
                        List.of(
                                text("people.name"),
                                text("people.role"),
                                text("people.state"),
                                text("people.do")));
        all.forEach(
                each -> sheet.row(new Span(each.name()), roleOf(each), state(each), actions(each)));
        return sheet;
    }

    private Component roleOf(Account account) {
        Select<String> select = new Select<>();
        select.setId("role-" + account.id());
        select.setItems(KeepAccounts.roles());
        select.setItemLabelGenerator(word -> role(word));
        select.setValue(account.role());
        select.setAriaLabel(text("people.role-of", account.name()));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Outcome<Account> changed =
                        accounts.change(account.id(), change.getValue(), seat.actor());
                // with the old role nobody goes on
                if (changed instanceof Outcome.Accepted<Account>) {
                    sessions.end(account.id());
                }
                done(changed, "role-" + account.id());
            }
        });
        return select;
    }

    private Component state(Account account) {
        if (!account.isOpen()) {
            return new StateMark(Tone.QUIET, text("people.closed"));
        }
        Invitation by = account.invitation();
        Div lines = new Div();
        lines.addClassName("lines");
        if (account.secret() != null) {
            lines.add(new StateMark(Tone.GOOD, text("people.signs-in")));
        }
        if (by != null) {
            boolean over = now.instant().isAfter(by.until());
            lines.add(
                    new StateMark(
                            over ? Tone.WARN : Tone.CALM,
                            over
                                    ? text("people.link-over")
                                    : text("people.link-until", MOMENT.format(by.until()))));
        }
        return lines;
    }

    private Component actions(Account account) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (account.isOpen()) {
            Button link =
                    button(
                            "link-" + account.id(),
                            text("people.link"),
                            text("people.link-for", account.name()));
            link.addClickListener(click -> invited(accounts.renew(account.id(), seat.actor())));
            Button close =
                    button(
                            "close-" + account.id(),
                            text("people.close"),
                            text("people.close-of", account.name()));
            close.addClickListener(click -> {
                Outcome<Account> closed = accounts.close(account.id(), seat.actor());
                if (closed instanceof Outcome.Accepted<Account>) {
                    sessions.end(account.id());
                }
                done(closed, "open-" + account.id());
            });
            actions.add(link, close);
        } else {
            Button open =
                    button(
                            "open-" + account.id(),
                            text("people.open"),
                            text("people.open-of", account.name()));
            open.addClickListener(click ->
                    done(accounts.open(account.id(), seat.actor()), "close-" + account.id()));
            actions.add(open);
        }
        return actions;
    }

    private static Button button(String id, String says, String label) {
        Button button = new Button(says);
        button.setId(id);
        button.setAriaLabel(label);
        return button;
    }

    private void invite(String name, String role) {
        invited(accounts.invite(name, role, seat.actor()));
    }

    private void invited(Outcome<Invited> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Invited>(Invited invited) -> {
                Instant until = invited.until();
                invitation.show(invited.account().name(), invited.key(), MOMENT.format(until));
                show();
            }
            case Outcome.Refused<Invited>(List<Problem> problems) -> Refusal.show(problems);
        }
    }

    private void done(Outcome<Account> outcome, String then) {
        if (outcome instanceof Outcome.Refused<Account>(List<Problem> problems)) {
            Refusal.show(problems);
        }
        show();
        getUI().ifPresent(ui -> Reach.first(ui, then, PageHead.TITLE));
    }
}
