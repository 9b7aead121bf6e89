package org.throughline.data.trend;

import java.util.Arrays;

/// What a team does about a finding.
public enum Course {
    KEEP("keep"),
    STOP("stop"),
    TRY("try"),
    /// Nothing yet: the numbers do not say.
    WAIT("wait");

    private final String key;

    Course(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Course of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no course is '" + key + "'"));
    }
}
