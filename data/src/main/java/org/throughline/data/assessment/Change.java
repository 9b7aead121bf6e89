package org.throughline.data.assessment;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// One field of the brief set to another value. Only choices, never facts.
///
/// @param field as in the campaign file: `publish.date`, `humour.kinds`, `audience.markets`
/// @param market the market whose value changes, where it is one market's
/// @param from as in the campaign file
/// @param to as in the campaign file; for dates also a rule such as `any other day`
public record Change(String field, @Nullable Market market, String from, String to) {}
