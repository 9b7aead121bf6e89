package org.throughline.data.brief;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a fact can be about, other than the whole video: conditions on an item mean the same item.
public enum ItemKind {
    CLAIM,
    PERSON,
    SOUND,
    MARKET,
    BEAT,
    REVIEWER;

    private final String key = name().toLowerCase(Locale.ROOT);

    /// The word used in files, such as `claim`.
    public String key() {
        return key;
    }

    public static Optional<ItemKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
