package org.throughline.data.trend;

import java.util.Arrays;

/// What is compared, always as a multiple of what is usual for the account, at the same age.
public enum LiftMeasure {
    /// Likes, comments, shares and saves of the first days, together.
    ENGAGEMENT("engagement"),
    /// The share of the video that was watched: watch time by views and length.
    WATCHED("watched-share");

    private final String key;

    LiftMeasure(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static LiftMeasure of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("nothing measured is '" + key + "'"));
    }
}
