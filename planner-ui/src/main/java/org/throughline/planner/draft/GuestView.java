package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Draft;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.Viewing;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What a guest's link opens, and all that it does: one draft, its player, their own notes and what
/// it left them feeling. With the key in its address it is the door, which opens by the press of a
/// button, so that a program which only looks at links opens none; without, it is the draft. Every
/// link that opens nothing gets the same answer, but that whoever tried many wrong ones has to
/// wait.
@Route(value = Paths.GUEST, autoLayout = false)
@AnonymousAllowed
public final class GuestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /// Where the videos that guests look at are played from, each under the id of its link.
    public static final String VIDEO = "media/guest";

    private final transient DraftDesk desk;
    private final transient KeepGuestLinks links;
    private final transient Sessions sessions;
    private String title = text("guest.page-title");

    public GuestView(DraftDesk desk, KeepGuestLinks links, Sessions sessions) {
        this.desk = desk;
        this.links = links;
        this.sessions = sessions;
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Paths.KEY)
                .ifPresentOrElse(this::door, () -> inside(event));
    }

    private void door(String key) {
        links.find(key, address()).ifPresentOrElse(link -> door(key, link), this::closed);
    }

    private void door(String key, GuestLink link) {
        if (sessions.find().isPresent()) {
            sheet(text("guest.door"), new Paragraph(text("guest.signed-in", link.guest())));
            return;
        }
        Button enter =
                new Button(
                        text(link.plan() == null ? "guest.enter" : "guest.enter.plan"),
                        click -> enter(key));
        enter.setId("guest-enter");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setDisableOnClick(true);
        enter.setAutofocus(true);
        sheet(
                text("guest.door"),
                new Paragraph(
                        text(
                                link.request() != null
                                        ? "guest.ready.ask"
                                        : link.plan() == null ? "guest.ready" : "guest.ready.plan",
                                link.guest(),
                                FeelingPanel.MOMENT.format(link.until()))),
                enter);
    }

    private void enter(String key) {
        if (sessions.find().isPresent()) {
            getUI().ifPresent(ui -> ui.getPage().reload());
            return;
        }
        Optional<GuestLink> link =
                links.find(key, address()).flatMap(found -> links.use(found.id()));
        link.ifPresent(each -> sessions.enterAsGuest(Seat.guest(each.signature(), each.id())));
        getUI().ifPresent(ui -> {
            if (link.isPresent()) {
                // the key does not stay among the pages that were open before
                ui.getPage()
                        .executeJs(
                                "window.location.replace($0)",
                                link.get().plan() == null ? Paths.GUEST : Paths.GUEST_PLAN);
            } else {
                ui.getPage().reload();
            }
        });
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    private void inside(BeforeEnterEvent event) {
        Optional<Seat> seat = sessions.guest();
        Optional<GuestLink> link = seat.map(Seat::link).flatMap(links::use);
        if (link.map(GuestLink::plan).isPresent()) {
            event.forwardTo(Paths.GUEST_PLAN);
            return;
        }
        Optional<Draft> draft =
                link.map(GuestLink::draft).flatMap(each -> desk.find(each, seat.orElseThrow()));
        if (draft.isPresent()) {
            show(draft.get(), link.orElseThrow(), seat.orElseThrow());
        } else {
            closed();
        }
    }

    private void closed() {
        boolean wait = links.isLockedOut(address());
        Paragraph says = new Paragraph(text(wait ? "guest.wait.says" : "guest.closed.says"));
        says.setId("guest-closed");
        sheet(text("guest.closed"), says);
    }

    private void sheet(String heading, Component... parts) {
        setClassName("welcome");
        Div sheet = new Div(wordmark(), new H1(heading));
        sheet.addClassName("welcome-sheet");
        sheet.add(parts);
        add(sheet);
    }

    private static Span wordmark() {
        Span wordmark = new Span(text("product.name"));
        wordmark.addClassName("wordmark");
        return wordmark;
    }

    private void show(Draft draft, GuestLink link, Seat seat) {
        setClassName("page");
        String called = DraftView.title(desk, draft.id());
        title = text("draft.page-title", called);
        PlayerPanel player = new PlayerPanel(draft, VIDEO + "/" + link.id());
        desk.plan(draft)
                .ifPresent(plan -> player.captionsIn(plan.profile(draft.id().market()).language()));
        FeelingPanel feeling = new FeelingPanel(draft, desk, seat);
        player.onPlayed(run -> {
            if (desk.saw(draft, run, seat) instanceof Outcome.Accepted<Viewing>(Viewing viewing)) {
                feeling.watched(viewing);
            }
        });
        Div watch = new Div(player);
        watch.addClassName("column");
        Div say = new Div(feeling, new NotesPanel(draft, desk, seat, player));
        say.addClassName("column");
        Div columns = new Div(watch, say);
        columns.addClassName("draft-columns");
        String facts = text("guest.kicker", link.guest(), FeelingPanel.MOMENT.format(link.until()));
        add(new PageHead(facts, called).lead(text("guest.lead")));
        if (draft.standIns()) {
            add(new StateMark(Tone.WARN, text("draft.stand-in")));
        }
        add(columns);
    }
}
