package org.throughline.planner.shell;

import java.util.Locale;

/// How a state feels: color and sign of its mark. Never the only carrier; a word stands beside it.
public enum Tone {
    GOOD,
    WARN,
    BAD,
    HOLD,
    CALM,
    QUIET,
    MEANT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
