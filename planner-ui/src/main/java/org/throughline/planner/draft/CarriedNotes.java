package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.CarriedDrawing;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.CarriedNote;
import org.throughline.planner.shell.Paths;

/// Notes on earlier versions that are not done with: those whose place is in this cut too, and
/// those whose place is not, with the way to where it was.
final class CarriedNotes extends Div {

    private final transient List<CarriedNote> notes;
    private final transient FrameRate rate;
    private final transient PlayerPanel player;
    private final Part carried = new Part("notes-carried");
    private final Part gone = new Part("notes-gone");
    private final List<NoteItem> items;

    /// @param turned is run when one of them was resolved, or opened again
    CarriedNotes(
            List<CarriedNote> notes,
            FrameRate rate,
            PlayerPanel player,
            DraftDesk desk,
            Seat seat,
            Runnable turned) {
        this.notes = notes;
        this.rate = rate;
        this.player = player;
        Map<Boolean, List<NoteItem>> all =
                notes.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        CarriedNote::isGone,
                                        Collectors.mapping(
                                                note -> item(note, desk, seat, turned),
                                                Collectors.toList())));
        carried.all = all.getOrDefault(false, List.of());
        gone.all = all.getOrDefault(true, List.of());
        items = Stream.concat(carried.all.stream(), gone.all.stream()).toList();
        add(carried, gone);
        show();
    }

    /// Shows those that are open.
    void show() {
        carried.show();
        gone.show();
    }

    /// Those that are done with.
    List<NoteItem> resolved() {
        return items.stream().filter(NoteItem::isResolved).toList();
    }

    /// What the player shows of them.
    List<NoteMark> marks() {
        return notes.stream().filter(note -> !note.isGone()).map(CarriedNotes::mark).toList();
    }

    private static NoteMark mark(CarriedNote carried) {
        Drawing drawing = shown(carried.drawing());
        FrameNote note = carried.note();
        return new NoteMark(
                note.id(),
                carried.at(),
                true,
                drawing == null ? null : carried.first(),
                drawing == null
                        ? null
                        : (DrawingWords.drawn(note, drawing)
                                        + " "
                                        + DrawingWords.lies(carried.drawing()))
                                .strip());
    }

    /// What was drawn, as it lies here, by the id of its note.
    Map<UUID, Drawing> drawings(long frame) {
        return notes.stream()
                .filter(note -> note.first() != null && note.first() == frame)
                .flatMap(note ->
                        Stream.ofNullable(shown(note.drawing()))
                                .map(drawing -> Map.entry(note.note().id(), drawing)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Drawing shown(@Nullable CarriedDrawing drawing) {
        return drawing == null ? null : drawing.drawing();
    }

    private NoteItem item(CarriedNote of, DraftDesk desk, Seat seat, Runnable turned) {
        NoteThread thread = of.thread();
        FrameNote note = thread.note();
        Function<Component, NoteItem> item =
                where -> new NoteItem(thread, where, of.drawing(), desk, seat, turned);
        if (of.isGone()) {
            return item.apply(wayBack(of));
        }
        NoteItem made = item.apply(NoteItem.way(note.id(), of.at().getFirst(), rate, player));
        made.say(text("notes.carried.from", of.version()));
        long left = of.at().stream().mapToLong(FrameRange::length).sum();
        if (note.isStretch() && (left < note.frames().length() || of.at().size() > 1)) {
            made.say(text("notes.carried.left", left, note.frames().length(), of.at().size()));
        }
        return made;
    }

    private Component wayBack(CarriedNote of) {
        FrameNote note = of.note();
        return new Anchor(
                Paths.draft(note.draft().toString()) + "?" + DraftView.FRAME + "=" + note.frame(),
                text("notes.gone.way", of.version(), NoteItem.when(note.frames(), rate)));
    }

    /// A list of them under its heading; out of sight while it is empty.
    private static final class Part extends Div {

        private final UnorderedList list = new UnorderedList();
        private List<NoteItem> all = List.of();

        Part(String id) {
            list.setId(id);
            list.addClassName("notes");
            String key = id.replace('-', '.');
            Paragraph says = new Paragraph(text(key + ".says"));
            says.addClassNames("soft", "small");
            add(new H3(text(key)), says, list);
        }

        void show() {
            List<NoteItem> open = all.stream().filter(each -> !each.isResolved()).toList();
            list.removeAll();
            open.forEach(list::add);
            setVisible(!open.isEmpty());
        }
    }
}
