package org.throughline.rules.requirement;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// What one market lacks.
///
/// @param market absent: every market that uses it
/// @param says what is missing, as a sentence; empty where nothing is
public record Missing(@Nullable Market market, String says) {}
