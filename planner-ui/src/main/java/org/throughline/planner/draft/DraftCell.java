package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.access.Seat;
import org.throughline.planner.preview.PreviewRow;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One cell: its draft, if there is one, and what can be done about it. Rebuilt only when something
/// came to an end or began, so that the keyboard stays where it is while a number grows.
final class DraftCell extends Div {

    private final transient DraftId id;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient Runnable begun;
    private final String where;
    private final Div outcome = new Div();
    private final Div actions = new Div();
    private final Div refusal = new Div();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span share = new Span();
    private final Button render;
    private final Button cancel = new Button(text("drafts.cancel"), click -> cancel());
    private final PreviewRow preview;
    private final Button dismiss = new Button(text("renders.dismiss"), click -> dismiss());
    private transient @Nullable Object shown;
    private boolean underWay;

    /// The cell of a draft.
    ///
    /// @param preview the way to its preview
    /// @param begun is run when a rendering was started here
    DraftCell(DraftId id, DraftDesk desk, PreviewRow preview, Seat seat, Runnable begun) {
        this.id = id;
        this.desk = desk;
        this.preview = preview;
        this.seat = seat;
        this.begun = begun;
        this.where = id.market() + "-" + id.platform().key();
        this.render = new Button(text("drafts.render"), click -> render());
        addClassName("draft-cell");
        String platform = word("platform", id.platform().key());
        render.setId("render-" + where);
        render.setDisableOnClick(true);
        render.setAriaLabel(text("drafts.render-what", id.market(), platform));
        cancel.setId("cancel-" + where);
        cancel.setAriaLabel(text("drafts.cancel-what", id.market(), platform));
        dismiss.setId("dismiss-" + where);
        dismiss.setAriaLabel(text("renders.dismiss-what", id.market(), platform));
        dismiss.addThemeVariants(ButtonVariant.TERTIARY);
        bar.getElement().setAttribute("aria-label", text("drafts.rendering"));
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("data-tone", "bad");
        refusal.getElement().setAttribute("role", "alert");
        outcome.addClassName("draft-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        actions.addClassName("draft-progress");
        Span market = new Span(id.market().code());
        market.addClassName("market-tag");
        Div head = new Div(market, new Span(platform));
        head.addClassName("draft-where");
        Div acts = new Div(preview, actions);
        acts.addClassName("draft-acts");
        add(head, outcome, acts);
    }

    /// Whether a draft or a preview is being made.
    boolean isUnderWay() {
        return preview.isUnderWay() || underWay;
    }

    /// Shows the cell as it is now.
    void show(Optional<Draft> draft) {
        preview.show();
        Optional<RenderJob> rendering = desk.rendering(id);
        underWay = rendering.filter(RenderJob::isUnderWay).isPresent();
        rendering.filter(RenderJob::isUnderWay).ifPresent(this::grow);
        Object now = List.of(draft, rendering.map(RenderJob::state));
        if (!Objects.equals(now, shown)) {
            shown = now;
            rebuild(draft, rendering);
        }
    }

    private void rebuild(Optional<Draft> draft, Optional<RenderJob> rendering) {
        boolean ended = cancel.isAttached();
        outcome.removeAll();
        actions.removeAll();
        draft.ifPresent(each -> outcome.add(marks(each), open(each)));
        rendering
                .filter(each -> each.state() == RenderJob.State.FAILED)
                .ifPresent(each -> refuse(each.problems()));
        rendering
                .filter(each -> each.state() == RenderJob.State.CANCELED)
                .ifPresent(_ -> outcome.add(soft(text("drafts.stopped"))));
        if (underWay) {
            actions.add(bar, share, cancel);
        } else {
            render.setText(text(draft.isPresent() ? "drafts.render-again" : "drafts.render"));
            render.setEnabled(true);
            actions.add(render);
            if (rendering.filter(DraftCell::cameToNothing).isPresent()) {
                actions.add(dismiss);
            }
            if (ended) {
                getUI().ifPresent(ui -> Reach.whereLost(ui, "open-" + where, "render-" + where));
            }
        }
    }

    private void grow(RenderJob rendering) {
        RenderRow.grow(bar, rendering);
        share.setText(RenderSentence.of(rendering, desk.renderingTime()));
    }

    private void render() {
        switch (desk.render(id, seat)) {
            case Outcome.Accepted<RenderJob> _ -> {
                begun.run();
                cancel.focus();
            }
            case Outcome.Refused<RenderJob>(List<Problem> problems) -> {
                refuse(problems);
                render.setEnabled(true);
            }
        }
    }

    private void cancel() {
        desk.cancel(id, seat);
        begun.run();
        render.focus();
    }

    private static boolean cameToNothing(RenderJob job) {
        return job.state() == RenderJob.State.FAILED || job.state() == RenderJob.State.CANCELED;
    }

    private void dismiss() {
        desk.dismiss(id, seat);
        begun.run();
        render.focus();
    }

    private static Component marks(Draft draft) {
        int failed = draft.report().with(CheckStatus.FAILED).size();
        Div marks =
                new Div(
                        failed == 0
                                ? new StateMark(Tone.GOOD, text("drafts.keeps"))
                                : new StateMark(Tone.BAD, text("drafts.fails", failed)));
        marks.addClassName("draft-marks");
        Draft.Segments segments = draft.segments();
        if (segments != null && segments.reused() > 0) {
            marks.add(soft(text("drafts.anew", segments.anew(), segments.all())));
        }
        return marks;
    }

    private static Span soft(String says) {
        Span soft = new Span(says);
        soft.addClassNames("soft", "small");
        return soft;
    }

    private Component open(Draft draft) {
        Anchor link = new Anchor(Paths.draft(draft.id().toString()), text("drafts.open"));
        link.addClassName("link-button");
        link.setId("open-" + where);
        link.setAriaLabel(
                text("drafts.open-what", id.market(), word("platform", id.platform().key())));
        return link;
    }

    /// Says why not, in place of what was said before.
    private void refuse(List<Problem> problems) {
        refusal.removeAll();
        problems.forEach(problem -> refusal.add(new Paragraph(problem.says())));
        outcome.add(refusal);
    }
}
