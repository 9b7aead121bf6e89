package org.throughline.rules.delegation;

import org.throughline.data.assessment.Level;

/// The strictest level that any row asks for.
public record Decided(Place place, Level level) {}
