package org.throughline.rules.analysis;

import org.jspecify.annotations.Nullable;

/// One field in which two versions of a rulebook differ.
///
/// @param kind what sort of row it is about
/// @param row its id; for calendar days `market name`, for a wording list its name, for a voice its
///   language
/// @param field the field, such as `when topic`, `for claim-kind`, `who script`, `kind`; absent
///   where the whole row came or went
/// @param from what it was; absent where it is new
/// @param to what it is; absent where it is gone
/// @param says the same as a sentence
public record Difference(
        Kind kind,
        String row,
        @Nullable String field,
        @Nullable String from,
        @Nullable String to,
        String says) {

    public enum Kind {
        RULE,
        SENSITIVITY,
        CALENDAR,
        WORDING,
        VOICE
    }
}
