package org.throughline.planner.welcome;

import static org.throughline.planner.Texts.does;
import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.account.Account;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Seats;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignIn;
import org.throughline.planner.access.SignInLinks;
import org.throughline.planner.access.SignedIn;

/// The page a sign-in link opens. The key is used up by the press of a button, never by the opening
/// of the page, so that a browser which fetches ahead does not spend it.
@Route(value = WelcomeView.PATH, autoLayout = false)
@AnonymousAllowed
public final class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    public static final String PATH = "welcome";

    private final transient SignInLinks links;
    private final transient Sessions sessions;
    private final transient Seats seats;
    private final transient SignIn signIn;

    public WelcomeView(SignInLinks links, Sessions sessions, Seats seats, SignIn signIn) {
        this.signIn = signIn;
        this.links = links;
        this.sessions = sessions;
        this.seats = seats;
        addClassName("welcome");
        setId("welcome");
    }

    @Override
    public String getPageTitle() {
        return text("welcome.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (sessions.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        String key = event.getLocation().getQueryParameters().getSingleParameter("key").orElse("");
        Div sheet = new Div(new Span(text("product.name")));
        sheet.addClassName("welcome-sheet");
        sheet.getComponentAt(0).addClassName("wordmark");
        sheet.add(new H1(text("welcome.heading")));
        Optional<Account> invited = key.isEmpty() ? Optional.empty() : signIn.invited(key);
        var who =
                key.isEmpty() || invited.isPresent() ? Optional.<SignedIn>empty() : links.find(key);
        if (invited.isPresent()) {
            sheet.add(new ChoosePassphrase(invited.get(), key, signIn, this::openAnew));
        } else if (who.isEmpty() && key.isEmpty() && signIn.isAnybodyThere()) {
            sheet.add(new SignInForm(signIn, this::open));
        } else if (who.isEmpty()) {
            sheet.add(closed(key.isEmpty()));
        } else if (who.get().mayChangeSeat() && !seats.seats().isEmpty()) {
            sheet.add(new Paragraph(text("welcome.demo")), people(key));
        } else {
            sheet.add(new Paragraph(text("welcome.ready", who.get().seat().name())), enter(key));
        }
        add(sheet);
    }

    private Component closed(boolean withoutKey) {
        Paragraph paragraph =
                new Paragraph(text(withoutKey ? "welcome.needs-link" : "welcome.used"));
        paragraph.setId("welcome-closed");
        return paragraph;
    }

    private Component enter(String key) {
        Button button = new Button(text("welcome.enter"));
        button.setId("welcome-enter");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(
                click -> links.redeem(key).ifPresentOrElse(this::open, this::again));
        button.setAutofocus(true);
        return button;
    }

    private Component people(String key) {
        Div list = new Div(new H2(text("welcome.see-as")));
        list.addClassName("welcome-people");
        for (Seat seat : seats.seats()) {
            NativeButton choice = new NativeButton();
            choice.addClassName("seat-choice");
            choice.setId("seat-" + seat.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
            Span name = new Span(seat.name());
            name.addClassName("seat-name");
            Span role = new Span(role(seat.word()));
            role.addClassName("seat-role");
            Span does = new Span(does(seat.word()));
            does.addClassName("seat-does");
            choice.add(name, role, does);
            choice.addClickListener(click ->
                    links.redeem(key)
                            .map(who -> new SignedIn(seat, who.mayChangeSeat()))
                            .ifPresentOrElse(this::open, this::again));
            list.add(choice);
        }
        return list;
    }

    /// Whoever sat there with the passphrase before is shown out.
    private void openAnew(Account account) {
        sessions.end(account.id());
        open(account);
    }

    /// An account that is closed while its passphrase is looked at ends the sessions it knows of,
    /// so whether it still stands is asked once this one is among them.
    private void open(Account account) {
        open(new SignedIn(new Seat(account.name(), account.role()), false, account.id()));
        if (!signIn.stands(account)) {
            sessions.leave();
        }
    }

    private void open(SignedIn who) {
        sessions.enter(who);
        getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
    }

    private void again() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
