package org.throughline.data.register;

import org.throughline.data.brief.Market;

/// Something that goes on in a market while its stop switch is set.
///
/// @param word of `live-situation`
public record LiveSituation(Market market, String word) {}
