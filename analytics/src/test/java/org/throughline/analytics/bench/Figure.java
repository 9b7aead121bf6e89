package org.throughline.analytics.bench;

import org.jspecify.annotations.Nullable;

/// One thing that was measured, and within which bounds it should lie.
///
/// @param on the material, and how much of it
/// @param atLeast absent where nothing is promised below
/// @param atMost absent where nothing is promised above
record Figure(
        String on, String what, double found, @Nullable Double atLeast, @Nullable Double atMost) {

    static Figure plain(String on, String what, double found) {
        return new Figure(on, what, found, null, null);
    }

    static Figure atLeast(String on, String what, double found, double least) {
        return new Figure(on, what, found, least, null);
    }

    static Figure atMost(String on, String what, double found, double most) {
        return new Figure(on, what, found, null, most);
    }

    static Figure between(String on, String what, double found, double least, double most) {
        return new Figure(on, what, found, least, most);
    }

    /// Found again what was published, to the last digits.
    static Figure published(String on, String what, double found, double value, double off) {
        return new Figure(on, what, found, value - off, value + off);
    }

    boolean falls() {
        return !((atLeast == null || found >= atLeast) && (atMost == null || found <= atMost));
    }

    String bounds() {
        if (atLeast == null) {
            return atMost == null ? "" : "at most " + atMost;
        }
        return atMost == null ? "at least " + atLeast : "%.3f to %.3f".formatted(atLeast, atMost);
    }
}
