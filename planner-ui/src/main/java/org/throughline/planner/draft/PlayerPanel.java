package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.time.FrameRange;

/// The video of a draft with a frame counter and its captions: J K L, arrows for single frames, M
/// for a note at the frame shown. The element is `ui/player.js`.
@Tag("throughline-player")
@JavaScript("context://ui/player.js")
final class PlayerPanel extends HtmlContainer {

    private static final List<String> LABELS =
            List.of("play", "pause", "back", "on", "note", "frame", "captions", "keys", "broken");

    private final long frames;
    private transient LongConsumer noteAsked = frame -> {};
    private transient Consumer<FrameRange> played = run -> {};

    /// The player of a draft.
    ///
    /// @param source address of the video; its papers lie below it
    PlayerPanel(Draft draft, String source) {
        this.frames = draft.frames();
        setId("player");
        getElement().setAttribute("src", source);
        draft.papers().stream()
                .filter(paper -> paper.endsWith(".vtt"))
                .findFirst()
                .ifPresent(paper -> getElement().setAttribute("captions", source + "/" + paper));
        getElement().setAttribute("note-field", NotesPanel.FIELD);
        getElement().setAttribute("frames", String.valueOf(draft.frames()));
        getElement().setAttribute("rate-numerator", String.valueOf(draft.rate().numerator()));
        getElement().setAttribute("rate-denominator", String.valueOf(draft.rate().denominator()));
        getElement().setAttribute("width-px", String.valueOf(draft.widthPx()));
        getElement().setAttribute("height-px", String.valueOf(draft.heightPx()));
        getElement().setAttribute("aria-label", text("player.label"));
        for (String label : LABELS) {
            getElement().setAttribute("label-" + label, text("player." + label));
        }
    }

    /// Marks the frames at which checks of a draft found something.
    void mark(ConformanceReport report) {
        StringBuilder marks = new StringBuilder();
        for (Check check : report.checks()) {
            Long at = check.at();
            if (at != null && check.status() != CheckStatus.PASSED) {
                marks.append(at).append(':').append(check.status().key()).append(' ');
            }
        }
        getElement().setAttribute("marks", marks.toString().strip());
    }

    /// Names the language of the captions, for voices that read them aloud.
    void captionsIn(String language) {
        getElement().setAttribute("captions-language", language);
    }

    /// Is told the frame at which somebody is about to write.
    void onNoteAsked(LongConsumer listener) {
        noteAsked = listener;
    }

    /// Is told each run of frames that was shown while playing, as it grows.
    void onPlayed(Consumer<FrameRange> listener) {
        played = listener;
    }

    /// Stops at a frame and shows it.
    void seek(long frame) {
        getElement().callJsFunction("seekFrame", (double) frame);
    }

    /// Brings the keyboard back to the player.
    void focus() {
        getElement().callJsFunction("focusPlay");
    }

    @ClientCallable
    void noteAt(double frame) {
        noteAsked.accept(inside(frame));
    }

    @ClientCallable
    void played(double from, double to) {
        long begin = inside(from);
        played.accept(new FrameRange(begin, Math.max(begin, Math.min(frames, Math.round(to)))));
    }

    private long inside(double frame) {
        return Math.clamp(Math.round(frame), 0, Math.max(0, frames - 1));
    }
}
