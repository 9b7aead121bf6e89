package org.throughline.analytics.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.throughline.analytics.kernel.DetectorSettings;
import org.throughline.analytics.kernel.Estimate;
import org.throughline.analytics.kernel.Judgement;
import org.throughline.analytics.kernel.SimpleSmoothing;
import org.throughline.analytics.kernel.TrendDetector;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.Forecast;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;

/// Finds which of the series that rise are the reason and which are only carried along. A post
/// carries a hook, a format, topics and a sound; when its hook takes off, all of them rise. So the
/// strongest rise of each market is taken, its posts are set aside, and the others are judged again
/// without them, until nothing more rises. In the end every rise that was taken is judged once more
/// against days whose common factor no longer holds the rises themselves.
final class TrendSearch {

    private static final int MOST_ROUNDS = 5;
    private static final int FEWEST_POSTS = 2;
    private static final int FORECAST_DAYS = 7;
    private static final int FORECAST_FROM_DAYS = 56;

    /// Below this a rise is too common to be worth a word.
    private static final double WORTH_A_WORD = 0.01;

    private static final double LEAST_WORTH = 1.25;
    private static final int TODAY = SeriesTable.DAYS - 1;

    private final Function<List<SeriesKey>, SeriesTable> tables;

    TrendSearch(Function<List<SeriesKey>, SeriesTable> tables) {
        this.tables = tables;
    }

    /// What was found.
    ///
    /// @param table all series with all their posts
    record Found(
            SeriesTable table,
            List<TrendFlag> flags,
            List<TooEarly> tooEarly,
            List<MarketSignal> markets,
            List<Forecast> forecasts) {}

    Found search(double falseDiscoveryRate) {
        DetectorSettings settings =
                DetectorSettings.standard().withFalseDiscoveryRate(falseDiscoveryRate);
        SeriesTable all = tables.apply(List.of());
        SeriesTable rest = all;
        List<SeriesKey> explained = new ArrayList<>();
        Verdicts verdicts = new Verdicts(all, all.commonDays(), settings);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<SeriesKey> strongest = verdicts.strongestOfEachMarket();
            if (strongest.isEmpty()) {
                break;
            }
            explained.addAll(strongest);
            rest = tables.apply(explained);
            verdicts = new Verdicts(rest, rest.commonDays(), settings);
        }
        Verdicts whole =
                explained.isEmpty() ? verdicts : new Verdicts(all, rest.commonDays(), settings);
        List<TrendFlag> flags = new ArrayList<>();
        List<TooEarly> tooEarly = new ArrayList<>(verdicts.tooEarly(explained));
        for (SeriesKey key : explained) {
            whole.flag(key).ifPresent(flags::add);
        }
        flags.sort(Comparator.comparing((TrendFlag flag) -> -flag.lift().low()));
        return new Found(
                all,
                flags,
                tooEarly,
                markets(all, whole, flags, tooEarly),
                flags.stream().map(flag -> forecast(all, flag.series())).toList());
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

    private static Forecast forecast(SeriesTable table, SeriesKey key) {
        double[] counts = table.counts(table.keys().indexOf(key));
        double[] recent =
                java.util.Arrays.copyOfRange(counts, TODAY + 1 - FORECAST_FROM_DAYS, TODAY + 1);
        return new Forecast(
                key,
                SimpleSmoothing.forecast(recent, FORECAST_DAYS).stream()
                        .map(TrendSearch::interval)
                        .toList(),
                counts[TODAY]);
    }

    private static Interval interval(Estimate estimate) {
        return new Interval(estimate.value(), estimate.low(), estimate.high());
    }

    /// Today's verdicts on one table.
    private static final class Verdicts {

        private final SeriesTable table;
        private final TrendDetector detector;
        private final DetectorSettings settings;
        private final Map<SeriesKey, Judgement> today = new LinkedHashMap<>();

        Verdicts(SeriesTable table, double[] commonDays, DetectorSettings settings) {
            this.table = table;
            this.settings = settings;
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

        List<SeriesKey> strongestOfEachMarket() {
            Map<Market, SeriesKey> strongest = new TreeMap<>();
            today.forEach((key, judgement) -> {
                if (holds(judgement)) {
                    strongest.merge(key.market(), key, this::stronger);
                }
            });
            return List.copyOf(strongest.values());
        }

        private SeriesKey stronger(SeriesKey one, SeriesKey other) {
            return low(other) > low(one) ? other : one;
        }

        private double low(SeriesKey key) {
            Judgement judgement = today.get(key);
            return judgement == null ? 0 : judgement.lift().low();
        }

        /// One post's luck is no trend: the rise must be there without its largest post too.
        private boolean holds(Judgement judgement) {
            return judgement.flagged() && restsOnSeveral(judgement);
        }

        private boolean restsOnSeveral(Judgement judgement) {
            int s = judgement.series();
            double usual = table.ratio(s, judgement.since()) / judgement.lift().value();
            return table.posts(s, judgement.since()) >= FEWEST_POSTS
                    && table.liftWithoutLargest(s, judgement.since(), usual)
                            >= settings.leastLift();
        }

        java.util.Optional<TrendFlag> flag(SeriesKey key) {
            return java.util.Optional.ofNullable(today.get(key))
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

        List<TooEarly> tooEarly(List<SeriesKey> explained) {
            return today.entrySet().stream()
                    .filter(each -> !explained.contains(each.getKey()))
                    .filter(each -> each.getValue().p() <= WORTH_A_WORD)
                    .filter(each -> each.getValue().lift().value() >= LEAST_WORTH)
                    .filter(each -> !holds(each.getValue()))
                    .map(each -> tooEarly(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparing(TooEarly::q))
                    .toList();
        }

        private TooEarly tooEarly(SeriesKey key, Judgement judgement) {
            return new TooEarly(
                    key,
                    table.day(judgement.since()),
                    interval(judgement.lift()),
                    judgement.q(),
                    table.posts(judgement.series(), judgement.since()),
                    reason(judgement));
        }

        private String reason(Judgement judgement) {
            if (!judgement.flagged() && judgement.since() == judgement.day()) {
                return "One day is too little to tell a rise of this size from chance.";
            }
            if (!judgement.flagged()) {
                return "Among "
                        + table.keys().size()
                        + " series chance alone brings a rise like this too often.";
            }
            return "It rests on one post; without it the others do not rise.";
        }
    }
}
