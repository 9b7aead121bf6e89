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

    /// @param last what was tried last; empty where that is not told apart
    private record Tries(int count, Instant since, String last) {}

    WrongTries(InstantSource clock) {
        this(clock, MOST_OF_A_NAME);
    }

    /// @param most how many are let pass
    public WrongTries(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Counts one that was wrong; the same one again is no further one.
    ///
    /// @param what was tried, by a hash
    public synchronized void add(String name, String what) {
        Tries before = ofNobody.get(name);
        boolean again =
                before != null
                        && before.last.equals(what)
                        && !clock.instant().isAfter(before.since.plus(WINDOW));
        if (!again) {
            boolean _ = begin(name, false, what);
        }
    }

    /// Counts a try before it is made; whoever is right is forgotten.
    ///
    /// @param isThere whether the name has an account
    /// @return whether it may be made
    synchronized boolean begin(String name, boolean isThere) {
        return begin(name, isThere, "");
    }

    private boolean begin(String name, boolean isThere, String what) {
        if (isLockedOut(name)) {
            return false;
        }
        Instant now = clock.instant();
        (isThere ? ofAccounts : ofNobody)
                .merge(
                        name,
                        new Tries(1, now, what),
                        (old, _) ->
                                now.isAfter(old.since.plus(WINDOW))
                                        ? new Tries(1, now, what)
                                        : new Tries(old.count + 1, old.since, what));
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
