package org.throughline.planner.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Wrong passphrases by account: after five within a quarter of an hour nothing is tried for the
/// rest of it. The oldest are forgotten when very many are tried. Thread-safe.
final class WrongTries {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Tries> tries =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Tries(int count, Instant since) {}

    WrongTries(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts a try before it is made; whoever is right is forgotten.
    ///
    /// @return whether it may be made
    synchronized boolean begin(String account) {
        if (isLockedOut(account)) {
            return false;
        }
        count(account);
        return true;
    }

    synchronized boolean isLockedOut(String account) {
        Tries wrong = tries.get(account);
        return wrong != null
                && wrong.count >= MOST
                && clock.instant().isBefore(wrong.since.plus(WINDOW));
    }

    private void count(String account) {
        Instant now = clock.instant();
        tries.merge(
                account,
                new Tries(1, now),
                (old, _) ->
                        now.isAfter(old.since.plus(WINDOW))
                                ? new Tries(1, now)
                                : new Tries(old.count + 1, old.since));
    }

    synchronized void forget(String account) {
        tries.remove(account);
    }
}
