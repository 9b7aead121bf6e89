package org.throughline.analytics.spark;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.throughline.analytics.forecast.Forecaster;
import org.throughline.analytics.forecast.Outlook;
import org.throughline.analytics.kernel.DetectorSettings;
import org.throughline.analytics.kernel.Estimate;
import org.throughline.analytics.kernel.Judgement;
import org.throughline.analytics.kernel.TrendDetector;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.CommonDay;
import org.throughline.data.trend.Forecast;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.RecentDays;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;

/// Finds which of the series that rise are the reason and which are only carried along. A post
/// carries a hook, a format, topics and a sound; when its hook takes off, all of them rise. So the
/// strongest rise of each market is taken, its posts are set aside, and the others are judged again
/// without them, until nothing more rises. In the end every rise that was taken is judged once more
/// against days whose common factor no longer holds the rises themselves.
final class TrendSearch {

    private static final int MOST_ROUNDS = 6;
    private static final int FEWEST_POSTS = 2;
    private static final Forecaster BY_WEEK = new Forecaster(7);
    private static final int FORECAST_DAYS = 7;
    private static final int RECENT_DAYS = 56;

    /// What chance alone brings a series less often than on one day in ten is worth an eye. No
    /// share of real ones is promised for it: that is what "too early" means.
    private static final double WORTH_AN_EYE = 0.1;

    private static final double LEAST_WORTH = 1.25;

    /// Days further off the usual than this are named.
    private static final double NOTABLE_FACTOR = 1.25;

    private static final int NOTABLE_WITHIN_DAYS = 28;
    private static final int TODAY = SeriesTable.DAYS - 1;

    private final Function<List<SeriesKey>, SeriesTable> tables;

    TrendSearch(Function<List<SeriesKey>, SeriesTable> tables) {
        this.tables = tables;
    }

    /// What was found.
    ///
    /// @param commonDays learnt without the posts that rise
    record Found(
            List<CommonDay> commonDays,
            List<TrendFlag> flags,
            List<TooEarly> tooEarly,
            List<MarketSignal> markets,
            List<Forecast> forecasts) {}

    Found search(double falseDiscoveryRate) {
        DetectorSettings settings =
                DetectorSettings.standard().withFalseDiscoveryRate(falseDiscoveryRate);
        SeriesTable all = tables.apply(List.of());
        SeriesTable rest = all;
        List<SeriesKey> rising = new ArrayList<>();
        List<TooEarly> tooEarly = new ArrayList<>();
        List<SeriesKey> setAside = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Verdicts verdicts = new Verdicts(rest, rest.commonDays(), settings);
            List<SeriesKey> flagged = verdicts.strongestOfEachMarket(verdicts::holds);
            List<SeriesKey> early = verdicts.strongestOfEachMarket(verdicts::isEarly);
            early.removeIf(key -> flagged.stream().anyMatch(key::isOfSameMarket));
            if (flagged.isEmpty() && early.isEmpty()) {
                break;
            }
            rising.addAll(flagged);
            early.forEach(key -> tooEarly.add(verdicts.tooEarly(key)));
            setAside.addAll(flagged);
            setAside.addAll(early);
            rest = tables.apply(setAside);
        }
        Verdicts whole = new Verdicts(all, rest.commonDays(), settings);
        List<TrendFlag> flags =
                rising.stream()
                        .flatMap(key -> whole.flag(key).stream())
                        .sorted(Comparator.comparing((TrendFlag flag) -> -flag.lift().low()))
                        .toList();
        return new Found(
                notable(rest),
                flags,
                tooEarly,
                markets(all, whole, flags, tooEarly),
                flags.stream().map(flag -> forecast(all, flag)).toList());
    }

    private static List<CommonDay> notable(SeriesTable table) {
        double[] factors = table.commonDays();
        return IntStream.rangeClosed(TODAY - NOTABLE_WITHIN_DAYS, TODAY)
                .filter(day -> factors[day] >= NOTABLE_FACTOR || factors[day] <= 1 / NOTABLE_FACTOR)
                .mapToObj(day -> new CommonDay(table.day(day), factors[day]))
                .toList();
    }

    private static List<MarketSignal> markets(
            SeriesTable all, Verdicts whole, List<TrendFlag> flags, List<TooEarly> tooEarly) {
        Map<Market, int[]> counted = new TreeMap<>();
        for (int s = 0; s < all.keys().size(); s++) {
            int[] counts = counted.computeIfAbsent(all.keys().get(s).market(), _ -> new int[2]);
            counts[whole.judged(s) ? 0 : 1]++;
        }
        List<MarketSignal> markets = new ArrayList<>();
        counted.forEach((market, counts) ->
                markets.add(
                        new MarketSignal(
                                market,
                                counts[0],
                                counts[1],
                                (int)
                                        flags.stream()
                                                .filter(flag ->
                                                        flag.series().market().equals(market))
                                                .count(),
                                (int)
                                        tooEarly.stream()
                                                .filter(early ->
                                                        early.series().market().equals(market))
                                                .count())));
        return markets;
    }

    private static Forecast forecast(SeriesTable table, TrendFlag flag) {
        int series = table.keys().indexOf(flag.series());
        double[] counts = table.counts(series);
        int first = IntStream.range(0, TODAY).filter(day -> counts[day] > 0).findFirst().orElse(0);
        int from = Math.min(first, TODAY + 1 - RECENT_DAYS);
        Outlook week = BY_WEEK.ahead(Arrays.copyOfRange(counts, from, TODAY + 1), FORECAST_DAYS);
        int since = (int) ChronoUnit.DAYS.between(table.day(0), flag.since());
        double level = table.ratio(series, since) / flag.lift().value();
        return new Forecast(
                flag.series(),
                IntStream.range(0, FORECAST_DAYS).mapToObj(day -> interval(week, day)).toList(),
                week.naive(),
                new RecentDays(list(recent(counts)), list(recent(table.usual(series, level)))));
    }

    private static Interval interval(Outlook week, int day) {
        return new Interval(week.mean().get(day), week.low().get(day), week.high().get(day));
    }

    private static double[] recent(double[] days) {
        return Arrays.copyOfRange(days, TODAY + 1 - RECENT_DAYS, TODAY + 1);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Interval interval(Estimate estimate) {
        return new Interval(estimate.value(), estimate.low(), estimate.high());
    }

    /// Today's verdicts on one table.
    private static final class Verdicts {

        private final SeriesTable table;
        private final TrendDetector detector;
        private final Map<SeriesKey, Judgement> today = new LinkedHashMap<>();

        Verdicts(SeriesTable table, double[] commonDays, DetectorSettings settings) {
            this.table = table;
            detector = new TrendDetector(table.panel(), commonDays, settings);
            for (Judgement judgement : detector.judge()) {
                if (judgement.day() == TODAY) {
                    today.put(table.keys().get(judgement.series()), judgement);
                }
            }
        }

        boolean judged(int series) {
            return detector.judged(series, TODAY);
        }

        List<SeriesKey> strongestOfEachMarket(Predicate<Judgement> which) {
            Map<Market, SeriesKey> strongest = new TreeMap<>();
            today.forEach((key, judgement) -> {
                if (which.test(judgement)) {
                    strongest.merge(key.market(), key, this::stronger);
                }
            });
            return new ArrayList<>(strongest.values());
        }

        private SeriesKey stronger(SeriesKey one, SeriesKey other) {
            return low(other) > low(one) ? other : one;
        }

        private double low(SeriesKey key) {
            Judgement judgement = today.get(key);
            return judgement == null ? 0 : judgement.lift().low();
        }

        /// One post's luck is no trend: the rise must be there without its largest post too.
        boolean holds(Judgement judgement) {
            return judgement.flagged() && restsOnSeveral(judgement);
        }

        /// Out of the ordinary for the series, and not yet among all that are judged.
        boolean isEarly(Judgement judgement) {
            return !judgement.flagged()
                    && judgement.p() <= WORTH_AN_EYE
                    && judgement.lift().value() >= LEAST_WORTH
                    && restsOnSeveral(judgement);
        }

        private boolean restsOnSeveral(Judgement judgement) {
            int s = judgement.series();
            double usual = table.ratio(s, judgement.since()) / judgement.lift().value();
            return table.posts(s, judgement.since()) >= FEWEST_POSTS
                    && table.liftWithoutLargest(s, judgement.since(), usual) >= LEAST_WORTH;
        }

        Optional<TrendFlag> flag(SeriesKey key) {
            return Optional.ofNullable(today.get(key))
                    .filter(this::holds)
                    .map(judgement ->
                            new TrendFlag(
                                    key,
                                    table.day(judgement.since()),
                                    interval(judgement.lift()),
                                    judgement.q(),
                                    judgement.halfLifeDays() == null
                                            ? null
                                            : interval(judgement.halfLifeDays()),
                                    table.posts(judgement.series(), judgement.since()),
                                    List.of()));
        }

        TooEarly tooEarly(SeriesKey key) {
            Judgement judgement = Objects.requireNonNull(today.get(key));
            return new TooEarly(
                    key,
                    table.day(judgement.since()),
                    interval(judgement.lift()),
                    judgement.q(),
                    table.posts(judgement.series(), judgement.since()),
                    reason(judgement));
        }

        private String reason(Judgement judgement) {
            return judgement.since() == judgement.day()
                    ? "One day is too little to tell a rise of this size from chance."
                    : "Among "
                            + table.keys().size()
                            + " series chance alone brings a rise like this too often.";
        }
    }
}
