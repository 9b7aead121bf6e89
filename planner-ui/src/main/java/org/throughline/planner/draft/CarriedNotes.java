package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.review.FrameNote;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.review.CarriedNote;
import org.throughline.planner.shell.Paths;

/// Notes on earlier versions: those whose place is in this cut too, and those whose place is not,
/// with the way to where it was.
final class CarriedNotes extends Div {

    private final transient List<CarriedNote> notes;
    private final transient FrameRate rate;
    private final transient PlayerPanel player;

    CarriedNotes(List<CarriedNote> notes, FrameRate rate, PlayerPanel player) {
        this.notes = notes;
        this.rate = rate;
        this.player = player;
        part("notes-carried", notes.stream().filter(note -> !note.isGone()).toList());
        part("notes-gone", notes.stream().filter(CarriedNote::isGone).toList());
        setVisible(!notes.isEmpty());
    }

    /// What the player shows of them.
    List<NoteMark> marks() {
        return notes.stream()
                .filter(note -> !note.isGone())
                .map(note -> NoteItem.mark(note.note(), note.at(), true, note.first()))
                .toList();
    }

    private void part(String id, List<CarriedNote> some) {
        if (some.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setId(id);
        list.addClassName("notes");
        some.forEach(note -> list.add(item(note)));
        Paragraph says = new Paragraph(text(said(id) + ".says"));
        says.addClassNames("soft", "small");
        add(new H3(text(said(id))), says, list);
    }

    private static String said(String id) {
        return id.replace('-', '.');
    }

    private NoteItem item(CarriedNote carried) {
        FrameNote note = carried.note();
        if (carried.isGone()) {
            return new NoteItem(note, wayBack(carried));
        }
        NoteItem item =
                new NoteItem(note, NoteItem.way(note, carried.at().getFirst(), rate, player));
        item.say(text("notes.carried.from", carried.version()));
        long left = carried.at().stream().mapToLong(FrameRange::length).sum();
        if (note.isStretch() && (left < note.frames().length() || carried.at().size() > 1)) {
            item.say(text("notes.carried.left", left, note.frames().length(), carried.at().size()));
        }
        return item;
    }

    private Component wayBack(CarriedNote carried) {
        FrameNote note = carried.note();
        return new Anchor(
                Paths.draft(note.draft().toString()) + "?" + DraftView.FRAME + "=" + note.frame(),
                text("notes.gone.way", carried.version(), NoteItem.when(note.frames(), rate)));
    }
}
