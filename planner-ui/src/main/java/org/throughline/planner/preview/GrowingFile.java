package org.throughline.planner.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that is read while it is written. Thread-safe.
public final class GrowingFile {

    private @Nullable Path file;
    private boolean ended;

    /// One that nobody has begun yet.
    GrowingFile() {}

    /// One that is whole.
    GrowingFile(Path file) {
        this.file = file;
        this.ended = true;
    }

    /// Where it grows.
    synchronized void begins(Path place) {
        file = place;
        notifyAll();
    }

    /// There may be more of it.
    synchronized void grew() {
        notifyAll();
    }

    /// There will be no more of it.
    synchronized void ends() {
        ended = true;
        notifyAll();
    }

    /// Whether nothing will be added.
    public synchronized boolean isWhole() {
        return ended;
    }

    /// Where it is.
    ///
    /// @throws IllegalStateException where nobody has begun it
    public synchronized Path file() {
        if (file == null) {
            throw new IllegalStateException("it is not begun");
        }
        return file;
    }

    /// Waits until there is more than so many bytes of it, or until there will be no more.
    ///
    /// @return how many there are now
    public synchronized long awaitMore(long bytes) throws IOException, InterruptedException {
        while (!ended && length() <= bytes) {
            wait();
        }
        return length();
    }

    private long length() throws IOException {
        return file != null && Files.isRegularFile(file) ? Files.size(file) : 0;
    }
}
