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
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final UnorderedList list = new UnorderedList();
    private final ListItem none = new ListItem(new Paragraph(text("notes.none")));
    private final transient CarriedNotes carried;
    private final UnorderedList done = new UnorderedList();
    private final NativeDetails resolved = new NativeDetails("", done);
    private final Paragraph withDrawing = new Paragraph();
    private final Map<UUID, NoteItem> items = new LinkedHashMap<>();
    private transient List<NoteThread> threads = List.of();
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
                        this::turned);
        list.addClassName("notes");
        says.setId(FIELD);
        says.setMaxLength(2000);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
        withDrawing.setId("note-drawing");
        withDrawing.addClassNames("soft", "small");
        resolved.setId("notes-resolved");
        done.addClassName("notes");
        Button keep = new Button(text("notes.keep"), click -> keep());
        keep.setId("note-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(says);
        add(
                new Panel(
                        "notes",
                        text("notes.title"),
                        list,
                        says,
                        withDrawing,
                        keep,
                        carried,
                        resolved));
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
        withDrawing.setVisible(made != null);
        withDrawing.setText(made == null ? "" : text("notes.with", made.strokes().size()));
    }

    private void keep() {
        if (says.getValue().isBlank() && drawing == null) {
            refuse(text("notes.empty"));
            return;
        }
        switch (desk.note(draft.id(), frames, says.getValue().strip(), drawing, seat)) {
            case Outcome.Accepted<FrameNote> _ -> {
                says.clear();
                says.setInvalid(false);
                drawn(null);
                read();
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
        threads = desk.notes(draft.id(), seat);
        Map<UUID, NoteItem> before = Map.copyOf(items);
        items.clear();
        for (NoteThread thread : threads) {
            FrameNote note = thread.note();
            NoteItem known = before.get(note.id());
            if (known != null) {
                known.show(thread);
            }
            items.put(note.id(), known == null ? item(thread) : known);
        }
        List<NoteMark> marks = new ArrayList<>();
        threads.forEach(thread -> marks.add(mark(thread.note())));
        marks.addAll(carried.marks());
        player.mark(marks);
        show();
    }

    private NoteItem item(NoteThread thread) {
        FrameNote note = thread.note();
        return new NoteItem(
                thread,
                NoteItem.way(note.id(), note.frames(), draft.rate(), player),
                null,
                desk,
                seat,
                this::turned);
    }

    private static NoteMark mark(FrameNote note) {
        Drawing drawing = note.drawing();
        return new NoteMark(
                note.id(),
                List.of(note.frames()),
                false,
                drawing == null ? null : note.frame(),
                drawing == null ? null : DrawingWords.drawn(note, drawing));
    }

    /// What is drawn over a frame, by the id of its note.
    private Map<UUID, Drawing> drawings(long frame) {
        Map<UUID, Drawing> here = new LinkedHashMap<>(carried.drawings(frame));
        for (NoteThread thread : threads) {
            Drawing its = thread.note().drawing();
            if (its != null && thread.note().frame() == frame) {
                here.put(thread.note().id(), its);
            }
        }
        return here;
    }

    private void turned() {
        show();
        getUI().ifPresent(ui -> Reach.first(ui, "notes-title"));
    }

    private void show() {
        list.removeAll();
        items.values().stream().filter(each -> !each.isResolved()).forEach(list::add);
        if (items.isEmpty()) {
            list.add(none);
        }
        carried.show();
        List<NoteItem> over =
                Stream.concat(
                                items.values().stream().filter(NoteItem::isResolved),
                                carried.resolved().stream())
                        .toList();
        done.removeAll();
        over.forEach(done::add);
        resolved.setSummaryText(text("notes.resolved", over.size()));
        resolved.setVisible(!over.isEmpty());
    }
}
