package org.throughline.data.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Something that a person has seen rise, which a team's own history cannot know before the team
/// has used it.
///
/// @param what the address, or the name of the sound or hashtag
/// @param firstSeen the day on which it was seen first
/// @param says what it is about; may be empty
/// @param by who vouches for it
/// @param withdrawn absent while it stands
public record Sighting(
        String id,
        SightingKind kind,
        String what,
        Market market,
        LocalDate firstSeen,
        String says,
        String by,
        Instant at,
        @Nullable Withdrawn withdrawn) {

    /// That it is not vouched for any more.
    public record Withdrawn(String by, Instant at) {}

    public boolean stands() {
        return withdrawn == null;
    }

    public Sighting withdraw(Withdrawn by) {
        return new Sighting(id, kind, what, market, firstSeen, says, this.by, at, by);
    }

    /// Whether a series of the history is about the same.
    public boolean isOf(SeriesKey series) {
        boolean sameKind =
                switch (kind) {
                    case LINK -> false;
                    case SOUND -> series.kind() == SeriesKind.SOUND;
                    case HASHTAG -> series.kind() == SeriesKind.HASHTAG;
                };
        return sameKind
                && series.market().equals(market)
                && plain(series.key()).equals(plain(what));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^#", "").replaceAll("[\\s_-]+", "-");
    }
}
