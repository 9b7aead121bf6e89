package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.plan.Inherited;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Polling;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.trend.TrendDesk;

/// The strategy form. Each change is assessed at once and saved by itself; nothing has to be
/// complete, and the last change can be undone.
@Route(Paths.BRIEF)
@PermitAll
public final class BriefView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LOOK_MILLIS = 2_000;

    private static final String STEP_TITLE = "step-title";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final transient BriefDesk desk;
    private final transient Seat seat;
    private final transient RulesSayPanel rulesSay = new RulesSayPanel();
    private final transient VoicePanel voice = new VoicePanel();
    private final transient SealsAfterPanel sealsAfter = new SealsAfterPanel();
    private final InheritedPanel inherited = new InheritedPanel();
    private final SuggestionsPanel suggestions = new SuggestionsPanel();
    private final Span saved = new Span();
    private final Div form = new Div();
    private final Div conflict = new Div();
    private final boolean mayWrite;
    private final transient @Nullable HintsPanel hints;
    private transient Fields fields;
    private final Nav steps = new Nav();
    private BriefStep step = BriefStep.WHAT_FOR;
    private int rules;
    private @Nullable Registration polling;
    private @Nullable Writing writing;
    private @Nullable BriefEdit edit;

    /// Where the keyboard was last.
    private String field = STEP_TITLE;

    public BriefView(BriefDesk desk, TrendDesk trends, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.mayWrite = seat.actor().mayWrite();
        this.hints = trends.latest().map(report -> new HintsPanel(report, desk, seat)).orElse(null);
        this.fields = new Fields(!mayWrite, this::changed);
        addClassName("page");
        setId("content");
        form.addClassName("brief-form");
        form.setId("brief-form");
        Reach.follow(
                form, "[id^=brief-]:not(#brief-form),[id^=words-],[id^=post-]", id -> field = id);
        steps.addClassName("brief-steps");
        steps.getElement().setAttribute("aria-label", text("brief.steps"));
        saved.addClassName("saved");
        saved.setId("saved");
        saved.getElement().setAttribute("role", "status");
        conflict.setId("conflict");
        conflict.addClassNames("notice", "clash");
        conflict.getElement().setAttribute("data-tone", "bad");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
    }

    @Override
    public String getPageTitle() {
        return text("brief.page-title", edit == null ? "" : edit.title);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        open(find(id));
    }

    private Writing find(String id) {
        try {
            return desk.find(new BriefId(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed.getMessage());
        }
    }

    private void open(Writing opened) {
        desk.showed(opened.brief().id(), seat);
        removeAll();
        take(opened);
        BriefEdit now = current();
        Button undo = new Button(text("brief.undo"), click -> undo());
        undo.setId("brief-undo");
        Anchor plan = new Anchor(Paths.plan(opened.brief().id()), text("brief.to-plan"));
        plan.addClassName("link-button");
        plan.setId("to-plan");
        Div middle = new Div(form);
        Div side = new Div(inherited, suggestions, rulesSay);
        side.addClassName("column");
        side.add(voice, sealsAfter);
        if (hints != null) {
            side.add(hints);
        }
        Div columns = new Div(steps, middle, side);
        columns.addClassName("brief-columns");
        PageHead head = new PageHead(text("brief.kicker"), now.title).actions(saved);
        if (mayWrite) {
            head.actions(undo, handIn());
        } else {
            head.lead(text("brief.read-along"));
        }
        add(head.actions(plan), conflict, columns);
        show();
    }

    private void take(Writing taken) {
        edit = new BriefEdit(taken.brief(), taken.story());
        saved(taken);
    }

    /// What stands in the fields is what was saved.
    private void saved(Writing now) {
        writing = now;
        saved.setText(text("brief.saved", TIME.format(now.savedAt()), now.version()));
        saved.removeClassName("not-saved");
        conflict.setVisible(false);
    }

    /// Looks every now and then whether other rules are in force, so that an open form shows them
    /// at once, whichever process published them.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        ui.setPollInterval(LOOK_MILLIS);
        polling =
                ui.addPollListener(poll -> {
                    if (edit != null && desk.rulebookVersion(last().brief().id()) != rules) {
                        tell();
                    }
                });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (polling != null) {
            polling.remove();
            polling = null;
            Polling.rest(event.getUI());
        }
    }

    /// Everything that stands beside the form.
    private void tell() {
        BriefEdit now = current();
        rules = desk.rulebookVersion(last().brief().id());
        rulesSay.show(desk.assess(now.brief(), now.story), rules);
        Optional<Inherited> from = desk.inherited(now.brief(), now.story);
        inherited.setVisible(from.isPresent());
        from.ifPresent(inherited::show);
        Optional<CampaignType> type = desk.type(now.brief().id());
        suggestions.setVisible(type.isPresent());
        type.ifPresent(each -> suggestions.show(each, now, mayWrite, taking()));
        if (now.story != null) {
            voice.show(desk.voice(now.brief(), now.story));
        }
        Outcome<Revision> after = desk.after(now.brief(), now.story);
        sealsAfter.show(after);
        fields.mark(
                after instanceof Outcome.Accepted<Revision>(Revision revision)
                        ? revision.captions()
                        : List.of());
        if (hints != null) {
            hints.show(now, mayWrite, this::takeHook);
        }
    }

    /// Takes what is suggested, as if it had been typed.
    private SuggestionsPanel.Taking taking() {
        return new SuggestionsPanel.Taking() {
            @Override
            public void goal(String goal) {
                current().goal = goal;
                changed();
                BriefView.this.go(BriefStep.WHAT_FOR);
                reach("brief-goal");
            }

            @Override
            public void go(String to, String field) {
                Arrays.stream(BriefStep.values())
                        .filter(each -> each.key().equals(to))
                        .forEach(BriefView.this::go);
                reach("brief-" + field);
            }
        };
    }

    private void takeHook(String hook, List<Market> markets) {
        BriefEdit now = current();
        if (now.story != null) {
            now.story = now.story.withHook(hook, markets);
            changed();
        }
    }

    private void show() {
        steps.removeAll();
        for (BriefStep each : BriefStep.values()) {
            NativeButton go =
                    new NativeButton(
                            text("brief.step." + each.key()),
                            click -> {
                                go(each);
                                reach("step-" + each.key());
                            });
            go.addClassName("brief-step");
            go.setId("step-" + each.key());
            if (each == step) {
                go.getElement().setAttribute("aria-current", "step");
            }
            steps.add(go);
        }
        form.removeAll();
        H2 title = new H2(text("brief.step." + step.key()));
        title.setId(STEP_TITLE);
        Reach.allow(title);
        form.add(title, new Paragraph(text("brief.step." + step.key() + ".says")));
        if (step != BriefStep.WORDS && step != BriefStep.POST) {
            Paragraph kinds = new Paragraph(text("brief.kinds"));
            kinds.setId("brief-kinds");
            kinds.addClassName("soft");
            form.add(kinds);
        }
        fields = new Fields(!mayWrite, this::changed);
        step.fields(current(), fields).forEach(form::add);
        form.add(nextButton());
        tell();
    }

    private Div nextButton() {
        Div row = new Div();
        row.addClassName("page-actions");
        List<BriefStep> all = List.of(BriefStep.values());
        int after = all.indexOf(step) + 1;
        if (after < all.size()) {
            BriefStep next = all.get(after);
            Button button =
                    new Button(
                            text("brief.next", text("brief.step." + next.key())),
                            click -> {
                                go(next);
                                reach(STEP_TITLE);
                            });
            button.setId("brief-next");
            row.add(button);
        }
        return row;
    }

    private void go(BriefStep to) {
        step = to;
        show();
    }

    private void reach(String id) {
        getUI().ifPresent(ui -> Reach.first(ui, id));
    }

    private void changed() {
        BriefEdit now = current();
        Writing last = last();
        Outcome<Writing> outcome = desk.save(last.with(now.brief(), now.story), seat);
        switch (outcome) {
            case Outcome.Accepted<Writing>(Writing kept) -> saved(kept);
            case Outcome.Refused<Writing>(List<Problem> problems) ->
                    join(last.with(now.brief(), now.story), problems.getFirst());
        }
        tell();
    }

    /// Where somebody else changed other parts meanwhile, both stay; where they changed the same,
    /// it is asked which stays.
    private void join(Writing mine, Problem problem) {
        Writing.Joined both =
                desk.find(mine.brief().id())
                        .map(theirs -> mine.joined(last(), theirs))
                        .orElse(null);
        if (both != null
                && both.clashes().isEmpty()
                && desk.save(both.writing(), seat)
                        instanceof Outcome.Accepted<Writing>(Writing kept)) {
            if (kept.brief().equals(mine.brief()) && Objects.equals(kept.story(), mine.story())) {
                saved(kept);
            } else {
                shows(kept, field);
            }
        } else {
            saved.setText(text("brief.not-saved"));
            saved.addClassName("not-saved");
            refused(problem, both);
        }
    }

    /// Shows what was saved in the fields, and goes on where the keyboard was.
    private void shows(Writing kept, String there) {
        take(kept);
        show();
        reach(there);
    }

    /// Somebody else was faster and changed the same: what was saved, or mine on top where we
    /// differ.
    private void refused(Problem problem, Writing.@Nullable Joined both) {
        conflict.removeAll();
        conflict.add(new Paragraph(problem.says()));
        Button theirs = new Button(text("brief.conflict.theirs"), click -> takeTheirs(problem));
        theirs.setId("conflict-theirs");
        Div row = new Div(theirs);
        if (both != null) {
            conflict.add(new ClashList("conflict-list", both.clashes()));
            Button mine =
                    new Button(
                            text("brief.conflict.mine"), click -> onTop(problem, both.clashes()));
            mine.setId("conflict-mine");
            row.add(mine);
        }
        row.addClassName("button-row");
        conflict.add(row);
        conflict.setVisible(true);
    }

    /// What others saved meanwhile stays where it is no other than mine.
    ///
    /// @param seen where they differed when it was asked; where they differ otherwise by now, it is
    ///   asked again
    private void onTop(Problem problem, List<Clash> seen) {
        Writing.Joined both = mine().joined(last(), find(last().brief().id().value()));
        if (!both.clashes().equals(seen)) {
            refused(problem, both);
            return;
        }
        switch (desk.save(both.writing(), seat)) {
            case Outcome.Accepted<Writing>(Writing kept) -> shows(kept, STEP_TITLE);
            case Outcome.Refused<Writing> _ -> refused(problem, both);
        }
    }

    /// What others saved stays where we differ; what is mine besides stays too.
    private void takeTheirs(Problem problem) {
        Writing theirs = find(last().brief().id().value());
        Writing.Joined both = theirs.joined(last(), mine());
        Writing joined = theirs.with(both.writing().brief(), both.writing().story());
        if (joined.equals(theirs)) {
            shows(theirs, STEP_TITLE);
            return;
        }
        switch (desk.save(joined, seat)) {
            case Outcome.Accepted<Writing>(Writing kept) -> shows(kept, STEP_TITLE);
            case Outcome.Refused<Writing> _ -> refused(problem, mine().joined(last(), theirs));
        }
    }

    /// As it stands in the fields.
    private Writing mine() {
        BriefEdit now = current();
        return last().with(now.brief(), now.story);
    }

    private Button handIn() {
        Button button = new Button(text("brief.hand-in"), click -> propose());
        button.setId("brief-hand-in");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void propose() {
        if (conflict.isVisible()) {
            reach("conflict-theirs");
            return;
        }
        BriefId id = last().brief().id();
        switch (desk.propose(id, seat)) {
            case Outcome.Accepted<PlanId> _ -> getUI().ifPresent(ui -> ui.navigate(Paths.plan(id)));
            case Outcome.Refused<PlanId>(List<Problem> problems) -> {
                saved.setText(problems.getFirst().says());
                saved.addClassName("not-saved");
            }
        }
    }

    private void undo() {
        switch (desk.undo(last(), seat)) {
            case Outcome.Accepted<Writing>(Writing kept) -> {
                take(kept);
                show();
            }
            case Outcome.Refused<Writing>(List<Problem> problems) ->
                    saved.setText(problems.getFirst().says());
        }
    }

    private BriefEdit current() {
        if (edit == null) {
            throw new IllegalStateException("no brief is open");
        }
        return edit;
    }

    private Writing last() {
        if (writing == null) {
            throw new IllegalStateException("no brief is open");
        }
        return writing;
    }
}
