package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.throughline.planner.shell.LongList;
import org.throughline.planner.shell.Paths;

/// Notes on earlier versions that are not done with: those whose place is in this cut too, and
/// those whose place is not, with the way to where it was.
final class CarriedNotes extends Div {

    private final transient FrameRate rate;
    private final transient PlayerPanel player;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient Consumer<NoteThread> changed;
    private final transient Map<UUID, CarriedNote> notes = new LinkedHashMap<>();
    private final transient Map<UUID, NoteThread> threads = new HashMap<>();
    private final Map<UUID, NoteItem> items = new HashMap<>();
    private final Part carried = new Part("notes-carried", this::item);
    private final Part gone = new Part("notes-gone", this::item);

    /// @param changed is told the thread when something was said to one of them
    CarriedNotes(
            List<CarriedNote> all,
            FrameRate rate,
            PlayerPanel player,
            DraftDesk desk,
            Seat seat,
            Consumer<NoteThread> changed) {
        this.rate = rate;
        this.player = player;
        this.desk = desk;
        this.seat = seat;
        this.changed = changed;
        for (CarriedNote each : all) {
            notes.put(each.note().id(), each);
            threads.put(each.note().id(), each.thread());
        }
        add(carried, gone);
        show();
    }

    /// Shows those that are open.
    void show() {
        carried.show(ids(note -> !note.isGone() && !isResolved(note)));
        gone.show(ids(note -> note.isGone() && !isResolved(note)));
    }

    /// Those of which more was drawn because somebody asked are told to.
    void onGrown(Runnable listener) {
        carried.list.onGrown(listener);
        gone.list.onGrown(listener);
    }

    /// The threads that are drawn and open.
    List<NoteThread> drawn() {
        return Stream.concat(carried.list.drawn().stream(), gone.list.drawn().stream())
                .map(note -> Objects.requireNonNull(threads.get(note)))
                .toList();
    }

    /// Takes over what became of a thread; without effect where it is none of these.
    ///
    /// @return how it was before
    Optional<NoteThread> take(NoteThread now) {
        return Optional.ofNullable(threads.replace(now.note().id(), now));
    }

    /// Sees to it that one is drawn, unless it is done with.
    void reach(UUID note) {
        carried.list.reach(note);
        gone.list.reach(note);
    }

    /// Those that are open, in their order on the page.
    List<UUID> open() {
        return Stream.concat(
                        ids(note -> !note.isGone() && !isResolved(note)).stream(),
                        ids(note -> note.isGone() && !isResolved(note)).stream())
                .toList();
    }

    /// Those that are done with.
    List<UUID> resolved() {
        return ids(this::isResolved);
    }

    private List<UUID> ids(Predicate<CarriedNote> which) {
        return notes.values().stream().filter(which).map(each -> each.note().id()).toList();
    }

    private boolean isResolved(CarriedNote note) {
        return Objects.requireNonNull(threads.get(note.note().id())).isResolved();
    }

    /// What the player shows of them.
    List<NoteMark> marks() {
        return notes.values().stream()
                .filter(note -> !note.isGone())
                .map(note -> mark(note, isResolved(note)))
                .toList();
    }

    private static NoteMark mark(CarriedNote carried, boolean resolved) {
        Drawing drawing = shown(carried.drawing());
        FrameNote note = carried.note();
        return new NoteMark(
                note.id(),
                carried.at(),
                true,
                resolved,
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
        return notes.values().stream()
                .filter(note -> note.first() != null && note.first() == frame)
                .flatMap(note ->
                        Stream.ofNullable(shown(note.drawing()))
                                .map(drawing -> Map.entry(note.note().id(), drawing)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Drawing shown(@Nullable CarriedDrawing drawing) {
        return drawing == null ? null : drawing.drawing();
    }

    /// The item of one of them, the same each time.
    NoteItem item(UUID note) {
        return items.computeIfAbsent(
                note,
                id ->
                        item(
                                Objects.requireNonNull(notes.get(id)),
                                Objects.requireNonNull(threads.get(id))));
    }

    private NoteItem item(CarriedNote of, NoteThread thread) {
        FrameNote note = thread.note();
        Function<Component, NoteItem> item =
                where -> new NoteItem(thread, where, of.drawing(), desk, seat, changed);
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

        private final LongList list;

        Part(String id, Function<UUID, ListItem> item) {
            list = new LongList(id, false, item);
            list.addClassName("notes");
            String key = id.replace('-', '.');
            Paragraph says = new Paragraph(text(key + ".says"));
            says.addClassNames("soft", "small");
            add(new H3(text(key)), says, list);
        }

        void show(List<UUID> open) {
            list.show(open);
            setVisible(!open.isEmpty());
        }
    }
}
