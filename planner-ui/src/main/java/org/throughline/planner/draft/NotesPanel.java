package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;

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
    private final transient CarriedNotes carried;
    private final Paragraph withDrawing = new Paragraph();
    private transient FrameRange frames = new FrameRange(0, 1);
    private transient @Nullable Drawing drawing;

    NotesPanel(Draft draft, DraftDesk desk, Seat seat, PlayerPanel player) {
        this.draft = draft;
        this.desk = desk;
        this.seat = seat;
        this.player = player;
        this.carried = new CarriedNotes(desk.carried(draft.id(), seat), draft.rate(), player);
        list.addClassName("notes");
        says.setId(FIELD);
        says.setMaxLength(2000);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
        withDrawing.setId("note-drawing");
        withDrawing.addClassNames("soft", "small");
        Button keep = new Button(text("notes.keep"), click -> keep());
        keep.setId("note-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(says);
        add(new Panel("notes", text("notes.title"), list, says, withDrawing, keep, carried));
        at(frames);
        drawn(null);
        player.onNoteAsked(this::at);
        player.onDrawn(this::drawn);
        show();
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
        if (says.getValue().isBlank()) {
            refuse(text("notes.empty"));
            return;
        }
        switch (desk.note(draft.id(), frames, says.getValue().strip(), drawing, seat)) {
            case Outcome.Accepted<FrameNote> _ -> {
                says.clear();
                says.setInvalid(false);
                drawn(null);
                show();
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

    private void show() {
        list.removeAll();
        List<FrameNote> notes = desk.notes(draft.id(), seat);
        if (notes.isEmpty()) {
            list.add(new ListItem(new Paragraph(text("notes.none"))));
        }
        List<NoteMark> marks = new ArrayList<>();
        for (FrameNote note : notes) {
            list.add(new NoteItem(note, NoteItem.way(note, note.frames(), draft.rate(), player)));
            marks.add(NoteItem.mark(note, List.of(note.frames()), false, note.frame()));
        }
        marks.addAll(carried.marks());
        player.mark(marks);
    }
}
