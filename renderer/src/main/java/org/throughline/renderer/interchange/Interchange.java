package org.throughline.renderer.interchange;

import java.util.List;
import org.throughline.renderer.storyboard.Storyboard;

/// A draft for editing programs. Pure; sources are named by the plain names of their files.
public final class Interchange {

    private final EditList list;

    public Interchange(Storyboard board) {
        this(board, List.of());
    }

    /// With what people wrote at frames of the finished draft, or of an earlier one.
    public Interchange(Storyboard board, List<PlacedNote> notes) {
        this.list = EditList.of(board, notes);
    }

    /// A CMX3600 edit decision list, UTF-8.
    public String edl() {
        return EdlFile.write(list);
    }

    /// An OpenTimelineIO timeline as JSON, UTF-8.
    public String otio() {
        return OtioFile.write(list);
    }
}
