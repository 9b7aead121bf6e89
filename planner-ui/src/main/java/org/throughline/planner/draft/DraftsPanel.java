package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The drafts of a plan, cell by cell: open one, render one, watch it, stop it. Watching goes on by
/// itself while something is under way, and when one comes back to the page.
public final class DraftsPanel extends Div {

    private static final int POLL_MILLIS = 700;

    private final transient ProductionPlan plan;
    private final transient List<Seal> seals;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final Div cells = new Div();
    private @Nullable Registration polling;

    public DraftsPanel(ProductionPlan plan, List<Seal> seals, DraftDesk desk, Seat seat) {
        this.plan = plan;
        this.seals = List.copyOf(seals);
        this.desk = desk;
        this.seat = seat;
        cells.addClassName("draft-cells");
        cells.getElement().setAttribute("aria-live", "polite");
        add(new Panel("drafts", text("drafts.title"), new Paragraph(text("drafts.says")), cells));
        show(desk.drafts(plan.id()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        rest(event.getUI());
    }

    private void watch(UI ui) {
        if (polling == null && isUnderWay()) {
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(poll -> tick(ui));
        }
    }

    private void tick(UI ui) {
        show(desk.drafts(plan.id()));
        if (!isUnderWay()) {
            rest(ui);
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    private boolean isUnderWay() {
        return ids().stream()
                .flatMap(id -> desk.rendering(id).stream())
                .anyMatch(Rendering::isUnderWay);
    }

    private List<DraftId> ids() {
        List<DraftId> ids = new ArrayList<>();
        for (Market market : plan.brief().audience().markets()) {
            if (plan.standing(market, seals) instanceof MarketStanding.Ready) {
                for (Platform platform : plan.brief().platforms()) {
                    ids.add(new DraftId(plan.id(), market, platform));
                }
            }
        }
        return ids;
    }

    private void show(List<Draft> drafts) {
        cells.removeAll();
        List<DraftId> ids = ids();
        if (ids.isEmpty()) {
            cells.add(new Paragraph(text("drafts.none")));
        }
        for (DraftId id : ids) {
            Optional<Draft> draft =
                    drafts.stream().filter(each -> each.id().isOfSameCell(id)).findFirst();
            cells.add(cell(id, draft));
        }
    }

    private Component cell(DraftId id, Optional<Draft> draft) {
        Span market = new Span(id.market().code());
        market.addClassName("market-tag");
        Div head = new Div(market, new Span(word("platform", id.platform().key())));
        head.addClassName("draft-where");
        Div cell = new Div(head);
        cell.addClassName("draft-cell");
        Optional<Rendering> rendering = desk.rendering(id);
        if (rendering.isPresent() && rendering.get().isUnderWay()) {
            cell.add(progress(rendering.get()));
        } else {
            draft.ifPresent(each -> cell.add(open(each)));
            rendering
                    .filter(each -> each.state() == Rendering.State.FAILED)
                    .ifPresent(each -> cell.add(problems(each.problems())));
            cell.add(start(id, draft.isPresent()));
        }
        return cell;
    }

    private Component progress(Rendering rendering) {
        ProgressBar bar = new ProgressBar(0, 1, rendering.share());
        bar.setIndeterminate(rendering.state() == Rendering.State.WAITING);
        bar.getElement().setAttribute("aria-label", text("drafts.rendering"));
        Span says = new Span(says(rendering));
        Button stop = new Button(text("drafts.cancel"), click -> cancel(rendering.id()));
        stop.setId("cancel-" + cellId(rendering.id()));
        Div part = new Div(bar, says, stop);
        part.addClassName("draft-progress");
        return part;
    }

    private static String says(Rendering rendering) {
        long percent = Math.round(rendering.share() * 100);
        Duration left = rendering.left();
        if (rendering.state() == Rendering.State.WAITING) {
            return text("drafts.waiting");
        }
        if (rendering.isReadBack()) {
            return text("drafts.reading-back", percent);
        }
        return left == null
                ? text("drafts.percent", percent)
                : text("drafts.percent-left", percent, Math.max(1, left.toSeconds()));
    }

    private void cancel(DraftId id) {
        desk.cancel(id);
        show(desk.drafts(plan.id()));
    }

    private static Component open(Draft draft) {
        int failed = draft.report().with(CheckStatus.FAILED).size();
        Anchor link = new Anchor(Paths.draft(draft.id().toString()), text("drafts.open"));
        link.addClassName("link-button");
        link.setId("open-" + cellId(draft.id()));
        link.setAriaLabel(
                text(
                        "drafts.open-what",
                        draft.id().market(),
                        word("platform", draft.id().platform().key())));
        Div part =
                new Div(
                        failed == 0
                                ? new StateMark(Tone.GOOD, text("drafts.keeps"))
                                : new StateMark(Tone.BAD, text("drafts.fails", failed)),
                        link);
        Draft.Segments segments = draft.segments();
        if (segments != null && segments.reused() > 0) {
            Span anew = new Span(text("drafts.anew", segments.anew(), segments.all()));
            anew.addClassNames("soft", "small");
            part.add(anew);
        }
        return part;
    }

    private Component start(DraftId id, boolean again) {
        Button button =
                new Button(
                        text(again ? "drafts.render-again" : "drafts.render"), click -> start(id));
        button.setId("render-" + cellId(id));
        button.setDisableOnClick(true);
        button.setAriaLabel(
                text("drafts.render-what", id.market(), word("platform", id.platform().key())));
        return button;
    }

    private void start(DraftId id) {
        Outcome<Rendering> outcome = desk.render(id, seat);
        show(desk.drafts(plan.id()));
        switch (outcome) {
            case Outcome.Accepted<Rendering> _ -> getUI().ifPresent(this::watch);
            case Outcome.Refused<Rendering>(List<Problem> problems) ->
                    cells.addComponentAsFirst(problems(problems));
        }
    }

    private static Component problems(List<Problem> problems) {
        Div notice = new Div();
        notice.addClassName("notice");
        notice.getElement().setAttribute("data-tone", "bad");
        notice.getElement().setAttribute("role", "alert");
        problems.forEach(problem -> notice.add(new Paragraph(problem.says())));
        return notice;
    }

    private static String cellId(DraftId id) {
        return id.market() + "-" + id.platform().key();
    }
}
