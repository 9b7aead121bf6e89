package org.throughline.rules.disclosure;

import java.time.LocalDate;

/// What a law or a platform says about disclosing, as it was read on a day.
///
/// @param kind `hard` or `advice`
/// @param source where it was read
public record DisclosureFact(
        String id, String kind, String says, String source, LocalDate verifiedOn) {

    private static final int FRESH_DAYS = 90;

    /// Whether it was read too long ago to be relied on.
    public boolean isOld(LocalDate today) {
        return verifiedOn.plusDays(FRESH_DAYS).isBefore(today);
    }
}
