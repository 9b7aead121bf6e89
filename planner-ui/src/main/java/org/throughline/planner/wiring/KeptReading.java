package org.throughline.planner.wiring;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/// What was read of a history, read anew only once it has changed: every click of some pages asks
/// for its posts, or for the days of its accounts. Given up where memory is short. Thread-safe.
final class KeptReading<T> implements Supplier<T> {

    private final Supplier<String> version;
    private final Supplier<T> read;
    private SoftReference<Read<T>> last = new SoftReference<>(null);

    private record Read<T>(String version, T told) {}

    /// @param version of what would be read now, told without reading it
    KeptReading(Supplier<String> version, Supplier<T> read) {
        this.version = version;
        this.read = read;
    }

    @Override
    public synchronized T get() {
        String now = version.get();
        Read<T> known = last.get();
        if (known == null || !known.version().equals(now)) {
            known = new Read<>(now, read.get());
            last = new SoftReference<>(known);
        }
        return known.told();
    }
}
