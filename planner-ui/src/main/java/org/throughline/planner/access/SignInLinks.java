package org.throughline.planner.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sign-in links that have been handed out and not yet used.
///
/// Each opens the planner once, and only until it runs out. Wrong keys are not counted: they are
/// not guessed, and whoever could lock this door would lock it for the person who runs the machine.
/// Thread-safe.
public final class SignInLinks {

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Link> links = new ConcurrentHashMap<>();

    public SignInLinks(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Makes a link's key. It is not kept and cannot be shown again.
    public String issue(SignedIn who, Duration validFor) {
        String key = LinkKey.fresh(random);
        links.put(LinkKey.hash(key), new Link(who, clock.instant().plus(validFor)));
        return key;
    }

    /// Whom a key would let in, without using it up.
    public Optional<SignedIn> find(String key) {
        return valid(links.get(LinkKey.hash(key)));
    }

    /// Uses a key up. A second call with the same key finds nobody.
    public Optional<SignedIn> redeem(String key) {
        return valid(links.remove(LinkKey.hash(key)));
    }

    private Optional<SignedIn> valid(@Nullable Link link) {
        return link == null || clock.instant().isAfter(link.until)
                ? Optional.empty()
                : Optional.of(link.who);
    }

    private record Link(SignedIn who, Instant until) {}
}
