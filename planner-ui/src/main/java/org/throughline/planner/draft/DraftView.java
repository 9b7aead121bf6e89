package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Viewing;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.shell.Jump;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.StopBanner;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.disclosure.Disclosure;

/// One draft: the video, how it keeps to its plan, and notes at its frames.
@Route(Paths.DRAFT)
@PermitAll
public final class DraftView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    /// The parameter of an address that names the frame to begin at.
    static final String FRAME = "frame";

    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient Clock clock;
    private final transient KeepGuestLinks guests;
    private String title = "";

    public DraftView(DraftDesk desk, KeepGuestLinks guests, Sessions sessions, Clock clock) {
        this.clock = clock;
        this.guests = guests;
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("draft.page-title", title);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        open(id, event.getLocation().getQueryParameters());
    }

    /// Shows a draft.
    ///
    /// @param asked what its address asks for besides: a frame or a note
    public void open(String id, QueryParameters asked) {
        show(desk.find(parse(id), seat).orElseThrow(NotFoundException::new), asked);
    }

    private DisclosurePanel disclosure(Draft draft, ProductionPlan plan) {
        return new DisclosurePanel(
                Disclosure.shipped().advise(plan.brief(), plan.media(), plan.assessment()).stream()
                        .filter(advice -> advice.market().equals(draft.id().market()))
                        .filter(advice -> advice.platform() == draft.id().platform())
                        .toList(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private List<VersionBeside> beside(Draft draft, ProductionPlan plan) {
        return desk.versions(draft.id(), seat).stream()
                .flatMap(other ->
                        desk.plan(other).stream()
                                .map(its -> VersionBeside.of(plan, its, other, source(other.id()))))
                .toList();
    }

    private static String source(DraftId id) {
        return "media/drafts/" + id;
    }

    /// What a draft is called: its video, market and platform.
    static String title(DraftDesk desk, DraftId id) {
        return text(
                "draft.title", desk.title(id), id.market(), word("platform", id.platform().key()));
    }

    private static DraftId parse(String id) {
        try {
            return DraftId.parse(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed.getMessage());
        }
    }

    private void show(Draft draft, QueryParameters asked) {
        removeAll();
        DraftId id = draft.id();
        title = title(desk, id);
        PlayerPanel player = new PlayerPanel(draft, source(id));
        player.mark(draft.report());
        asked.getSingleParameter(FRAME)
                .filter(each -> each.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .ifPresent(player::beginAt);
        NotesPanel notes = new NotesPanel(draft, desk, seat, player);
        Paths.note(asked.getSingleParameter(Paths.NOTE))
                .ifPresent(note -> {
                    notes.reach(note);
                    player.beginWith(note);
                });
        Div watch = new Div(player);
        watch.addClassName("column");
        Div found = new Div(notes, new ReportPanel(draft.report(), player::seek));
        found.addClassName("column");
        desk.plan(draft)
                .ifPresent(plan -> {
                    player.captionsIn(plan.profile(id.market()).language());
                    player.offer(beside(draft, plan));
                    FeelingPanel feeling = new FeelingPanel(draft, desk, seat);
                    DecisionPanel decision = new DecisionPanel(draft, plan, desk, seat);
                    player.onPlayed(run -> {
                        if (desk.saw(draft, run, seat)
                                instanceof Outcome.Accepted<Viewing>(Viewing viewing)) {
                            feeling.watched(viewing);
                            decision.watched(viewing);
                        }
                    });
                    PostPanel posts = new PostPanel(draft, plan, desk, seat);
                    DraftSealsPanel seals =
                            new DraftSealsPanel(
                                    draft,
                                    plan,
                                    desk,
                                    seat,
                                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                    ReleasePanel release = new ReleasePanel(draft, desk);
                    LedgerPanel ledger = new LedgerPanel(id.plan().brief(), desk.production(draft));
                    decision.onDecided(decided -> {
                        ledger.show(desk.production(decided));
                        seals.show(decided);
                        posts.show(decided);
                        release.show(decided);
                    });
                    seals.onSealed(release::show);
                    watch.add(feeling, ledger, decision, seals, release);
                    found.add(posts, disclosure(draft, plan));
                    // why it was chosen may tell what the draft is meant to leave people feeling
                    plan.story()
                            .findChosenAngle()
                            .map(IdeaPanel::new)
                            .ifPresent(idea -> {
                                found.add(idea);
                                feeling.onlyAfterAnswer(idea);
                            });
                });
        found.add(new FilesPanel(draft));
        if (seat.actor().mayLetGuestsIn()) {
            found.add(new GuestsPanel(id, guests, seat));
        }
        Div columns = new Div(watch, found);
        columns.addClassName("draft-columns");
        String facts =
                text(
                        "draft.kicker",
                        draft.plan().shown(),
                        draft.widthPx(),
                        draft.heightPx(),
                        draft.frames());
        PageHead head = new PageHead(facts, title);
        Anchor plan = new Anchor(Paths.plan(id.plan().brief()), text("draft.plan"));
        plan.addClassName("link-button");
        plan.setId("to-plan");
        head.actions(plan);
        add(head, new StopBanner(desk.stops(id)));
        add(marks(draft), columns);
    }

    /// What has to be known before anything else: whether the file keeps to its plan, and whether
    /// it may be published as it is.
    private static Div marks(Draft draft) {
        int failed = draft.report().with(CheckStatus.FAILED).size();
        Div marks =
                new Div(
                        failed == 0
                                ? new StateMark(Tone.GOOD, text("drafts.keeps"))
                                : new StateMark(Tone.BAD, text("drafts.fails", failed)));
        if (draft.standIns()) {
            marks.add(new StateMark(Tone.WARN, text("draft.stand-in")));
        }
        Jump report = new Jump("report-title", text("draft.to-report"));
        report.setId("to-report");
        marks.add(report);
        marks.addClassName("draft-head-marks");
        return marks;
    }
}
