package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// One note: where it is, who wrote it, what it says and that something was drawn with it.
final class NoteItem extends ListItem {

    private final Div head = new Div();

    NoteItem(FrameNote note, Component where) {
        head.addClassName("note-head");
        Span by = new Span(note.by());
        by.addClassNames("soft", "small");
        head.add(where, by);
        add(head, new Paragraph(note.says()));
        Drawing drawing = note.drawing();
        if (drawing != null) {
            Paragraph drawn = new Paragraph(drawn(note, drawing));
            drawn.addClassNames("soft", "small");
            add(drawn);
        }
    }

    /// Says something beside its name.
    void say(String more) {
        Span says = new Span(more);
        says.addClassNames("soft", "small");
        head.add(says);
    }

    /// A button that shows a note where it lies in the video.
    static Button way(FrameNote note, FrameRange at, FrameRate rate, PlayerPanel player) {
        Button go = new Button(when(at, rate), click -> player.select(note.id()));
        go.addThemeVariants(ButtonVariant.TERTIARY);
        go.setAriaLabel(
                at.length() > 1
                        ? text("notes.jump.stretch", at.from(), at.to() - 1)
                        : text("report.jump", at.from()));
        return go;
    }

    /// The timecode of a frame, or those of the first and the last.
    static String when(FrameRange at, FrameRate rate) {
        String from = rate.timecode(at.from());
        return at.length() > 1
                ? text("notes.stretch", from, rate.timecode(at.to() - 1), at.length())
                : from;
    }

    /// What the player shows of it.
    ///
    /// @param first where its first frame is; null where it is not there
    static NoteMark mark(
            FrameNote note, List<FrameRange> at, boolean carried, @Nullable Long first) {
        Drawing drawing = first == null ? null : note.drawing();
        return new NoteMark(
                note.id(),
                at,
                carried,
                drawing == null ? null : first,
                drawing == null ? null : drawing.toString(),
                drawing == null ? null : drawn(note, drawing));
    }

    /// That something was drawn, in words.
    static String drawn(FrameNote note, Drawing drawing) {
        return text("notes.drawn", drawing.strokes().size(), note.by());
    }
}
