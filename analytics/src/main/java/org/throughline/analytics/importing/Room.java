package org.throughline.analytics.importing;

/// What one file from outside may still take when it is unpacked, however often it is packed and
/// repeats itself. Confined to one thread.
final class Room {

    /// Bytes of a file's parts together, and characters of its tables together.
    static final long MOST = 64L << 20;

    private long left = MOST;

    long left() {
        return left;
    }

    /// Takes some of it; false where there is not as much.
    boolean take(long much) {
        left -= much;
        return left >= 0;
    }
}
