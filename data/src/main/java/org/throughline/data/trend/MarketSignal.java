package org.throughline.data.trend;

import org.throughline.data.brief.Market;

/// How much was looked at in a market and how much of it rises: zero flags is an answer, *no signal
/// in JP*.
///
/// @param series that could be judged
/// @param tooThin series with too little engagement to be judged at all
public record MarketSignal(Market market, int series, int tooThin, int flags, int tooEarly) {

    public boolean isSilent() {
        return flags == 0 && tooEarly == 0;
    }
}
