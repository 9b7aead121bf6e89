package org.throughline.data.trend;

import java.util.Comparator;
import org.throughline.data.brief.Market;

/// All organic posts of one market that carry one word: hook `problem-first` in US.
public record SeriesKey(SeriesKind kind, String key, Market market)
        implements Comparable<SeriesKey> {

    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::kind)
                    .thenComparing(SeriesKey::key)
                    .thenComparing(SeriesKey::market);

    public SeriesKey {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a series has a key: " + kind + " in " + market);
        }
    }

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }

    public boolean isOfSameMarket(SeriesKey other) {
        return market.equals(other.market);
    }

    /// `hook problem-first in US`, for lists and sentences.
    public String says() {
        return kind.key() + " " + key + " in " + market;
    }
}
