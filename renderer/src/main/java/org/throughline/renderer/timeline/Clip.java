package org.throughline.renderer.timeline;

/// One picture for a number of frames, with how it begins and how it ends.
public record Clip(int frames, Picture picture, Entry entry, Exit exit) {
    public Clip {
        if (frames < 1) {
            throw new IllegalArgumentException("A clip lasts at least one frame, not " + frames);
        }
        if (entry.frames() + exit.frames() > frames) {
            throw new IllegalArgumentException(
                    "Entry %d and exit %d do not fit into %d frames."
                            .formatted(entry.frames(), exit.frames(), frames));
        }
    }

    /// A clip that begins and ends with a cut.
    public static Clip plain(int frames, Picture picture) {
        return new Clip(frames, picture, new Entry.Cut(), new Exit.Cut());
    }
}
