package org.throughline.planner.preview;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.shell.Reach;

/// A preview, to be watched while it is made. Closing it stops nothing.
final class PreviewDialog extends Dialog {

    private static final String AGAIN = "preview-again";
    private static final String CLOSE = "preview-close";
    private static final String QUIET = "quiet";

    private final transient FrameRate rate;
    private final transient Aspect shape;
    private final Div stage = new Div();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Paragraph says = new Paragraph();
    private final Button cancel;
    private final Button again;
    private @Nullable PreviewPlayer player;
    private transient @Nullable DraftId shown;

    /// A dialog that shows nothing yet.
    ///
    /// @param cancel stops what is being made
    /// @param again asks for it anew
    PreviewDialog(DraftId id, FrameRate rate, Aspect shape, Runnable cancel, Runnable again) {
        this.rate = rate;
        this.shape = shape;
        this.cancel = button("preview-cancel", "preview.cancel", cancel);
        this.again = button(AGAIN, "preview.again", again);
        setId("preview-dialog");
        addClassName("preview-dialog");
        setHeaderTitle(text("preview.title", id.market(), word("platform", id.platform().key())));
        bar.getElement().setAttribute("aria-label", text("preview.bar"));
        says.setId("preview-says");
        says.getElement().setAttribute("aria-live", "polite");
        Div body = new Div(stage, bar, says);
        body.addClassName("preview-body");
        add(body);
        getFooter().add(this.cancel, this.again, button(CLOSE, "preview.close", this::close));
    }

    private static Button button(String id, String says, Runnable act) {
        Button button = new Button(text(says), click -> act.run());
        button.setId(id);
        return button;
    }

    /// Shows a preview as it is now; none where it was stopped.
    void show(Optional<Preview> now) {
        boolean wasUnderWay = cancel.isVisible();
        boolean underWay = now.filter(Preview::isUnderWay).isPresent();
        bar.setVisible(underWay);
        cancel.setVisible(underWay);
        again.setVisible(
                switch (now.orElse(null)) {
                    case Preview.Made made -> made.old();
                    case Preview.Waiting _, Preview.Making _ -> false;
                    case Preview.Failed _ -> true;
                    case null -> true;
                });
        now.ifPresentOrElse(
                this::show,
                () -> {
                    empty();
                    say(QUIET, text("preview.stopped"));
                });
        if (wasUnderWay && !underWay) {
            String next = again.isVisible() ? AGAIN : CLOSE;
            getUI().ifPresent(ui -> Reach.whereLost(ui, next));
        }
    }

    private void show(Preview preview) {
        switch (preview) {
            case Preview.Waiting _ -> {
                bar.setIndeterminate(true);
                play(preview, 0);
                say(QUIET, text("preview.waiting"));
            }
            case Preview.Making making -> {
                bar.setIndeterminate(making.frames() == 0);
                bar.setValue(making.share());
                play(preview, making.frames());
                say(QUIET, sentence(making, rate));
            }
            case Preview.Made made -> {
                play(preview, made.film().frames());
                say(made.old() ? "warn" : QUIET, sentence(made));
            }
            case Preview.Failed failed -> {
                empty();
                say(
                        "bad",
                        String.join("\n", failed.problems().stream().map(Problem::says).toList()));
            }
        }
    }

    static String sentence(Preview.Making making, FrameRate rate) {
        return making.frames() == 0
                ? text("preview.ready")
                : text(
                        "preview.making",
                        Math.round(making.share() * 100),
                        rate.seconds(making.playable()),
                        rate.seconds(making.frames()));
    }

    private static String sentence(Preview.Made made) {
        return made.old()
                ? text("preview.old", made.draft().plan().version())
                : text("preview.made");
    }

    private void play(Preview preview, int frames) {
        PreviewPlayer playing = player;
        if (playing == null || !preview.draft().equals(shown)) {
            empty();
            playing = new PreviewPlayer(preview, shape);
            player = playing;
            shown = preview.draft();
            stage.add(playing);
        }
        if (frames > 0) {
            playing.lasts(rate.seconds(frames));
        }
        playing.show(preview);
    }

    private void empty() {
        stage.removeAll();
        player = null;
        shown = null;
    }

    private void say(String tone, String sentence) {
        says.setText(sentence);
        says.getElement().setAttribute("data-tone", tone);
        says.setClassName("notice", !tone.equals(QUIET));
    }
}
