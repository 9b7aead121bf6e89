package org.throughline.data.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// A published video as all files of a history tell it together. Absent = no file says it.
///
/// @param publishedAt the instant that daily files tell
/// @param publishedOn the time of lifetime exports, in the zone of the account's page, which they
///   do not name; midnight where they tell the day alone
/// @param link to the post on its platform; see [PostLink]
/// @param tags as files carry them
/// @param days what was counted on its first days, oldest first, at most one row a day and
///   placement
/// @param latest the newest lifetime values
public record ListedPost(
        PostKey post,
        @Nullable String account,
        @Nullable Market market,
        @Nullable Instant publishedAt,
        @Nullable LocalDateTime publishedOn,
        @Nullable Double lengthSeconds,
        @Nullable String title,
        @Nullable String link,
        PostTags tags,
        List<Day> days,
        @Nullable Lifetime latest) {

    /// What one row tells of a day.
    public record Day(LocalDate day, String placement, Counts counts) {}

    /// What was counted from publishing to a day.
    public record Lifetime(LocalDate taken, Counts counts) {}

    /// The main figures, and what they are of.
    ///
    /// @param days that were summed; 0 for lifetime values
    /// @param upTo the last day counted
    public record Figures(Counts counts, int days, LocalDate upTo) {}

    public ListedPost {
        days = List.copyOf(days);
    }

    /// Whether it was shown for money on one of its days.
    public boolean isBought() {
        return days.stream().anyMatch(day -> !day.placement().equals("organic"));
    }

    /// The day it was published, in UTC where an instant is known; empty where nothing tells it.
    public Optional<LocalDate> published() {
        if (publishedAt != null) {
            return Optional.of(LocalDate.ofInstant(publishedAt, ZoneOffset.UTC));
        }
        return Optional.ofNullable(publishedOn).map(LocalDateTime::toLocalDate);
    }

    /// Sums over its days, else the newest lifetime values; a sum over a day that does not tell it
    /// is absent, and so is that of reach: whoever saw it on two days would count twice.
    public Optional<Figures> figures() {
        if (!days.isEmpty()) {
            return Optional.of(
                    new Figures(
                            new Counts(
                                    sum(Counts::views),
                                    null,
                                    sum(Counts::impressions),
                                    sum(Counts::likes),
                                    sum(Counts::comments),
                                    sum(Counts::shares),
                                    sum(Counts::saves),
                                    sum(Counts::linkClicks),
                                    null,
                                    sum(Counts::completions)),
                            Math.toIntExact(days.stream().map(Day::day).distinct().count()),
                            days.getLast().day()));
        }
        return Optional.ofNullable(latest).map(all -> new Figures(all.counts(), 0, all.taken()));
    }

    private @Nullable Long sum(Function<Counts, @Nullable Long> count) {
        long sum = 0;
        for (Day day : days) {
            Long value = count.apply(day.counts());
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }

    /// The same without what was counted on its days.
    ListedPost withoutDays() {
        return new ListedPost(
                post,
                account,
                market,
                publishedAt,
                publishedOn,
                lengthSeconds,
                title,
                link,
                tags,
                List.of(),
                latest);
    }

    /// The same with what a later file tells: its days stand in place of the same ones, its words
    /// in place of those before. A video of YouTube is a Short where any file says so.
    public ListedPost with(ListedPost later) {
        return new ListedPost(
                later.post.platform() == Platform.YOUTUBE_SHORTS ? later.post : post,
                or(later.account, account),
                or(later.market, market),
                or(later.publishedAt, publishedAt),
                or(later.publishedOn, publishedOn),
                or(later.lengthSeconds, lengthSeconds),
                or(later.title, title),
                or(later.link, link),
                tags(later.tags),
                days(later.days),
                newest(latest, later.latest));
    }

    private PostTags tags(PostTags later) {
        return new PostTags(
                orMany(later.topics(), tags.topics()),
                orMany(later.hashtags(), tags.hashtags()),
                or(later.format(), tags.format()),
                or(later.hook(), tags.hook()),
                or(later.ending(), tags.ending()),
                or(later.sound(), tags.sound()),
                orMany(later.people(), tags.people()),
                or(later.silence(), tags.silence()));
    }

    private List<Day> days(List<Day> later) {
        Map<LocalDate, List<Day>> all = byDay(days);
        all.putAll(byDay(later));
        return all.values().stream().flatMap(List::stream).toList();
    }

    private static Map<LocalDate, List<Day>> byDay(List<Day> days) {
        return days.stream()
                .collect(Collectors.groupingBy(Day::day, TreeMap::new, Collectors.toList()));
    }

    private static @Nullable Lifetime newest(@Nullable Lifetime one, @Nullable Lifetime later) {
        if (one == null || later == null) {
            return or(later, one);
        }
        if (later.taken().equals(one.taken())) {
            return new Lifetime(later.taken(), later.counts().or(one.counts()));
        }
        return later.taken().isBefore(one.taken()) ? one : later;
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static List<String> orMany(List<String> first, List<String> second) {
        return first.isEmpty() ? second : first;
    }
}
