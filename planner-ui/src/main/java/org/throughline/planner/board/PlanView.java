package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.AimSeen;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.beats.BeatsDesk;
import org.throughline.planner.beats.BeatsEditor;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.draft.DisclosurePanel;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.draft.DraftsPanel;
import org.throughline.planner.draft.GuestsPanel;
import org.throughline.planner.draft.PlanNotesPanel;
import org.throughline.planner.lead.LoosenedPanel;
import org.throughline.planner.plan.AttachEvidence;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.BringCaptions;
import org.throughline.planner.preview.PreviewDesk;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.Jump;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.StopBanner;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.disclosure.Disclosure;

/// A plan on one page: brief, who does what and why, beats, contract, seals.
@Route(Paths.PLAN)
@PermitAll
public final class PlanView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CampaignDesk desk;
    private final transient PlanDesk writing;
    private final transient DraftDesk drafts;
    private final transient PreviewDesk previews;
    private final transient BeatsDesk beats;
    private final transient KeepGuestLinks guests;
    private final transient NoteOnPlan notes;
    private final transient Seat seat;
    private final transient Clock clock;
    private String title = "";
    private transient Optional<UUID> note = Optional.empty();

    public PlanView(
            CampaignDesk desk,
            PlanDesk writing,
            DraftDesk drafts,
            PreviewDesk previews,
            BeatsDesk beats,
            KeepGuestLinks guests,
            NoteOnPlan notes,
            Sessions sessions,
            Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.writing = writing;
        this.drafts = drafts;
        this.previews = previews;
        this.beats = beats;
        this.guests = guests;
        this.notes = notes;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("plan.page-title", title);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        note = Paths.note(event.getLocation().getQueryParameters().getSingleParameter(Paths.NOTE));
        open(brief(id));
    }

    private static BriefId brief(String id) {
        try {
            return new BriefId(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed.getMessage());
        }
    }

    private void open(BriefId id) {
        desk.findPlan(id).ifPresentOrElse(this::show, () -> showUnplanned(id));
    }

    /// A video that no plan was made of yet: what there is of it, and what is still to be written.
    private void showUnplanned(BriefId id) {
        Writing written = beats.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        title = written.brief().title();
        PageHead head = new PageHead(text("plan.none.kicker", written.version()), title);
        Anchor brief = new Anchor(Paths.brief(id), text("plan.to-brief"));
        brief.setId("to-brief");
        brief.addClassName("link-button");
        head.lead(text("plan.none.lead")).actions(brief, production(id));
        add(head);
        if (!seat.actor().mayWrite()) {
            add(new Blank(text("campaign.no-plan"), text("plan.none.read")));
            return;
        }
        Button on =
                new Button(
                        text("plan.none.hand-in"),
                        click -> {
                            Outcome<ProductionPlan> outcome = writing.handIn(id, seat);
                            if (outcome instanceof Outcome.Refused<ProductionPlan>) {
                                click.getSource().setEnabled(true);
                            }
                            first(id, outcome);
                        });
        on.setId("hand-in-first");
        on.setDisableOnClick(true);
        on.addThemeVariants(ButtonVariant.PRIMARY);
        head.actions(on);
        BeatsEditor editor = new BeatsEditor(id, beats, seat);
        Div parts = new Div(angles(id, written.story()), editor);
        parts.addClassName("column");
        add(parts);
        editor.onUndone(() -> {
            Story now = beats.find(id).map(Writing::story).orElse(null);
            parts.replace(parts.getComponentAt(0), angles(id, now));
        });
    }

    private AnglesPanel angles(BriefId brief, @Nullable Story story) {
        return new AnglesPanel(
                story,
                seat,
                edit -> {
                    Outcome<BriefId> outcome = writing.shape(brief, edit, seat);
                    if (outcome instanceof Outcome.Accepted<BriefId>) {
                        done(
                                brief,
                                outcome,
                                _ -> text("angles.kept"),
                                ChangesPanel.TITLE,
                                AnglesPanel.TITLE);
                    }
                    return outcome;
                });
    }

    /// What the idea still waits for, with the way there.
    private static Optional<Div> ideaWaits(Story story) {
        return AnglesPanel.wanting(story)
                .map(says -> {
                    Jump there = new Jump(AnglesPanel.TITLE, text("angles.title"));
                    there.setId("to-wanted-angles");
                    Div note = new Div(new Span(says + " "), there);
                    note.setId("idea-waits");
                    note.addClassName("notice");
                    note.getElement().setAttribute("data-tone", "warn");
                    return note;
                });
    }

    private void first(BriefId id, Outcome<ProductionPlan> outcome) {
        switch (outcome) {
            case Outcome.Accepted<ProductionPlan>(ProductionPlan plan) -> {
                Notification.show(text("plan.handed-in", plan.id().version()));
                open(id);
                getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
            }
            case Outcome.Refused<ProductionPlan>(List<Problem> problems) -> Refusal.show(problems);
        }
    }

    private void show(ProductionPlan plan) {
        desk.showed(plan.id().brief(), AimSeen.Where.PLAN, seat);
        removeAll();
        title = plan.brief().title();
        List<Seal> seals = desk.seals(plan.id().brief());
        String version =
                text("plan.kicker", plan.id().version(), plan.author(), plan.fingerprint().shown());
        PageHead head = new PageHead(version, title);
        head.actions(
                beside(plan.id().brief()), production(plan.id().brief()), paper(plan.id().brief()));
        BeforeEmbargo early = desk.early(plan);
        approval(plan, seals, early).forEach(head::actions);
        SealsPanel sealing =
                new SealsPanel(
                        plan,
                        seals,
                        guests.asking(plan.id(), seat.actor()).stream()
                                .filter(guests::stands)
                                .toList(),
                        early,
                        seat,
                        today(),
                        wanted -> seal(plan, wanted));
        waiting(sealing.waiting()).ifPresent(head::actions);
        List<MarketStop> stops = stops(plan);
        add(head, new StopBanner(stops), loosened(plan), parts(plan));
        if (seat.actor().mayWrite() && writing.isAhead(plan)) {
            add(changes(plan));
        }
        add(
                new StandingPanel(
                        plan, seals, stops, early, writing.captions(plan), seat, answering(plan)));
        Story written = told(plan);
        ideaWaits(written).ifPresent(this::add);
        Div side =
                new Div(
                        new BriefPanel(plan.brief()),
                        contract(plan),
                        boost(plan),
                        disclosure(plan));
        PlanNotesPanel said = new PlanNotesPanel(plan.id(), notes, guests, seat);
        note.ifPresent(said::reach);
        side.add(said);
        if (seat.actor().mayLetGuestsIn()) {
            side.add(new GuestsPanel(plan.id(), guests, seat));
        }
        side.addClassName("column");
        Div main =
                new Div(
                        new StepsPanel(plan.assessment()),
                        sealing,
                        new DraftsPanel(plan, seals, drafts, previews, seat),
                        angles(plan.id().brief(), written));
        hooks(plan).ifPresent(main::add);
        main.add(beats(plan), editor(plan), captions(plan));
        main.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("plan-columns");
        add(columns);
    }

    /// The story as whoever looks may change it; for others, the plan's.
    private Story told(ProductionPlan plan) {
        return seat.actor().mayWrite()
                ? writing.written(plan.id().brief()).orElse(plan.story())
                : plan.story();
    }

    private LoosenedPanel loosened(ProductionPlan plan) {
        return new LoosenedPanel(
                desk.loosened(plan),
                seat,
                each ->
                        done(
                                plan.id().brief(),
                                desk.see(each, seat),
                                _ -> text("loosened.seen"),
                                PageHead.TITLE));
    }

    private DisclosurePanel disclosure(ProductionPlan plan) {
        return new DisclosurePanel(
                Disclosure.shipped().advise(plan.brief(), plan.media(), plan.assessment()),
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<MarketStop> stops(ProductionPlan plan) {
        return desk.stops(plan.id().brief()).stream()
                .filter(stop -> plan.brief().audience().markets().contains(stop.market()))
                .toList();
    }

    private static Anchor production(BriefId brief) {
        Anchor board = new Anchor(Paths.production(brief), text("production.title"));
        board.setId("to-production");
        board.addClassName("link-button");
        return board;
    }

    private static Anchor paper(BriefId brief) {
        Anchor paper = new Anchor(Paths.paper(brief), text("paper.title"));
        paper.setId("to-paper");
        paper.addClassName("link-button");
        return paper;
    }

    /// The way to each part of a long page.
    private static Nav parts(ProductionPlan plan) {
        Nav parts = new Nav();
        parts.addClassName("parts");
        parts.getElement().setAttribute("aria-label", text("plan.parts"));
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("who-does-what", text("steps.title"));
        titles.put("seals", text("seals.title"));
        titles.put("drafts", text("drafts.title"));
        titles.put("angles", text("angles.title"));
        if (!plan.story().otherHooks().isEmpty()) {
            titles.put("hooks", text("hooks.title"));
        }
        titles.put("beats", text("beats.title"));
        titles.put("captions", text("brought.title"));
        titles.put("contract", text("contract.title"));
        titles.put("disclosure", text("disclosure.title"));
        titles.put("plan-notes", text("plan-notes.title"));
        Still.write(
                parts,
                titles.entrySet().stream()
                        .map(each -> {
                            Jump part = new Jump(each.getKey() + "-title", each.getValue());
                            part.setId("to-" + each.getKey());
                            return part;
                        })
                        .toArray(Component[]::new));
        return parts;
    }

    private Optional<HooksPanel> hooks(ProductionPlan plan) {
        BriefId brief = plan.id().brief();
        Story written = writing.written(brief).orElse(plan.story());
        return plan.story().otherHooks().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HooksPanel(
                                plan,
                                written,
                                seat.actor().mayWrite(),
                                (hook, markets) ->
                                        done(
                                                brief,
                                                writing.takeHook(brief, hook, markets, seat),
                                                _ -> text("hooks.taken", names(markets)),
                                                ChangesPanel.TITLE,
                                                "hooks-title")));
    }

    private BeatsPanel beats(ProductionPlan plan) {
        BriefId brief = plan.id().brief();
        Story written = writing.written(brief).orElse(plan.story());
        return seat.actor().mayWrite()
                ? new BeatsPanel(
                        plan,
                        written,
                        (beat, shot, framing) ->
                                done(
                                        brief,
                                        writing.crop(brief, beat, shot, framing, seat),
                                        _ -> text("crop.cropped"),
                                        ChangesPanel.TITLE,
                                        "beats-title"))
                : new BeatsPanel(plan);
    }

    /// The way to change the beats, in their place.
    private Div editor(ProductionPlan plan) {
        Div place = new Div();
        if (!seat.actor().mayWrite()) {
            return place;
        }
        BriefId brief = plan.id().brief();
        Button edit = new Button(text("beats-edit.open"));
        edit.setId("edit-beats");
        edit.addClickListener(click -> {
            Button done =
                    new Button(
                            text("beats-edit.close"),
                            closed -> {
                                open(brief);
                                getUI().ifPresent(ui ->
                                        Reach.first(ui, ChangesPanel.TITLE, "beats-title"));
                            });
            done.setId("beats-done");
            Div row = new Div(done);
            row.addClassName("button-row");
            place.removeAll();
            BeatsEditor editor = new BeatsEditor(brief, beats, seat);
            editor.add(row);
            place.add(editor);
            getUI().ifPresent(ui -> Reach.first(ui, BeatsEditor.TITLE));
        });
        place.add(edit);
        return place;
    }

    private CaptionsPanel captions(ProductionPlan plan) {
        BriefId brief = plan.id().brief();
        Story written = writing.written(brief).orElse(plan.story());
        if (!seat.actor().mayWrite()) {
            return new CaptionsPanel(plan, plan.story(), null);
        }
        return new CaptionsPanel(
                plan,
                written,
                new CaptionsPanel.Bringing() {
                    @Override
                    public Outcome<BringCaptions.Tried> look(
                            Market market, String name, byte[] bytes) {
                        return writing.lookAtCaptions(brief, market, name, bytes);
                    }

                    @Override
                    public void take(Market market, @Nullable BroughtCaptions captions) {
                        done(
                                brief,
                                writing.takeCaptions(brief, market, captions, seat),
                                _ -> text("brought.taken", market.code()),
                                ChangesPanel.TITLE,
                                "captions-title");
                    }
                });
    }

    private ChangesPanel changes(ProductionPlan plan) {
        BriefId brief = plan.id().brief();
        return new ChangesPanel(
                plan,
                writing.after(brief),
                () ->
                        done(
                                brief,
                                writing.handIn(brief, seat),
                                next -> text("plan.handed-in", next.id().version()),
                                PageHead.TITLE),
                () ->
                        done(
                                brief,
                                writing.undo(brief, seat),
                                _ -> text("plan.undone"),
                                ChangesPanel.TITLE,
                                PageHead.TITLE));
    }

    private AnswerPanel.Answering answering(ProductionPlan plan) {
        BriefId brief = plan.id().brief();
        return (market, rule, lifts, says) ->
                done(
                        brief,
                        desk.answer(brief, market, rule, lifts, says, seat),
                        next -> text("plan.answered", next.id().version()),
                        "answer-back-" + market + "-" + rule,
                        "answer-" + market + "-" + rule);
    }

    private ContractPanel contract(ProductionPlan plan) {
        return new ContractPanel(
                plan,
                claim ->
                        EvidencePanel.isFor(plan, claim, seat)
                                ? Optional.of(evidence(plan, claim))
                                : Optional.empty());
    }

    private OnAsk evidence(ProductionPlan plan, Claim claim) {
        BriefId brief = plan.id().brief();
        String of = claim.id().value();
        return new OnAsk(
                        "evidence-" + of,
                        text("evidence.open"),
                        "evidence-title-" + of,
                        () ->
                                new EvidencePanel(
                                        claim,
                                        AttachEvidence.mayCheck(plan.approvers(), seat.actor()),
                                        (id, evidence) ->
                                                done(
                                                        brief,
                                                        writing.attach(brief, id, evidence, seat),
                                                        _ -> text("plan.attached"),
                                                        "contract-title")))
                .called(text("evidence.open-of", claim.says()));
    }

    private BoostPanel boost(ProductionPlan plan) {
        return new BoostPanel(plan, () -> writing.refusals(plan.id().brief(), "boosted"));
    }

    /// The way down to the seals, for somebody whom some wait for.
    private Optional<Button> waiting(int count) {
        if (count == 0) {
            return Optional.empty();
        }
        Button down =
                new Button(
                        text("plan.waiting", count),
                        click -> getUI().ifPresent(ui -> Reach.first(ui, SealsPanel.TITLE)));
        down.setId("waiting");
        return Optional.of(down);
    }

    private Div beside(BriefId brief) {
        Div links = new Div();
        links.addClassName("beside-links");
        desk.others(brief)
                .forEach(other -> {
                    Anchor link =
                            new Anchor(
                                    Paths.beside(brief, other.id()),
                                    text("plan.beside", other.title()));
                    link.setId("beside-" + other.id());
                    link.addClassName("link-button");
                    links.add(link);
                });
        return links;
    }

    /// The markets approved so far; for an approver, the button for those that have become ready.
    private List<Component> approval(ProductionPlan plan, List<Seal> seals, BeforeEmbargo early) {
        List<Market> approved =
                desk.status(plan.id()) instanceof PlanStatus.Approved(_, _, List<Market> markets)
                        ? markets
                        : List.of();
        List<Market> ready =
                plan.brief().audience().markets().stream()
                        .filter(market -> early.in(market).isEmpty())
                        .filter(market ->
                                plan.standing(market, seals, stops(plan))
                                        instanceof MarketStanding.Ready)
                        .filter(market -> !approved.contains(market))
                        .toList();
        List<Component> parts = new ArrayList<>();
        if (!approved.isEmpty()) {
            parts.add(new StateMark(Tone.GOOD, text("plan.approved", names(approved))));
        }
        boolean approver =
                plan.approvers().stream().anyMatch(each -> each.name().equals(seat.name()));
        if (approver && !ready.isEmpty()) {
            Button approve = new Button(text("plan.approve", names(ready)), click -> approve(plan));
            approve.setId("approve");
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.setDisableOnClick(true);
            parts.add(approve);
        }
        return parts;
    }

    private static String names(List<Market> markets) {
        return markets.stream().map(Market::code).collect(Collectors.joining(", "));
    }

    private void approve(ProductionPlan plan) {
        done(
                plan.id().brief(),
                desk.approve(plan.id(), seat),
                approved -> text("plan.approved", names(approved.markets())),
                "drafts-title");
    }

    private void seal(ProductionPlan plan, List<RequiredSeal> wanted) {
        BriefId brief = plan.id().brief();
        List<Problem> problems = new ArrayList<>();
        for (RequiredSeal required : wanted) {
            if (desk.seal(plan.id(), required, seat)
                    instanceof Outcome.Refused<Seal>(List<Problem> why)) {
                why.stream().filter(each -> !problems.contains(each)).forEach(problems::add);
            }
        }
        done(
                brief,
                problems.isEmpty() ? Outcome.accepted(seat) : Outcome.refused(problems),
                by -> text("plan.sealed", by.name()),
                SealsPanel.TITLE);
    }

    /// Says what came of something, and shows the plan as it is now.
    ///
    /// @param then where the keyboard goes on, the first of these ids that there is
    private <T> void done(
            BriefId brief, Outcome<T> outcome, Function<T, String> says, String... then) {
        switch (outcome) {
            case Outcome.Accepted<T>(T value) -> Notification.show(says.apply(value));
            case Outcome.Refused<T>(List<Problem> problems) -> Refusal.show(problems);
        }
        // whichever campaign is open in another tab
        open(brief);
        getUI().ifPresent(ui -> Reach.first(ui, then));
    }
}
