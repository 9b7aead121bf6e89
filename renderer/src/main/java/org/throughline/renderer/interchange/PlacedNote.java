package org.throughline.renderer.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.time.FrameRange;

/// A note and where it lies in a draft: on the draft it was written on, or carried over to a later
/// one. Editing programs keep words alone, so that a drawing is told in words.
///
/// @param at its frames, or what is left of them; none where it is no longer in the cut
/// @param carriedFrom version it was written on; absent: it is of this draft
/// @param resolvedBy who said that it is done with; absent: nobody has
public record PlacedNote(
        FrameNote note,
        List<FrameRange> at,
        @Nullable Integer carriedFrom,
        @Nullable String resolvedBy) {

    public PlacedNote {
        at = List.copyOf(at);
    }

    /// A note where it was written.
    public static PlacedNote here(FrameNote note) {
        return new PlacedNote(note, List.of(note.frames()), null, null);
    }

    /// Whose it is, from which version where it was carried over.
    String name() {
        return carriedFrom == null ? note.by() : note.by() + ", version " + carriedFrom;
    }

    /// What it says, what was drawn with it and whether it is done with.
    String words() {
        String says = note.says() + drawn();
        return resolvedBy == null ? says.strip() : "[RESOLVED] " + says.strip();
    }

    /// All that is known of one that is no longer in the cut.
    String whole() {
        return "%s, %s: %s".formatted(name(), note.timecode(), words());
    }

    private String drawn() {
        Drawing drawing = note.drawing();
        if (drawing == null) {
            return "";
        }
        int count = drawing.strokes().size();
        return "%s [DRAWING, %d %s]"
                .formatted(
                        note.says().isEmpty() ? "Drawing" : "",
                        count,
                        count == 1 ? "STROKE" : "STROKES");
    }
}
