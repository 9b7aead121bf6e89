package org.throughline.data.story;

import java.util.Arrays;
import java.util.Optional;

/// What a beat does in the telling.
public enum BeatKind {
    HOOK("hook"),
    STORY("story"),
    MESSAGE("message"),
    PROOF("proof"),
    SHIFT("shift"),
    ENDING("ending");

    private final String key;

    BeatKind(String key) {
        this.key = key;
    }

    /// The word of the vocabulary, as in files and exports.
    public String key() {
        return key;
    }

    public static Optional<BeatKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
