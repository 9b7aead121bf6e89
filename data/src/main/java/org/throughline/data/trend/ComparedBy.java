package org.throughline.data.trend;

import java.util.Arrays;

/// What tells the posts of two groups apart.
public enum ComparedBy {
    /// Who is on camera: one kind of person against others, or anybody against nobody.
    PEOPLE("people"),
    /// A silence that the plan declared, against the guideline that the sound never stops.
    SILENCE("silence"),
    HOOK("hook"),
    ENDING("ending"),
    FORMAT("format"),
    /// The day of the week on which posts went out, in the time of their market.
    WEEKDAY("weekday"),
    /// The four hours of the day in which posts went out, in the time of their market.
    HOURS("hours");

    private final String key;

    ComparedBy(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static ComparedBy of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is compared by " + key));
    }
}
