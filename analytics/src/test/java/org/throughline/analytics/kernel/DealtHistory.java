package org.throughline.analytics.kernel;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.sample.history.SampleHistory;

/// The sample history with every day of every post given the luck of another day of another post,
/// so that no hook, sound or topic can have risen: the series of its markets over the last 200
/// days, as counts beside what posts of that account and age are expected to count.
final class DealtHistory {

    private static final int DAYS = 200;

    private DealtHistory() {}

    static SeriesPanel draw(long seed) {
        List<DailySample> samples =
                SampleHistory.draw(seed).samples().stream()
                        .filter(sample -> sample.placement().equals("organic"))
                        .toList();
        double[] expected = expected(samples);
        double[] luck = new double[expected.length];
        for (int i = 0; i < luck.length; i++) {
            luck[i] = engagements(samples.get(i)) / expected[i];
        }
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, double[][]> series = new TreeMap<>();
        LocalDate first = SampleHistory.LAST_DAY.minusDays(DAYS - 1L);
        for (int i = luck.length - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            double dealt = luck[other];
            luck[other] = luck[i];
            DailySample sample = samples.get(i);
            int day = (int) (sample.day().toEpochDay() - first.toEpochDay());
            for (String key : day < 0 ? List.<String>of() : keys(sample)) {
                double[][] values =
                        series.computeIfAbsent(
                                key + " in " + sample.market().code(), _ -> new double[2][DAYS]);
                values[0][day] += Math.round(dealt * expected[i]);
                values[1][day] += expected[i];
            }
        }
        return new SeriesPanel(
                series.values().stream().map(values -> values[0]).toArray(double[][]::new),
                series.values().stream().map(values -> values[1]).toArray(double[][]::new));
    }

    private static List<String> keys(DailySample sample) {
        var tags = sample.tags();
        List<String> keys = new ArrayList<>(tags.topics());
        keys.addAll(tags.hashtags());
        Stream.of(tags.hook(), tags.format(), tags.ending(), tags.sound())
                .filter(Objects::nonNull)
                .forEach(keys::add);
        return keys;
    }

    /// The mean of an age over all accounts, times how an account compares with that.
    private static double[] expected(List<DailySample> samples) {
        Map<Integer, double[]> ages = new HashMap<>();
        samples.forEach(sample -> add(ages, ageClass(sample), engagements(sample), 1));
        Map<String, double[]> accounts = new HashMap<>();
        samples.forEach(sample ->
                add(accounts, account(sample), engagements(sample), mean(ages, ageClass(sample))));
        return samples.stream()
                .mapToDouble(
                        sample -> mean(ages, ageClass(sample)) * mean(accounts, account(sample)))
                .toArray();
    }

    private static <K> void add(Map<K, double[]> sums, K key, double value, double weight) {
        double[] sum = sums.computeIfAbsent(key, _ -> new double[2]);
        sum[0] += value;
        sum[1] += weight;
    }

    private static <K> double mean(Map<K, double[]> sums, K key) {
        double[] sum = Objects.requireNonNull(sums.get(key));
        return sum[0] / sum[1];
    }

    private static String account(DailySample sample) {
        return sample.post().platform() + " " + sample.account();
    }

    private static int ageClass(DailySample sample) {
        LocalDate published = sample.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        long age = Math.max(0, sample.day().toEpochDay() - published.toEpochDay());
        return (int) Math.floor(4 * Math.log(age + 1.0) / Math.log(2));
    }

    private static double engagements(DailySample sample) {
        var counts = sample.counts();
        return Stream.of(counts.likes(), counts.comments(), counts.shares(), counts.saves())
                .filter(Objects::nonNull)
                .mapToDouble(Long::doubleValue)
                .sum();
    }
}
