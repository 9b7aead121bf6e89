package org.throughline.renderer.conform;

import org.jspecify.annotations.Nullable;
import org.throughline.data.review.CheckStatus;

/// One thing that a check found.
///
/// @param at the frame it begins at; absent where it is about the whole file
/// @param subject what is affected, such as `caption-1`; absent where that is nothing by name
record Finding(
        String check,
        CheckStatus status,
        @Nullable Long at,
        @Nullable String subject,
        String expected,
        String found) {

    static Finding passed(String check, String expected, String found) {
        return new Finding(check, CheckStatus.PASSED, null, null, expected, found);
    }

    static Finding passed(String check, long at, String expected, String found) {
        return new Finding(check, CheckStatus.PASSED, at, null, expected, found);
    }

    static Finding failed(String check, @Nullable Long at, String expected, String found) {
        return new Finding(check, CheckStatus.FAILED, at, null, expected, found);
    }

    static Finding failed(
            String check, @Nullable Long at, String subject, String expected, String found) {
        return new Finding(check, CheckStatus.FAILED, at, subject, expected, found);
    }

    static Finding broken(String check, long at, String expected, String found) {
        return new Finding(check, CheckStatus.BROKEN_ON_PURPOSE, at, null, expected, found);
    }

    static Finding unmeasured(String check, String expected, String why) {
        return new Finding(check, CheckStatus.NOT_MEASURED, null, null, expected, why);
    }
}
