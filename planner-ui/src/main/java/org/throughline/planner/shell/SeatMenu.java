package org.throughline.planner.shell;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Seats;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignedIn;

/// Who is signed in, the way out and, on throw-away data, the other people to see the planner as.
final class SeatMenu extends MenuBar {

    private final transient Sessions sessions;

    SeatMenu(SignedIn who, Sessions sessions, Seats seats) {
        this.sessions = sessions;
        setId("seat-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Span name = new Span(who.seat().name());
        name.addClassName("seat-name");
        Span role = new Span(role(who.seat().word()));
        role.addClassName("seat-role");
        Div label = new Div(name, role);
        label.addClassName("seat");
        MenuItem root = addItem(label);
        root.setAriaLabel(text("shell.seat", who.seat().name(), role(who.seat().word())));
        if (who.mayChangeSeat()) {
            seats.seats().forEach(seat -> addSeat(root, seat, seat.equals(who.seat())));
        }
        root.getSubMenu()
                .addItem(
                        text("shell.notices"),
                        click -> getUI().ifPresent(ui -> ui.navigate(Paths.NOTICES)))
                .setId("my-notices");
        root.getSubMenu()
                .addItem(text("shell.sign-out"), click -> sessions.leave())
                .setId("sign-out");
    }

    private void addSeat(MenuItem root, Seat seat, boolean taken) {
        String says = text("shell.seat.choice", seat.name(), role(seat.word()));
        MenuItem item = root.getSubMenu().addItem(says, click -> take(seat));
        item.setCheckable(true);
        item.setChecked(taken);
        item.setId("take-" + seat.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private void take(Seat seat) {
        sessions.enter(new SignedIn(seat, true));
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
