package org.throughline.rules.delegation;

import org.throughline.data.brief.Market;

/// An answer that lets a market go on, as far as the role was asked that gave it.
public record Answer(String ruleId, Market market, String role) {}
