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
import org.jspecify.annotations.Nullable;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.GuestLink;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.approval.AnswerAsGuest;
import org.throughline.planner.approval.AnswerAsGuest.Question;
import org.throughline.planner.draft.PlanNotesPanel;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One version of a plan as a guest reads it: brief, beats and what the file is held to, and room
/// to write to it as a whole; above it, what they are asked to decide, where they are. Whoever
/// comes without a link to a plan is sent to the door.
@Route(value = Paths.GUEST_PLAN, autoLayout = false)
@AnonymousAllowed
public final class GuestPlanView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final transient KeepGuestLinks links;
    private final transient AnswerAsGuest answers;
    private final transient NoteOnPlan notes;
    private final transient Sessions sessions;
    private String title = text("guest.page-title");

    public GuestPlanView(
            KeepGuestLinks links, AnswerAsGuest answers, NoteOnPlan notes, Sessions sessions) {
        this.links = links;
        this.answers = answers;
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
        if (!open(seat, link, null)) {
            event.forwardTo(Paths.GUEST);
        }
    }

    /// @param before the version that they had before them until now; absent: none
    private boolean open(
            Optional<Seat> seat, Optional<GuestLink> link, @Nullable ProductionPlan before) {
        Optional<Question> question = seat.flatMap(answers::read);
        Optional<NoteOnPlan.Read> read =
                question.map(asked -> asked.plan().id())
                        .or(() -> link.map(GuestLink::plan))
                        .flatMap(plan -> read(plan, seat.orElseThrow()));
        removeAll();
        read.ifPresent(found ->
                show(
                        found,
                        link.orElseThrow(),
                        seat.orElseThrow(),
                        question.map(asked -> asking(asked, seat.orElseThrow(), before))));
        return read.isPresent();
    }

    private AskPanel asking(Question question, Seat seat, @Nullable ProductionPlan before) {
        return new AskPanel(
                question,
                before,
                answers,
                seat,
                () -> {
                    Optional<GuestLink> link = Optional.ofNullable(seat.link()).flatMap(links::use);
                    boolean there = open(Optional.of(seat), link, question.plan());
                    getUI().ifPresent(ui -> {
                        if (there) {
                            Reach.first(ui, AskPanel.TITLE);
                        } else {
                            ui.getPage().reload();
                        }
                    });
                });
    }

    private Optional<NoteOnPlan.Read> read(PlanId plan, Seat seat) {
        return links.as(seat, actor -> notes.read(plan, actor));
    }

    private void show(NoteOnPlan.Read read, GuestLink link, Seat seat, Optional<AskPanel> asking) {
        ProductionPlan plan = read.plan();
        String called = plan.brief().title();
        title = text("plan.page-title", called);
        String facts = text("guest.kicker", link.guest(), MOMENT.format(link.until()));
        add(
                new PageHead(facts, called)
                        .lead(text(asking.isPresent() ? "guest.lead.ask" : "guest.lead.plan")));
        asking.ifPresent(this::add);
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
