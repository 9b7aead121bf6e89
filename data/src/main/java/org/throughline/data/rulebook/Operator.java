package org.throughline.data.rulebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a condition compares. `is not` is false while the question is unanswered.
public enum Operator {
    /// One of the values, or a value below one of them.
    IS,
    IS_NOT,
    AT_LEAST,
    AT_MOST,
    ANSWERED,
    UNANSWERED,
    /// A day in one of the ranges; ranges are written `11 Mar`, `18 Mar - 24 Mar` or with a year.
    ON,
    /// The day of publishing is at most so many days from a day of the market's calendar.
    WITHIN,
    /// The brief has no claim, person, sound or market variant with one of the values, or none at
    /// all where no value is named. False while nobody has said who is seen.
    NO_ITEM,
    /// A phrase of one of the wording lists, anywhere or at one of the places.
    CONTAINS;

    /// The word used in files, such as `at-least`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Operator> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
