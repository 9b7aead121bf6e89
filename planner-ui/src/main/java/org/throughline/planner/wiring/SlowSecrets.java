package org.throughline.planner.wiring;

import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.throughline.planner.access.Secrets;

/// Passphrases by PBKDF2 with HMAC-SHA-256, 310,000 rounds and a salt of 16 bytes each, as Spring
/// Security recommends them. Thread-safe.
final class SlowSecrets implements Secrets {

    private final Pbkdf2PasswordEncoder encoder =
            Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public String encode(String passphrase) {
        return encoder.encode(passphrase);
    }

    @Override
    public boolean matches(String passphrase, String kept) {
        return encoder.matches(passphrase, kept);
    }
}
