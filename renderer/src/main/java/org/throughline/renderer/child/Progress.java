package org.throughline.renderer.child;

/// Hears how far a job is, in frames. Called from the thread that waits for the job.
@FunctionalInterface
public interface Progress {
    /// `done` of `total` frames are made.
    void at(int done, int total);

    /// `done` of `total` frames of what was made are read back.
    default void read(int done, int total) {}

    /// The first `frames` frames of what is being made can be played.
    default void playable(int frames) {}

    /// Hears nothing.
    static Progress unheard() {
        return (_, _) -> {};
    }
}
