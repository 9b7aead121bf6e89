package org.throughline.planner.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Wrong tries by name, or by the address they come from: after so many within a quarter of an hour
/// nothing is tried for the rest of it. Names that have an account are never forgotten before their
/// time, however many others are tried; of names that have none the oldest are. Thread-safe.
public final class WrongTries {

    /// Passphrases of one name.
    private static final int MOST_OF_A_NAME = 5;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Tries> ofAccounts = new HashMap<>();
    private final Map<String, Tries> ofNobody =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Tries(int count, Instant since) {}

    WrongTries(InstantSource clock) {
        this(clock, MOST_OF_A_NAME);
    }

    /// @param most how many are let pass
    public WrongTries(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Counts one that was wrong.
    public void add(String name) {
        boolean _ = begin(name, false);
    }

    /// Counts a try before it is made; whoever is right is forgotten.
    ///
    /// @param isThere whether the name has an account
    /// @return whether it may be made
    synchronized boolean begin(String name, boolean isThere) {
        if (isLockedOut(name)) {
            return false;
        }
        Instant now = clock.instant();
        (isThere ? ofAccounts : ofNobody)
                .merge(
                        name,
                        new Tries(1, now),
                        (old, _) ->
                                now.isAfter(old.since.plus(WINDOW))
                                        ? new Tries(1, now)
                                        : new Tries(old.count + 1, old.since));
        return true;
    }

    public synchronized boolean isLockedOut(String name) {
        return isLocked(ofAccounts.get(name)) || isLocked(ofNobody.get(name));
    }

    private boolean isLocked(@Nullable Tries wrong) {
        return wrong != null
                && wrong.count >= most
                && clock.instant().isBefore(wrong.since.plus(WINDOW));
    }

    synchronized void forget(String name) {
        ofAccounts.remove(name);
        ofNobody.remove(name);
    }
}
