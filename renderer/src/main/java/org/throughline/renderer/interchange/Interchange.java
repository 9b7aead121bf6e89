package org.throughline.renderer.interchange;

import org.throughline.renderer.storyboard.Storyboard;

/// A draft for editing programs. Pure; sources are named by the plain names of their files.
public final class Interchange {

    private final EditList list;

    public Interchange(Storyboard board) {
        this.list = EditList.of(board);
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
