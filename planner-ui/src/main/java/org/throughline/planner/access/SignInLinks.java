package org.throughline.planner.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sign-in links that have been handed out and not yet used.
///
/// Each carries 256 random bits, of which only the SHA-256 is kept; it opens the planner once, and
/// only until it runs out. After five wrong keys within fifteen minutes nothing is tried for the
/// rest of them. Thread-safe.
public final class SignInLinks {

    private static final int WRONG_TRIES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private int wrongTries;
    private Instant wrongSince = Instant.EPOCH;

    public SignInLinks(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Makes a link's key. It is not kept and cannot be shown again.
    public String issue(SignedIn who, Duration validFor) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        links.put(hash(key), new Link(who, clock.instant().plus(validFor)));
        return key;
    }

    /// Whom a key would let in, without using it up.
    public Optional<SignedIn> find(String key) {
        if (isLockedOut()) {
            return Optional.empty();
        }
        Optional<SignedIn> who = valid(links.get(hash(key)));
        if (who.isEmpty()) {
            countWrongTry();
        }
        return who;
    }

    /// Uses a key up. A second call with the same key finds nobody.
    public Optional<SignedIn> redeem(String key) {
        if (isLockedOut()) {
            return Optional.empty();
        }
        return valid(links.remove(hash(key)));
    }

    /// Whether too many wrong keys were tried a short while ago.
    public synchronized boolean isLockedOut() {
        return wrongTries >= WRONG_TRIES && clock.instant().isBefore(wrongSince.plus(WINDOW));
    }

    private Optional<SignedIn> valid(@Nullable Link link) {
        return link == null || clock.instant().isAfter(link.until)
                ? Optional.empty()
                : Optional.of(link.who);
    }

    private synchronized void countWrongTry() {
        Instant now = clock.instant();
        if (now.isAfter(wrongSince.plus(WINDOW))) {
            wrongTries = 0;
            wrongSince = now;
        }
        wrongTries++;
    }

    private static String hash(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    private record Link(SignedIn who, Instant until) {}
}
