package org.throughline.data.trend;

import java.util.Arrays;

/// What the posts of a series have in common.
public enum SeriesKind {
    HOOK("hook"),
    FORMAT("format"),
    ENDING("ending"),
    TOPIC("topic"),
    SOUND("sound"),
    HASHTAG("hashtag");

    private final String key;

    SeriesKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static SeriesKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of series '" + key + "'"));
    }
}
