package org.throughline.planner.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.story.Story;
import org.throughline.planner.approval.ApprovalPace;

/// Everything of a campaign that has a day.
///
/// @param campaign its id
/// @param entries the earliest first
/// @param briefs of all its videos, as they are written now
/// @param stories of those that have one
/// @param markets of all its videos, with the zone that is taken
/// @param now the moment at which it is looked at
/// @param embargo the instant before which nothing is published; absent: none
public record CampaignCalendar(
        String campaign,
        String name,
        String brand,
        List<CalendarEntry> entries,
        List<Brief> briefs,
        List<Story> stories,
        List<MarketProfile> markets,
        ApprovalPace pace,
        Instant now,
        @Nullable Embargo embargo) {

    static final Comparator<CalendarEntry> EARLIEST_FIRST =
            Comparator.comparing(CalendarEntry::at)
                    .thenComparing(entry -> entry.brief().value())
                    .thenComparing(CalendarEntry::market)
                    .thenComparing(CalendarEntry::state)
                    .thenComparing(entry -> entry.platforms().getFirst());

    public CampaignCalendar {
        entries = List.copyOf(entries);
        briefs = List.copyOf(briefs);
        stories = List.copyOf(stories);
        markets = List.copyOf(markets);
    }

    /// The month one looks for first: that of the next thing to come, else of the last that was,
    /// else the one it is now.
    YearMonth month() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return entries.stream()
                .map(CalendarEntry::day)
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .or(() -> entries.stream().map(CalendarEntry::day).reduce((_, last) -> last))
                .map(YearMonth::from)
                .orElse(YearMonth.from(today));
    }

    /// Videos that have no day yet.
    List<Brief> undated() {
        return briefs.stream().filter(brief -> brief.publish() == null).toList();
    }

    SequencedSet<Platform> platforms() {
        return entries.stream()
                .flatMap(entry -> entry.platforms().stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Nullable Story story(Brief brief) {
        return stories.stream()
                .filter(story -> story.brief().equals(brief.id()))
                .findFirst()
                .orElse(null);
    }

    /// Whether the same stands in it, whenever it is looked at.
    boolean isAs(CampaignCalendar other) {
        return campaign.equals(other.campaign)
                && entries.equals(other.entries)
                && briefs.equals(other.briefs)
                && Objects.equals(embargo, other.embargo);
    }

    /// The markets of all its videos.
    public List<Market> codes() {
        return markets.stream().map(MarketProfile::market).toList();
    }
}
