package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.FrameNote;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;

/// Notes at frames: those that are there, and the field for one at the frame shown.
final class NotesPanel extends Div {

    /// Id of the field a note is written in.
    static final String FIELD = "note-text";

    private final transient Draft draft;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient PlayerPanel player;
    private final TextArea says = new TextArea();
    private final UnorderedList list = new UnorderedList();
    private long frame;

    NotesPanel(Draft draft, DraftDesk desk, Seat seat, PlayerPanel player) {
        this.draft = draft;
        this.desk = desk;
        this.seat = seat;
        this.player = player;
        list.addClassName("notes");
        says.setId(FIELD);
        says.setMaxLength(2000);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
        Button keep = new Button(text("notes.keep"), click -> keep());
        keep.setId("note-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(says);
        add(new Panel("notes", text("notes.title"), list, says, keep));
        at(0);
        player.onNoteAsked(this::at);
        show();
    }

    private void at(long frame) {
        this.frame = frame;
        says.setLabel(text("notes.label", frame, draft.rate().timecode(frame)));
    }

    private void keep() {
        if (says.getValue().isBlank()) {
            refuse(text("notes.empty"));
            return;
        }
        switch (desk.note(draft.id(), frame, says.getValue().strip(), seat)) {
            case Outcome.Accepted<FrameNote> _ -> {
                says.clear();
                says.setInvalid(false);
                show();
                player.focus();
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
        for (FrameNote note : notes) {
            Button go = new Button(note.timecode(), click -> player.seek(note.frame()));
            go.addThemeVariants(ButtonVariant.TERTIARY);
            go.setAriaLabel(text("report.jump", note.frame()));
            Span by = new Span(note.by());
            by.addClassName("soft");
            by.addClassName("small");
            list.add(new ListItem(new Div(go, by), new Div(new Span(note.says()))));
        }
    }
}
