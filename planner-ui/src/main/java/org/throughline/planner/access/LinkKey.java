package org.throughline.planner.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.throughline.data.json.Sha256;

/// The secret that a link carries: 256 random bits, of which only the SHA-256 is kept. So many bits
/// are not guessed.
public final class LinkKey {

    private static final int BYTES = 32;

    private LinkKey() {}

    /// A new one, as it stands in an address.
    public static String fresh(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /// What is kept of one.
    public static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
