package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;

/// The video of a draft with a frame counter: J K L, arrows for single frames, N for a note at the
/// frame shown. The element is `ui/player.js`.
@Tag("throughline-player")
@JavaScript("context://ui/player.js")
final class PlayerPanel extends HtmlContainer {

    private transient LongConsumer noteAsked = frame -> {};
    private transient IntConsumer watched = percent -> {};

    PlayerPanel(Draft draft, String source) {
        setId("player");
        getElement().setAttribute("src", source);
        getElement().setAttribute("frames", String.valueOf(draft.frames()));
        getElement().setAttribute("rate-numerator", String.valueOf(draft.rate().numerator()));
        getElement().setAttribute("rate-denominator", String.valueOf(draft.rate().denominator()));
        getElement().setAttribute("width-px", String.valueOf(draft.widthPx()));
        getElement().setAttribute("height-px", String.valueOf(draft.heightPx()));
        getElement().setAttribute("aria-label", text("player.label"));
        for (String label : List.of("play", "pause", "back", "on", "note", "frame", "keys")) {
            getElement().setAttribute("label-" + label, text("player." + label));
        }
        StringBuilder marks = new StringBuilder();
        for (Check check : draft.report().checks()) {
            Long at = check.at();
            if (at != null && check.status() != CheckStatus.PASSED) {
                marks.append(at).append(':').append(check.status().key()).append(' ');
            }
        }
        getElement().setAttribute("marks", marks.toString().strip());
    }

    void onNoteAsked(LongConsumer listener) {
        noteAsked = listener;
    }

    /// Is told how much of the video has been shown while playing, whenever that grew.
    void onWatched(IntConsumer listener) {
        watched = listener;
    }

    /// Stops at a frame and shows it.
    void seek(long frame) {
        getElement().callJsFunction("seekFrame", (double) frame);
    }

    @ClientCallable
    void noteAt(double frame) {
        noteAsked.accept(Math.max(0, Math.round(frame)));
    }

    @ClientCallable
    void watched(int percent) {
        watched.accept(Math.clamp(percent, 0, 100));
    }
}
