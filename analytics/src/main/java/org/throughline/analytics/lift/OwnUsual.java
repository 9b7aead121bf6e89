package org.throughline.analytics.lift;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Posts as multiples of what is usual for their account: the median, at the same age, of its posts
/// of the 28 days before; where these are fewer than five, of its last five, if at least two of
/// them are of the last half year. Later posts say nothing about what was usual.
public final class OwnUsual {

    private static final int WINDOW_DAYS = 28;
    private static final int WANTED = 5;
    private static final int FEWEST = 2;
    private static final int OLDEST_DAYS = 182;

    private OwnUsual() {}

    /// One multiple a post, in the same order; NaN where nothing usual is known.
    ///
    /// @param least below this nothing is taken for usual: an account with a median of no
    ///   engagement has no multiples
    public static double[] multiples(
            List<PublishedPost> posts, ToDoubleFunction<PublishedPost> measure, double least) {
        double[] usual = before(posts, measure);
        double[] multiples = new double[usual.length];
        for (int i = 0; i < multiples.length; i++) {
            multiples[i] =
                    usual[i] >= least ? measure.applyAsDouble(posts.get(i)) / usual[i] : Double.NaN;
        }
        return multiples;
    }

    /// What was usual before each post, in the same order; NaN where that is not known.
    public static double[] before(
            List<PublishedPost> posts, ToDoubleFunction<PublishedPost> measure) {
        double[] before = new double[posts.size()];
        Arrays.fill(before, Double.NaN);
        IntStream.range(0, posts.size())
                .filter(i -> !Double.isNaN(measure.applyAsDouble(posts.get(i))))
                .boxed()
                .sorted(Comparator.comparing(i -> posts.get(i).publishedOn()))
                .collect(Collectors.groupingBy(i -> posts.get(i).home()))
                .values()
                .forEach(own -> {
                    LocalDate[] days =
                            own.stream()
                                    .map(i -> posts.get(i).publishedOn())
                                    .toArray(LocalDate[]::new);
                    double[] values =
                            own.stream()
                                    .mapToDouble(i -> measure.applyAsDouble(posts.get(i)))
                                    .toArray();
                    double[] usual = usual(days, values);
                    for (int k = 0; k < values.length; k++) {
                        before[own.get(k)] = usual[k];
                    }
                });
        return before;
    }

    private static double[] usual(LocalDate[] days, double[] values) {
        double[] usual = new double[days.length];
        int recent = 0;
        int oldest = 0;
        int end = 0;
        for (int k = 0; k < days.length; k++) {
            while (days[end].isBefore(days[k])) {
                end++;
            }
            while (days[recent].isBefore(days[k].minusDays(WINDOW_DAYS))) {
                recent++;
            }
            while (days[oldest].isBefore(days[k].minusDays(OLDEST_DAYS))) {
                oldest++;
            }
            int from = Math.max(oldest, Math.min(recent, end - WANTED));
            usual[k] = end - from < FEWEST ? Double.NaN : median(values, from, end);
        }
        return usual;
    }

    private static double median(double[] values, int from, int end) {
        double[] sorted = Arrays.copyOfRange(values, from, end);
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
