package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.shell.Paths;

/// One draft of the queue that is under way: which, for whom, how far, and the way to stop it.
final class RenderRow extends Div {

    /// The planner itself, which needs no mention.
    private static final String HERE = "planner";

    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span says = new Span();
    private final Span worker = new Span();

    RenderRow(RenderJob job, String title, Runnable cancel) {
        addClassName("render-row");
        setId("render-row-" + RendersView.id(job));
        String where = RendersView.where(job.draft());
        Anchor what = new Anchor(Paths.plan(job.draft().plan().brief()), title);
        Span by = new Span(text("renders.asked-by", where, job.by()));
        by.addClassNames("soft", "small");
        Div head = new Div(what, by);
        head.addClassName("render-what");
        bar.getElement().setAttribute("aria-label", text("drafts.rendering"));
        worker.addClassName("soft");
        Div line = new Div(says, worker);
        line.addClassName("render-line");
        Div progress = new Div(bar, line);
        progress.addClassName("draft-progress");
        Button stop = new Button(text("drafts.cancel"), click -> cancel.run());
        stop.setId("cancel-" + RendersView.id(job));
        stop.setAriaLabel(text("renders.cancel-what", title, where));
        add(head, progress, stop);
    }

    void grow(RenderJob job, Instant now) {
        grow(bar, job);
        says.setText(RenderSentence.of(job, now));
        String name = job.workerName();
        worker.setText(name == null || name.equals(HERE) ? "" : name);
    }

    /// A bar for what is being rendered, without a length before that can be told; none for what
    /// waits.
    static void grow(ProgressBar bar, RenderJob job) {
        bar.setVisible(job.state() == RenderJob.State.RUNNING);
        bar.setIndeterminate(job.isGettingReady());
        bar.setValue(job.share());
    }
}
