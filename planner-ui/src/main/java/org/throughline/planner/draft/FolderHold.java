package org.throughline.planner.draft;

import java.util.concurrent.atomic.AtomicInteger;

/// While somebody copies the data folder, folders of drafts that were replaced stay: the copy of
/// the database may still name them. They are swept when the planner starts again. Thread-safe.
public final class FolderHold {

    private final AtomicInteger holders = new AtomicInteger();

    /// Keeps replaced folders until it is closed.
    public Held hold() {
        holders.incrementAndGet();
        return holders::decrementAndGet;
    }

    boolean isHeld() {
        return holders.get() > 0;
    }

    /// Ends with a copy.
    @FunctionalInterface
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
