package org.throughline.analytics.lift;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.LiftMeasure;

/// Whether posts do better on some day of the week or at some hours: each day against the others,
/// each four hours against the others, like with like, over all posts and by market and platform.
/// It is a lift like any other, with its interval, its fewest posts and one error rate over all
/// times that are told, so that the best of thirteen is not taken for good because it is the best.
/// Pure.
public final class BestTimes {

    private static final int HOURS = 4;

    /// Of markets and platforms those with most posts.
    private static final int MOST_PLACES = 40;

    private BestTimes() {}

    /// One entry a part of the week and place in which posts of both sides are known.
    public static List<BestTime> among(List<TimedPost> posts) {
        List<PublishedPost> plain = posts.stream().map(TimedPost::post).toList();
        double[] multiples = OwnUsual.multiples(plain, PublishedPost::engagement, 1);
        int[] known =
                IntStream.range(0, multiples.length)
                        .filter(i -> !Double.isNaN(multiples[i]))
                        .toArray();
        List<TimedPost> kept = Arrays.stream(known).mapToObj(posts::get).toList();
        double[] own = Arrays.stream(known).mapToDouble(i -> multiples[i]).toArray();
        List<LiftDraft> drafts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Place place : places(kept)) {
            for (Comparison time : times()) {
                for (LiftDraft draft : drafts(place, time, kept, own)) {
                    drafts.add(draft);
                    places.add(place);
                }
            }
        }
        var lifts = LiftSearch.judged(drafts);
        return IntStream.range(0, lifts.size())
                .mapToObj(i ->
                        new BestTime(places.get(i).market, places.get(i).platform, lifts.get(i)))
                .toList();
    }

    /// Where posts went out; absent = anywhere.
    private record Place(@Nullable Market market, @Nullable Platform platform) {

        boolean holds(TimedPost post) {
            return (market == null || market.code().equals(post.post().market()))
                    && (platform == null || platform.key().equals(post.post().platform()));
        }
    }

    private static List<Place> places(List<TimedPost> posts) {
        Map<Place, Long> counted =
                posts.stream()
                        .flatMap(post ->
                                Platform.find(post.post().platform()).stream()
                                        .map(each ->
                                                new Place(new Market(post.post().market()), each)))
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        List<Place> places = new ArrayList<>();
        places.add(new Place(null, null));
        counted.entrySet().stream()
                .sorted(
                        Map.Entry.<Place, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(each -> each.getKey().toString()))
                .limit(MOST_PLACES)
                .forEach(each -> places.add(each.getKey()));
        return places;
    }

    /// The days of a week, and the hours of a day four by four.
    private static List<Comparison> times() {
        List<Comparison> times = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            times.add(new Comparison(ComparedBy.WEEKDAY, key(day)));
        }
        for (int hour = 0; hour < 24; hour += HOURS) {
            times.add(new Comparison(ComparedBy.HOURS, key(hour)));
        }
        return times;
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String key(int hour) {
        return "%02d-%02d".formatted(hour, hour + HOURS);
    }

    private static List<LiftDraft> drafts(
            Place place, Comparison time, List<TimedPost> posts, double[] own) {
        int[] here =
                IntStream.range(0, posts.size()).filter(i -> place.holds(posts.get(i))).toArray();
        Predicate<TimedPost> in =
                post ->
                        time.key()
                                .equals(
                                        time.by() == ComparedBy.WEEKDAY
                                                ? key(post.local().getDayOfWeek())
                                                : key(post.local().getHour() / HOURS * HOURS));
        boolean[] with = new boolean[here.length];
        int count = 0;
        for (int k = 0; k < here.length; k++) {
            with[k] = in.test(posts.get(here[k]));
            count += with[k] ? 1 : 0;
        }
        if (count == 0 || count == here.length) {
            return List.of();
        }
        return LiftSearch.drafts(
                        time,
                        LiftMeasure.ENGAGEMENT,
                        Arrays.stream(here).mapToObj(i -> posts.get(i).post()).toList(),
                        with,
                        Arrays.stream(here).mapToDouble(i -> own[i]).toArray())
                .stream()
                .filter(draft -> draft.lift().account() == null)
                .toList();
    }
}
