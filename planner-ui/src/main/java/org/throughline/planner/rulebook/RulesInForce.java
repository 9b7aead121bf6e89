package org.throughline.planner.rulebook;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.data.jdbc.Store;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// The rulebook in force for a brand. Which version that is, is read from the store each time, so
/// that what another process publishes counts at once; the version itself never changes, so it is
/// read once. Thread-safe.
public final class RulesInForce {

    /// The number under which a brand without a version of its own has the shipped library.
    public static final int LIBRARY = 0;

    private final Store store;
    private final Clock clock;

    /// The version of each brand that was in force when it was last asked for.
    private final Map<String, RulebookVersion> last = new ConcurrentHashMap<>();

    public RulesInForce(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The brand's own version, else the shipped library.
    public RulebookVersion of(String brand) {
        int version = version(brand);
        if (version == LIBRARY) {
            return RuleBook.library();
        }
        RulebookVersion known = last.get(brand);
        if (known != null && known.version() == version) {
            return known;
        }
        RulebookVersion read =
                store.inTransaction(kept -> kept.rulebooks().find(brand, version)).orElseThrow();
        last.put(brand, read);
        return read;
    }

    /// The number of the version in force: one row is read.
    public int version(String brand) {
        return store.inTransaction(kept -> kept.rulebooks().inForce(brand, clock.instant()))
                .orElse(LIBRARY);
    }
}
