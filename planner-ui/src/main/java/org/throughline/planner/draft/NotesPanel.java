package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.LongList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;

/// Notes at frames and for stretches: those that are there, and the field for one at the frame or
/// for the stretch that the player shows, with what was drawn over it.
final class NotesPanel extends Div {

    /// Id of the field a note is written in.
    static final String FIELD = "note-text";

    private final transient Draft draft;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient PlayerPanel player;
    private final TextArea says = new TextArea();
    private final LongList list = new LongList("notes-list", false, this::item);
    private final ListItem none = new ListItem(new Paragraph(text("notes.none")));
    private final transient CarriedNotes carried;
    private final LongList done = new LongList("notes-done", false, this::anyItem);
    private final NativeDetails resolved = new NativeDetails("", done);
    private final Paragraph withDrawing = new Paragraph();
    private final Span said = new Span();
    private final Paragraph news = new Paragraph();
    private final Map<UUID, NoteItem> items = new HashMap<>();
    private final transient Map<UUID, NoteThread> threads = new LinkedHashMap<>();
    private boolean justKept;
    private transient FrameRange frames = new FrameRange(0, 1);
    private transient @Nullable Drawing drawing;

    NotesPanel(Draft draft, DraftDesk desk, Seat seat, PlayerPanel player) {
        this.draft = draft;
        this.desk = desk;
        this.seat = seat;
        this.player = player;
        this.carried =
                new CarriedNotes(
                        desk.carried(draft.id(), seat),
                        draft.rate(),
                        player,
                        desk,
                        seat,
                        this::changed);
        list.onGrown(this::look);
        carried.onGrown(this::look);
        news.setId("notes-news");
        news.addClassNames("soft", "small");
        list.addClassName("notes");
        says.setId(FIELD);
        says.setMaxLength(2000);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
        says.addValueChangeListener(change -> justKept &= change.getValue().isBlank());
        withDrawing.setId("note-drawing");
        withDrawing.addClassNames("soft", "small");
        resolved.setId("notes-resolved");
        resolved.getSummary().setId("notes-resolved-title");
        said.setId("notes-said");
        said.addClassName("unseen");
        said.getElement().setAttribute("role", "status");
        done.addClassName("notes");
        Button keep = new Button(text("notes.keep"), click -> keep());
        keep.setId("note-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(says);
        add(
                new Panel(
                        "notes",
                        text("notes.title"),
                        news,
                        list,
                        says,
                        withDrawing,
                        keep,
                        carried,
                        resolved,
                        said));
        at(frames);
        drawn(null);
        player.onNoteAsked(this::at);
        player.onDrawn(this::drawn);
        player.onShown(this::drawings);
        read();
    }

    private void at(FrameRange asked) {
        frames = asked;
        long last = asked.to() - 1;
        says.setLabel(
                asked.length() > 1
                        ? text(
                                "notes.label.stretch",
                                asked.from(),
                                last,
                                draft.rate().timecode(asked.from()),
                                draft.rate().timecode(last))
                        : text("notes.label", asked.from(), draft.rate().timecode(asked.from())));
    }

    private void drawn(@Nullable Drawing made) {
        drawing = made;
        justKept &= made == null;
        withDrawing.setVisible(made != null);
        withDrawing.setText(made == null ? "" : text("notes.with", made.strokes().size()));
    }

    private void keep() {
        if (says.getValue().isBlank() && drawing == null) {
            // the second of two presses in a row has nothing to keep, and nothing to complain of
            if (!justKept) {
                refuse(text("notes.empty"));
            }
            return;
        }
        switch (desk.note(draft.id(), frames, says.getValue().strip(), drawing, seat)) {
            case Outcome.Accepted<FrameNote>(FrameNote kept) -> {
                says.clear();
                says.setInvalid(false);
                drawn(null);
                justKept = true;
                read();
                reach(kept.id());
                player.kept();
            }
            case Outcome.Refused<FrameNote>(List<Problem> problems) ->
                    refuse(problems.getFirst().says());
        }
    }

    private void refuse(String why) {
        says.setErrorMessage(why);
        says.setInvalid(true);
        says.focus();
    }

    /// Reads what is there by now. Notes that are on the page already keep their place on it, with
    /// the answers that were begun.
    private void read() {
        threads.clear();
        desk.notes(draft.id(), seat).forEach(thread -> threads.put(thread.note().id(), thread));
        items.keySet().retainAll(threads.keySet());
        items.forEach((id, item) -> item.show(Objects.requireNonNull(threads.get(id))));
        show();
    }

    private NoteItem item(UUID note) {
        return items.computeIfAbsent(note, id -> make(Objects.requireNonNull(threads.get(id))));
    }

    private NoteItem anyItem(UUID note) {
        return threads.containsKey(note) ? item(note) : carried.item(note);
    }

    private NoteItem make(NoteThread thread) {
        FrameNote note = thread.note();
        return new NoteItem(
                thread,
                NoteItem.way(note.id(), note.frames(), draft.rate(), player),
                null,
                desk,
                seat,
                this::changed);
    }

    private static NoteMark mark(NoteThread thread) {
        FrameNote note = thread.note();
        Drawing drawing = note.drawing();
        return new NoteMark(
                note.id(),
                List.of(note.frames()),
                false,
                thread.isResolved(),
                drawing == null ? null : note.frame(),
                drawing == null ? null : DrawingWords.drawn(note, drawing));
    }

    /// What is drawn over a frame, by the id of its note.
    private Map<UUID, Drawing> drawings(long frame) {
        Map<UUID, Drawing> here = new LinkedHashMap<>(carried.drawings(frame));
        for (NoteThread thread : threads.values()) {
            Drawing its = thread.note().drawing();
            if (its != null && thread.note().frame() == frame) {
                here.put(thread.note().id(), its);
            }
        }
        return here;
    }

    private void changed(NoteThread now) {
        List<UUID> before = open();
        boolean wasResolved =
                carried.take(now)
                        .or(() -> Optional.ofNullable(threads.replace(now.note().id(), now)))
                        .filter(NoteThread::isResolved)
                        .isPresent();
        if (wasResolved == now.isResolved()) {
            look();
        } else {
            turned(now, before);
        }
    }

    /// The note goes where those of its kind are. The keyboard goes along with one that was opened
    /// again, and else on to the next.
    private void turned(NoteThread now, List<UUID> before) {
        FrameNote note = now.note();
        show();
        List<UUID> open = open();
        said.setText(
                text(
                        now.isResolved() ? "notes.turned.resolved" : "notes.turned.open",
                        note.by(),
                        note.timecode(),
                        open.size()));
        if (!now.isResolved()) {
            reach(note.id());
        }
        String[] near = near(now, before);
        // only once the button that was pressed can be reached again
        getUI().ifPresent(ui -> ui.beforeClientResponse(this, _ -> Reach.first(ui, near)));
    }

    /// Where the keyboard goes once a note was resolved or opened again: ids of what may be there.
    private static String[] near(NoteThread now, List<UUID> before) {
        UUID note = now.note().id();
        if (!now.isResolved()) {
            return new String[] {NoteItem.turn(note)};
        }
        int at = before.indexOf(note);
        List<String> near = new ArrayList<>();
        if (at >= 0 && at + 1 < before.size()) {
            near.add(NoteItem.turn(before.get(at + 1)));
        }
        if (at > 0) {
            near.add(NoteItem.turn(before.get(at - 1)));
        }
        near.add("notes-resolved-title");
        return near.toArray(String[]::new);
    }

    /// Sees to it that a note is on the page, folded away or not, wherever it stands.
    void reach(UUID note) {
        list.reach(note);
        carried.reach(note);
        if (over().contains(note)) {
            done.reach(note);
            resolved.setOpen(true);
        }
        look();
    }

    private List<UUID> open() {
        return Stream.concat(own(false), carried.open().stream()).toList();
    }

    private List<UUID> over() {
        return Stream.concat(own(true), carried.resolved().stream()).toList();
    }

    private Stream<UUID> own(boolean resolved) {
        return threads.values().stream()
                .filter(thread -> thread.isResolved() == resolved)
                .map(thread -> thread.note().id());
    }

    /// Whoever looks has had before them from now on what is drawn; what they had not is said to be
    /// new until they leave.
    private void look() {
        List<NoteThread> drawn =
                Stream.concat(
                                list.drawn().stream()
                                        .map(note -> Objects.requireNonNull(threads.get(note))),
                                carried.drawn().stream())
                        .toList();
        Set<UUID> came = desk.see(drawn, seat);
        List<NoteItem> shown = drawn.stream().map(thread -> anyItem(thread.note().id())).toList();
        shown.forEach(item -> item.came(came));
        long count = shown.stream().filter(NoteItem::isNews).count();
        news.setText(count == 0 ? "" : text("notes.news", count));
        news.setVisible(count > 0);
    }

    private void show() {
        list.show(own(false).toList());
        if (threads.isEmpty()) {
            list.add(none);
        }
        carried.show();
        List<UUID> over = over();
        done.show(over);
        resolved.setSummaryText(text("notes.resolved", over.size()));
        resolved.setVisible(!over.isEmpty());
        look();
        player.mark(
                Stream.concat(
                                threads.values().stream().map(NotesPanel::mark),
                                carried.marks().stream())
                        .toList());
    }
}
