package org.throughline.planner.wiring;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.throughline.data.engagement.PostList;

/// The posts of a history, read anew only once it has changed: every click of three pages asks for
/// them. Given up where memory is short. Thread-safe.
final class KeptPosts implements Supplier<PostList> {

    private final Supplier<String> version;
    private final Supplier<PostList> read;
    private SoftReference<Read> last = new SoftReference<>(null);

    private record Read(String version, PostList list) {}

    /// @param version of what would be read now, told without reading it
    KeptPosts(Supplier<String> version, Supplier<PostList> read) {
        this.version = version;
        this.read = read;
    }

    @Override
    public synchronized PostList get() {
        String now = version.get();
        Read known = last.get();
        if (known == null || !known.version().equals(now)) {
            known = new Read(now, read.get());
            last = new SoftReference<>(known);
        }
        return known.list();
    }
}
