package org.throughline.planner.plan;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.MarketTable;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.problem.Problem;

/// When a video is published in one market, by the clock there.
public record PublishTime(Market market, ZonedDateTime at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm VV", Locale.ENGLISH);

    /// Those of all markets of a brief; empty while it has no day.
    public static List<PublishTime> of(Campaign campaign, Brief brief) {
        Publish publish = brief.publish();
        return publish == null
                ? List.of()
                : brief.audience().markets().stream()
                        .map(market -> of(campaign, publish, market))
                        .toList();
    }

    private static PublishTime of(Campaign campaign, Publish publish, Market market) {
        var zone =
                campaign.findMarket(market)
                        .or(() -> MarketTable.shipped().find(market))
                        .map(MarketProfile::zone)
                        .orElse(ZoneOffset.UTC);
        return new PublishTime(market, publish.instantIn(market, zone).atZone(zone));
    }

    /// A moment by the clock of its zone, in words.
    static String says(ZonedDateTime at) {
        return MOMENT.format(at);
    }

    /// Whether it lies before the campaign's embargo.
    public boolean isEarly(Campaign campaign) {
        Embargo embargo = campaign.embargo();
        return embargo != null && embargo.isBroken(at.toInstant());
    }

    /// Why it is too early.
    ///
    /// @throws NullPointerException where the campaign has no embargo
    Problem problem(Campaign campaign) {
        Embargo embargo =
                Objects.requireNonNull(campaign.embargo(), "nothing is early without one");
        return new Problem(
                "EMBARGO-001",
                "publish",
                "%s would be published on %s, before the embargo of %s"
                        .formatted(market, says(at), says(embargo.moment())),
                "Choose a later day for this market in the brief and hand it in again; or move the"
                        + " embargo on the campaign page.");
    }
}
