package org.throughline.data.plan;

import java.util.regex.Pattern;

/// What tells one plan from every other: SHA-256 over the whole plan in canonical form.
///
/// @param sha256 64 lower-case hex digits
public record Fingerprint(String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "a fingerprint is 64 lower-case hex digits, not '" + sha256 + "'");
        }
    }

    /// The form burnt into drafts: the first sixteen digits in groups of four.
    public String shown() {
        return sha256.substring(0, 16).replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return sha256;
    }
}
