package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Drawing;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.timeline.Canvas;
import tools.jackson.databind.json.JsonMapper;

/// The video of a draft with a frame counter, its captions and the safe zone of its platform: J K
/// L, arrows for single frames, I and O for the ends of a stretch, D to draw, S for the safe zone,
/// M for a note at the frame shown or for the stretch. The element is `ui/player.js`, what is drawn
/// over it `ui/sketch.js`, another version beside it `ui/beside.js`.
@Tag("throughline-player")
@JavaScript("context://ui/sketch.js")
@JavaScript("context://ui/beside.js")
@JavaScript("context://ui/player.js")
final class PlayerPanel extends HtmlContainer {

    private static final List<String> LABELS =
            List.of(
                    "play",
                    "pause",
                    "back",
                    "on",
                    "note",
                    "frame",
                    "captions",
                    "keys",
                    "broken",
                    "in",
                    "out",
                    "clear",
                    "stretch",
                    "draw",
                    "draw-tools",
                    "freehand",
                    "arrow",
                    "box",
                    "red",
                    "yellow",
                    "blue",
                    "white",
                    "undo",
                    "wipe",
                    "done",
                    "numbers",
                    "from-x",
                    "from-y",
                    "to-x",
                    "to-y",
                    "place",
                    "full",
                    "beside",
                    "beside-none",
                    "beside-version",
                    "beside-missing",
                    "keys-title");

    private static final PlatformProfiles PROFILES = PlatformProfiles.shipped();

    private final long frames;
    private transient Consumer<FrameRange> noteAsked = frames -> {};
    private transient Consumer<@Nullable Drawing> drawn = drawing -> {};
    private transient LongFunction<Map<UUID, Drawing>> shown = frame -> Map.of();
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
        safeZone(draft);
        for (String label : LABELS) {
            getElement().setAttribute("label-" + label, text("player." + label));
        }
    }

    /// The part of the picture that the platform's own controls leave free, in hundredths from its
    /// left, top, right and bottom edge.
    private void safeZone(Draft draft) {
        Platform platform = draft.id().platform();
        Canvas canvas = new Canvas(draft.widthPx(), draft.heightPx(), draft.rate());
        Box free = PROFILES.profile(platform).safeZone(canvas);
        double across = 100.0 / draft.widthPx();
        double down = 100.0 / draft.heightPx();
        getElement()
                .setAttribute(
                        "safe",
                        String.format(
                                Locale.ROOT,
                                "%.3f %.3f %.3f %.3f",
                                free.xPx() * across,
                                free.yPx() * down,
                                (draft.widthPx() - free.rightPx()) * across,
                                (draft.heightPx() - free.bottomPx()) * down));
        String name = word("platform", platform.key());
        getElement().setAttribute("label-safe", text("player.safe"));
        getElement().setAttribute("label-safe-says", text("player.safe.says", name));
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

    /// Shows where notes lie, and what was drawn with them.
    void mark(List<NoteMark> notes) {
        getElement().setAttribute("notes", JsonMapper.shared().writeValueAsString(notes));
    }

    /// Is told the frame, or the stretch, that somebody is about to write of.
    void onNoteAsked(Consumer<FrameRange> listener) {
        noteAsked = listener;
    }

    /// Is told what is drawn for the note that is being written; null: nothing any more.
    void onDrawn(Consumer<@Nullable Drawing> listener) {
        drawn = listener;
    }

    /// Is asked what is drawn over a frame that the player shows, by the id of its note.
    void onShown(LongFunction<Map<UUID, Drawing>> drawings) {
        shown = drawings;
    }

    /// Is told each run of frames that was shown while playing, as it grows.
    void onPlayed(Consumer<FrameRange> listener) {
        played = listener;
    }

    /// Lets another version be played beside it.
    void offer(List<VersionBeside> versions) {
        if (!versions.isEmpty()) {
            getElement().setAttribute("versions", JsonMapper.shared().writeValueAsString(versions));
        }
    }

    /// Shows a frame as soon as it is there.
    void beginAt(long frame) {
        getElement().setAttribute("begin-at", String.valueOf(frame));
    }

    /// Shows a note where it lies as soon as the video is there.
    void beginWith(UUID note) {
        getElement().setAttribute("begin-with", note.toString());
    }

    /// Stops at a frame and shows it.
    void seek(long frame) {
        getElement().callJsFunction("seekFrame", (double) frame);
    }

    /// Shows a note where it lies.
    void select(UUID note) {
        getElement().callJsFunction("selectNote", note.toString());
    }

    /// Brings the keyboard back to the player once a note was kept, with nothing begun.
    void kept() {
        getElement().callJsFunction("noteKept");
    }

    @ClientCallable
    void noteAt(double from, double to) {
        long begin = inside(from);
        noteAsked.accept(
                new FrameRange(
                        begin, Math.clamp(Math.round(to), begin + 1, Math.max(begin + 1, frames))));
    }

    /// Whatever is no drawing is none.
    @ClientCallable
    void drawn(String strokes) {
        drawn.accept(Drawing.find(strokes).orElse(null));
    }

    /// The drawings over a frame as JSON, each by the id of its note.
    @ClientCallable
    String drawingsAt(double frame) {
        Map<String, String> drawings = new LinkedHashMap<>();
        shown.apply(inside(frame))
                .forEach((note, drawing) -> drawings.put(note.toString(), drawing.toString()));
        return JsonMapper.shared().writeValueAsString(drawings);
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
