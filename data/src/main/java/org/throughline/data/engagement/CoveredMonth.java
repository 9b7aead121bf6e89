package org.throughline.data.engagement;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// The days of one month that files tell of one account. A list holds at most two of an account and
/// month: what any file tells, and what more than one does.
///
/// @param file its own name, without folders; the last one's where several tell
/// @param sha256 of its bytes
/// @param account absent = the file does not say it
/// @param lifetime whether its values run from publishing to those days, so that one day is enough
/// @param days of the month, from 1, in order
public record CoveredMonth(
        String file,
        String sha256,
        Platform platform,
        @Nullable String account,
        YearMonth month,
        boolean lifetime,
        List<Integer> days) {

    public CoveredMonth {
        days = List.copyOf(days);
    }

    private record Place(
            Platform platform, @Nullable String account, YearMonth month, boolean lifetime) {}

    private Place place() {
        return new Place(platform, account, month, lifetime);
    }

    /// What both lists tell together, in the order in which accounts and months were told first; of
    /// too many the newest months.
    static List<CoveredMonth> both(List<CoveredMonth> one, List<CoveredMonth> other) {
        Map<Place, List<CoveredMonth>> places = new LinkedHashMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(each ->
                        places.computeIfAbsent(each.place(), _ -> new ArrayList<>(2)).add(each));
        YearMonth first = firstKept(places.keySet().stream().map(Place::month).toList());
        return places.values().stream()
                .filter(each -> !each.getFirst().month().isBefore(first))
                .flatMap(each -> once(each).stream())
                .toList();
    }

    /// The month from which on as many places are kept as may be.
    ///
    /// @param months of all places
    public static YearMonth firstKept(List<YearMonth> months) {
        return months.size() <= PostList.MOST_PLACES
                ? YearMonth.of(Year.MIN_VALUE, 1)
                : months.stream()
                        .sorted(Comparator.reverseOrder())
                        .skip(PostList.MOST_PLACES)
                        .findFirst()
                        .orElseThrow()
                        .plusMonths(1);
    }

    /// What any of them tells, and what several do.
    private static List<CoveredMonth> once(List<CoveredMonth> ofOne) {
        if (ofOne.size() < 2) {
            return ofOne;
        }
        Map<Integer, Integer> files = new TreeMap<>();
        ofOne.forEach(each -> each.days().forEach(day -> files.merge(day, 1, Integer::sum)));
        CoveredMonth last = ofOne.getLast();
        List<Integer> several =
                files.entrySet().stream()
                        .filter(day -> !last.lifetime() && day.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList();
        return Stream.of(List.copyOf(files.keySet()), several)
                .filter(days -> !days.isEmpty())
                .map(last::with)
                .toList();
    }

    private CoveredMonth with(List<Integer> others) {
        return new CoveredMonth(file, sha256, platform, account, month, lifetime, others);
    }
}
