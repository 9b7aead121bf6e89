package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;

/// When a video is published, in words: the day and time of all its markets, then what a market has
/// of its own.
public final class PublishWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private PublishWords() {}

    /// With the year.
    public static String whole(Publish publish) {
        return of(publish, LONG_DAY) + own(publish, LONG_DAY);
    }

    /// With the year, the time said to be local.
    public static String wholeLocal(Publish publish) {
        return text("publish.local", of(publish, LONG_DAY)) + own(publish, LONG_DAY);
    }

    /// Without the year, the time said to be local.
    public static String local(Publish publish) {
        return text("publish.local", of(publish, DAY)) + own(publish, DAY);
    }

    private static String of(Publish publish, DateTimeFormatter day) {
        return day.format(publish.date()) + ", " + publish.time();
    }

    private static String own(Publish publish, DateTimeFormatter day) {
        List<Market> markets =
                Stream.concat(
                                publish.byMarket().keySet().stream(),
                                publish.ownTimes().keySet().stream())
                        .distinct()
                        .filter(publish::isOwnIn)
                        .sorted()
                        .toList();
        return markets.stream()
                .map(market -> "; " + market + " " + in(publish, market, day))
                .collect(Collectors.joining());
    }

    /// Only what differs there.
    private static String in(Publish publish, Market market, DateTimeFormatter day) {
        return Stream.of(
                        publish.dateIn(market).equals(publish.date())
                                ? ""
                                : day.format(publish.dateIn(market)),
                        publish.ownTimes().containsKey(market)
                                ? publish.timeIn(market).toString()
                                : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
