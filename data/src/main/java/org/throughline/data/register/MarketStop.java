package org.throughline.data.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Problem;

/// The stop switch of one market, as somebody set it: from then on nothing of the brand goes on
/// there until it is lifted.
///
/// @param brand whose market it is
/// @param situation word of `live-situation`, such as `recall`; never `none`
/// @param says why, in a sentence
/// @param by who set it
/// @param lifted absent while it stands
public record MarketStop(
        String brand,
        Market market,
        String situation,
        String says,
        String by,
        Instant since,
        @Nullable Lifted lifted) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /// That the market may go on.
    ///
    /// @param says why; may be empty
    public record Lifted(String by, Instant at, String says) {}

    public boolean stands() {
        return lifted == null;
    }

    public MarketStop lift(Lifted lifted) {
        return new MarketStop(brand, market, situation, says, by, since, lifted);
    }

    /// The stops that stand in a market, of those given.
    public static List<MarketStop> standingIn(Market market, List<MarketStop> stops) {
        return stops.stream()
                .filter(stop -> stop.stands() && stop.market().equals(market))
                .toList();
    }

    /// Who stopped it, when and why, as a sentence.
    public String sentence() {
        return "%s was stopped by %s on %s: %s. %s"
                .formatted(market, by, WHEN.format(since), situation, says);
    }

    /// What is said to whoever wants to go on there.
    public Problem problem() {
        return new Problem(
                "STOP-001",
                market.code(),
                sentence(),
                "It goes on when a brand lead lifts the stop.");
    }
}
