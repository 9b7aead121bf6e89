package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.shell.Paths;

/// One draft of the queue that is under way: which, for whom, how far, and the way to stop it.
final class RenderRow extends Div {

    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span says = new Span();

    RenderRow(RenderJob job, String title, Runnable cancel) {
        addClassName("render-row");
        DraftId draft = job.draft();
        setId("render-row-" + draft.market() + "-" + draft.platform().key());
        Anchor what = new Anchor(Paths.plan(draft.plan().brief()), title);
        Span where = new Span(RendersView.where(draft));
        Span by = new Span(text("renders.asked-by", job.by()));
        where.addClassNames("soft", "small");
        by.addClassNames("soft", "small");
        Div head = new Div(what, where, by);
        head.addClassName("render-what");
        bar.getElement().setAttribute("aria-label", text("drafts.rendering"));
        says.addClassName("small");
        Div progress = new Div(bar, says);
        progress.addClassName("draft-progress");
        Button stop = new Button(text("drafts.cancel"), click -> cancel.run());
        stop.setId("cancel-" + draft.market() + "-" + draft.platform().key());
        stop.setAriaLabel(
                text(
                        "drafts.cancel-what",
                        draft.market(),
                        word("platform", draft.platform().key())));
        add(head, progress, stop);
    }

    void grow(RenderJob job, @Nullable Duration left) {
        bar.setIndeterminate(job.state() == RenderJob.State.WAITING);
        bar.setValue(job.share());
        says.setText(RenderSentence.of(job, left));
    }
}
