package org.throughline.rules.delegation;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Who is asked for what, and when.
///
/// @param person id of the person shown, for that role
public record Asked(
        String role, @Nullable Market market, @Nullable String person, String seal, String stage) {}
