package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What came of a draft that was asked for, why, and what can be done about it.
final class RenderOutcome extends Div {

    /// What can be done about one that came to nothing.
    interface Actions {

        /// Asks for it once more; gives why not.
        List<Problem> again(RenderJob job);

        void dismiss(RenderJob job);
    }

    private final Div reasons = new Div();

    RenderOutcome(RenderJob job, String title, Actions actions) {
        addClassName("render-outcome");
        reasons.addClassName("says");
        switch (job.state()) {
            case DONE -> add(mark(Tone.GOOD, "renders.done"), open(job));
            case FAILED -> {
                say(job.problems());
                add(mark(Tone.BAD, "renders.failed"), reasons, actions(job, title, actions));
            }
            case CANCELED ->
                    add(
                            mark(Tone.QUIET, "renders.canceled"),
                            reasons,
                            actions(job, title, actions));
            case WAITING, RUNNING -> throw new IllegalArgumentException(job + " is under way");
        }
    }

    private static StateMark mark(Tone tone, String key) {
        return new StateMark(tone, text(key));
    }

    private static Anchor open(RenderJob job) {
        Anchor open = new Anchor(Paths.draft(job.draft().toString()), text("drafts.open"));
        open.setAriaLabel(
                text(
                        "drafts.open-what",
                        job.draft().market(),
                        word("platform", job.draft().platform().key())));
        return open;
    }

    private Div actions(RenderJob job, String title, Actions actions) {
        String where = RendersView.where(job.draft());
        Button again = new Button(text("drafts.render-again"), click -> say(actions.again(job)));
        again.setId("again-" + RendersView.id(job));
        again.setAriaLabel(text("renders.again-what", title, where));
        Button dismiss = new Button(text("renders.dismiss"), click -> actions.dismiss(job));
        dismiss.setId("dismiss-" + RendersView.id(job));
        dismiss.setAriaLabel(text("renders.dismiss-what", title, where));
        dismiss.addThemeVariants(ButtonVariant.TERTIARY);
        Div both = new Div(again, dismiss);
        both.addClassName("render-actions");
        return both;
    }

    private void say(List<Problem> problems) {
        reasons.removeAll();
        problems.forEach(problem -> reasons.add(new Paragraph(problem.says())));
    }
}
