package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Anchor;
import org.throughline.data.review.CarriedDrawing;
import org.throughline.data.review.CutMap;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.NoteThread;
import org.throughline.data.story.MediaId;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.CsvCell;
import org.throughline.planner.review.CarriedNote;

/// The notes on a draft as a CSV file, those of earlier versions last. Frames are those of this
/// draft, counted from 0, the last one included; where they are no longer in it they are empty.
public final class NotesTable {

    private static final String COLUMNS =
            "version,state,first_frame,last_frame,frames,from_timecode,to_timecode,duration_s,"
                    + "beat,source,source_s,by,written,says,drawn_strokes,drawing_lies,"
                    + "drawn_outside,resolved_by,answers";

    private final Draft draft;
    private final Optional<CutMap> cut;
    private final StringBuilder table = new StringBuilder("\uFEFF").append(COLUMNS).append("\r\n");

    private NotesTable(Draft draft, Optional<CutMap> cut) {
        this.draft = draft;
        this.cut = cut;
    }

    /// The table of a draft.
    ///
    /// @param cut what the draft shows; empty where its plan is not there
    public static String of(
            Draft draft, Optional<CutMap> cut, List<NoteThread> notes, List<CarriedNote> carried) {
        var rows = new NotesTable(draft, cut);
        notes.forEach(each -> rows.add(each, "here", List.of(each.note().frames()), null));
        carried.forEach(each ->
                rows.add(
                        each.thread(),
                        each.isGone() ? "gone" : "carried",
                        each.at(),
                        each.drawing()));
        return rows.table.toString();
    }

    private void add(
            NoteThread thread, String state, List<FrameRange> at, @Nullable CarriedDrawing lies) {
        FrameNote note = thread.note();
        Drawing drawing = note.drawing();
        Optional<FrameRange> whole =
                at.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FrameRange(at.getFirst().from(), at.getLast().to()));
        Optional<Long> first = whole.map(FrameRange::from);
        Optional<Long> last = whole.map(range -> range.to() - 1);
        Optional<Long> frames = whole.map(_ -> at.stream().mapToLong(FrameRange::length).sum());
        Optional<Anchor> anchor = first.flatMap(frame -> cut.flatMap(map -> map.anchor(frame)));
        row(
                note.draft().plan().version(),
                state,
                first.orElse(null),
                last.orElse(null),
                frames.orElse(null),
                first.map(draft.rate()::timecode).orElse(null),
                last.map(draft.rate()::timecode).orElse(null),
                frames.map(draft.rate()::seconds).orElse(null),
                anchor.map(Anchor::beat).orElse(null),
                anchor.map(NotesTable::source).orElse(null),
                anchor.filter(each -> each.media() != null)
                        .map(each -> each.time().toMillis() / 1000.0)
                        .orElse(null),
                note.by(),
                note.at(),
                note.isDrawingAlone() ? text("notes.drawing") : note.says(),
                drawing == null ? null : drawing.strokes().size(),
                lies == null ? null : lies.lies().key(),
                lies == null ? null : lies.outside(),
                thread.resolution().map(NoteAnswer::by).orElse(null),
                thread.answers().stream()
                        .filter(answer -> !answer.says().isEmpty())
                        .map(answer -> answer.by() + ": " + answer.says())
                        .collect(Collectors.joining("\n")));
    }

    private static String source(Anchor anchor) {
        MediaId media = anchor.media();
        return media == null ? anchor.shows().key() : media.value();
    }

    private void row(@Nullable Object... cells) {
        table.append(Stream.of(cells).map(CsvCell::of).collect(Collectors.joining(",")))
                .append("\r\n");
    }
}
