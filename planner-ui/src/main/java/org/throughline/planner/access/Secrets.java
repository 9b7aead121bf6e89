package org.throughline.planner.access;

/// How passphrases are kept. Slow on purpose. Thread-safe.
public interface Secrets {

    /// What is kept of a passphrase.
    String encode(String passphrase);

    /// Whether a passphrase is the one that was kept.
    boolean matches(String passphrase, String kept);
}
