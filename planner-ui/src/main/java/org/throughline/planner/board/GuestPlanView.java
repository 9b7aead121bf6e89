package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.GuestLink;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.draft.PlanNotesPanel;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One version of a plan as a guest reads it: brief, beats and what the file is held to, and room
/// to write to it as a whole. Whoever comes without a link to a plan is sent to the door.
@Route(value = Paths.GUEST_PLAN, autoLayout = false)
@AnonymousAllowed
public final class GuestPlanView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final transient KeepGuestLinks links;
    private final transient NoteOnPlan notes;
    private final transient Sessions sessions;
    private String title = text("guest.page-title");

    public GuestPlanView(KeepGuestLinks links, NoteOnPlan notes, Sessions sessions) {
        this.links = links;
        this.notes = notes;
        this.sessions = sessions;
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Seat> seat = sessions.guest();
        Optional<GuestLink> link = seat.map(Seat::link).flatMap(links::use);
        Optional<NoteOnPlan.Read> read =
                link.map(GuestLink::plan).flatMap(plan -> read(plan, seat.orElseThrow()));
        if (read.isPresent()) {
            show(read.get(), link.orElseThrow(), seat.orElseThrow());
        } else {
            event.forwardTo(Paths.GUEST);
        }
    }

    private Optional<NoteOnPlan.Read> read(PlanId plan, Seat seat) {
        return links.as(seat, actor -> notes.read(plan, actor));
    }

    private void show(NoteOnPlan.Read read, GuestLink link, Seat seat) {
        ProductionPlan plan = read.plan();
        String called = plan.brief().title();
        title = text("plan.page-title", called);
        String facts = text("guest.kicker", link.guest(), MOMENT.format(link.until()));
        add(new PageHead(facts, called).lead(text("guest.lead.plan")));
        if (!read.isLatest()) {
            StateMark old = new StateMark(Tone.WARN, text("guest.plan.replaced"));
            old.setId("guest-plan-replaced");
            add(old);
        }
        Div main = new Div(BriefPanel.toRead(plan.brief()), new BeatsPanel(plan));
        main.addClassName("column");
        Div side =
                new Div(
                        new PlanNotesPanel(plan.id(), notes, links, seat),
                        new ContractPanel(plan, claim -> Optional.empty()));
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("plan-columns");
        add(columns);
    }
}
