package org.throughline.planner.together;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Story;

/// A video as a change would leave it.
///
/// @param story absent while there is only a brief
record Rewritten(Brief brief, @Nullable Story story) {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2099;

    /// One place where a video is published already.
    record Shown(Market market, Platform platform) {}

    /// Whether anything is other than before.
    boolean differs(Video video) {
        return !brief.equals(video.brief());
    }

    /// What a change makes of a video; refused where it cannot be done, saying why.
    ///
    /// @param shown where it is published already
    static Outcome<Rewritten> by(
            SharedChange.OfWriting change, Campaign campaign, Video video, Set<Shown> shown) {
        return switch (change) {
            case SharedChange.Move(int days, List<Market> markets) ->
                    moved(video, days, markets, shown);
            case SharedChange.SetDay(LocalDate day, LocalTime time, List<Market> markets) ->
                    set(video, day, time, markets, shown);
            case SharedChange.AddMarket(Market market) -> added(campaign, video, market);
            case SharedChange.DropMarket(Market market) -> dropped(video, market, shown);
            case SharedChange.AddPlatform(Platform platform) -> {
                List<Platform> more = new ArrayList<>(video.brief().platforms());
                more.add(platform);
                yield written(video, video.brief().withPlatforms(more));
            }
            case SharedChange.DropPlatform(Platform platform) -> dropped(video, platform, shown);
        };
    }

    private static Outcome<Rewritten> written(Video video, Brief brief) {
        return Outcome.accepted(new Rewritten(brief, video.story()));
    }

    private static Outcome<Rewritten> moved(
            Video video, int days, List<Market> markets, Set<Shown> shown) {
        if (days == 0 || Math.abs(days) > SharedChange.FARTHEST_DAYS) {
            return refused(
                    "TOGETHER-001",
                    video,
                    "it cannot be moved by %d days".formatted(days),
                    "Maybe by 1 to %d, with a minus for earlier."
                            .formatted(SharedChange.FARTHEST_DAYS));
        }
        Publish publish = video.brief().publish();
        if (publish == null) {
            return refused(
                    "TOGETHER-002",
                    video,
                    "it has no day yet that could be moved",
                    "Maybe set one instead.");
        }
        return in(video, markets, shown)
                .then(own -> {
                    Map<Market, LocalDate> dates = new HashMap<>(publish.byMarket());
                    boolean all = own.containsAll(video.brief().audience().markets());
                    own.stream()
                            .filter(market -> !all || dates.containsKey(market))
                            .forEach(market ->
                                    dates.put(market, publish.dateIn(market).plusDays(days)));
                    return published(
                            video,
                            all ? publish.date().plusDays(days) : publish.date(),
                            publish.time(),
                            dates,
                            publish.ownTimes());
                });
    }

    private static Outcome<Rewritten> set(
            Video video,
            LocalDate day,
            @Nullable LocalTime time,
            List<Market> markets,
            Set<Shown> shown) {
        Publish publish = video.brief().publish();
        return in(video, markets, shown)
                .then(meant -> {
                    if (meant.containsAll(video.brief().audience().markets())) {
                        LocalTime before = publish == null ? LocalTime.NOON : publish.time();
                        Map<Market, LocalTime> own =
                                publish == null || time != null ? Map.of() : publish.ownTimes();
                        return published(video, day, time == null ? before : time, Map.of(), own);
                    }
                    return publish == null
                            ? refused(
                                    "TOGETHER-002",
                                    video,
                                    "it has no day yet that other markets would keep",
                                    "Maybe set one for all of its markets first.")
                            : setIn(video, publish, meant, day, time);
                });
    }

    private static Outcome<Rewritten> setIn(
            Video video,
            Publish publish,
            List<Market> markets,
            LocalDate day,
            @Nullable LocalTime time) {
        Map<Market, LocalDate> dates = new HashMap<>(publish.byMarket());
        markets.forEach(market -> dates.put(market, day));
        Map<Market, LocalTime> times = new HashMap<>(publish.ownTimes());
        if (time != null) {
            markets.forEach(market -> times.put(market, time));
        }
        return published(video, publish.date(), publish.time(), dates, times);
    }

    private static Outcome<Rewritten> published(
            Video video,
            LocalDate day,
            LocalTime time,
            Map<Market, LocalDate> dates,
            Map<Market, LocalTime> times) {
        List<LocalDate> unlikely = new ArrayList<>(dates.values());
        unlikely.add(day);
        unlikely.removeIf(each -> each.getYear() >= EARLIEST_YEAR && each.getYear() <= LATEST_YEAR);
        if (!unlikely.isEmpty()) {
            return refused(
                    "TOGETHER-001",
                    video,
                    "the day " + unlikely.getFirst() + " is not between 2000 and 2099",
                    "Maybe the year was mistyped.");
        }
        Map<Market, LocalDate> own = new HashMap<>(dates);
        own.values().removeIf(day::equals);
        return written(video, video.brief().withPublish(new Publish(day, time, own, times)));
    }

    /// The markets of a video that are meant; refused where it has none of them, and where it is
    /// published everywhere in one of them.
    private static Outcome<List<Market>> in(Video video, List<Market> markets, Set<Shown> shown) {
        List<Market> own =
                video.brief().audience().markets().stream()
                        .filter(market -> markets.isEmpty() || markets.contains(market))
                        .toList();
        if (own.isEmpty()) {
            return refused(
                    "TOGETHER-004",
                    video,
                    markets.isEmpty()
                            ? "it is for no market yet"
                            : "it is not for " + names(markets),
                    "");
        }
        List<Market> over =
                own.stream()
                        .filter(market ->
                                video.brief().platforms().stream()
                                        .allMatch(each -> shown.contains(new Shown(market, each))))
                        .toList();
        return over.isEmpty() || video.brief().platforms().isEmpty()
                ? Outcome.accepted(own)
                : refused(
                        "TOGETHER-005",
                        video,
                        "it is published in " + names(over) + " already",
                        own.size() == over.size() ? "" : "Maybe choose the other markets.");
    }

    private static Outcome<Rewritten> added(Campaign campaign, Video video, Market market) {
        if (campaign.findMarket(market).isEmpty()) {
            return refused("TOGETHER-006", video, "the campaign is not for " + market, "");
        }
        List<Market> more = new ArrayList<>(video.brief().audience().markets());
        more.add(market);
        return written(
                video, video.brief().withAudience(video.brief().audience().withMarkets(more)));
    }

    private static Outcome<Rewritten> dropped(Video video, Market market, Set<Shown> shown) {
        List<Market> before = video.brief().audience().markets();
        List<Market> left = before.stream().filter(each -> !each.equals(market)).toList();
        if (left.size() == before.size()) {
            return written(video, video.brief());
        }
        if (left.isEmpty()) {
            return refused("TOGETHER-007", video, market + " is its only market", "");
        }
        if (shown.stream().anyMatch(each -> each.market().equals(market))) {
            return refused("TOGETHER-005", video, "it is published in " + market + " already", "");
        }
        Brief without = video.brief().withAudience(video.brief().audience().withMarkets(left));
        Publish publish = without.publish();
        if (publish != null) {
            Map<Market, LocalDate> dates = new HashMap<>(publish.byMarket());
            Map<Market, LocalTime> times = new HashMap<>(publish.ownTimes());
            dates.remove(market);
            times.remove(market);
            without =
                    without.withPublish(new Publish(publish.date(), publish.time(), dates, times));
        }
        Story story = video.story();
        return Outcome.accepted(
                new Rewritten(without, story == null ? null : story.withoutMarket(market)));
    }

    private static Outcome<Rewritten> dropped(Video video, Platform platform, Set<Shown> shown) {
        List<Platform> before = video.brief().platforms();
        List<Platform> left = before.stream().filter(each -> each != platform).toList();
        if (left.size() == before.size()) {
            return written(video, video.brief());
        }
        if (left.isEmpty()) {
            return refused("TOGETHER-007", video, "this is its only platform", "");
        }
        return shown.stream().anyMatch(each -> each.platform() == platform)
                ? refused("TOGETHER-005", video, "it is published there already", "")
                : written(video, video.brief().withPlatforms(left));
    }

    private static String names(List<Market> markets) {
        return String.join(", ", markets.stream().map(Market::code).toList());
    }

    private static <T> Outcome<T> refused(String code, Video video, String says, String hint) {
        return Outcome.refused(new Problem(code, video.brief().title(), says, hint));
    }
}
