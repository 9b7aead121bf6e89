package org.throughline.rules.delegation;

import org.throughline.data.brief.Market;

/// A reviewer's answer that lets a market go on.
public record Answer(String ruleId, Market market) {}
