package org.throughline.analytics.door;

/// Hears what a running job is at. Called from another thread than the one that waits.
@FunctionalInterface
public interface Progress {

    /// A few words for a person: `reading 38,122 rows`.
    void says(String what);

    /// How much of what was said last is done, from 0 to 1; not said of everything.
    default void share(double done) {}

    /// Nobody listens.
    static Progress unheard() {
        return _ -> {};
    }
}
