package org.throughline.analytics.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.analytics.kernel.MinuteRises;

/// Rises in tweet volumes, counted every five minutes, by the score of the Numenta anomaly
/// benchmark.
final class TweetTruth {

    /// What the benchmark's repository has for the windowed Gaussian detector at its threshold,
    /// standard profile, by series (numenta/NAB at de8e91a, read on 2026-11-26).
    private static final Map<String, Double> PUBLISHED =
            Map.of(
                    "Twitter_volume_AAPL.csv", 1.51399683626,
                    "Twitter_volume_AMZN.csv", 1.55848299457,
                    "Twitter_volume_FB.csv", 0.119750278191,
                    "Twitter_volume_IBM.csv", -0.799109479229,
                    "Twitter_volume_KO.csv", -0.914196106944);

    /// Published as 1, of alarms that were kept with twelve digits.
    private static final double PUBLISHED_THRESHOLD = 1 - 5e-13;

    private static final double AIM = 60;

    private TweetTruth() {}

    static List<Figure> measure() {
        List<Labelled> tweets = Labelled.tweets(Samples.series());
        List<Figure> figures = new ArrayList<>();
        for (Labelled series : tweets) {
            var score = new NabScore(List.of(series), WindowedGaussian::alarms);
            figures.add(
                    Figure.published(
                            series.name(),
                            "windowed Gaussian, as published",
                            score.raw(PUBLISHED_THRESHOLD),
                            Objects.requireNonNull(PUBLISHED.get(series.name())),
                            1e-6));
        }
        String on = "NAB tweet volumes, %d of 10 series".formatted(tweets.size());
        var gaussian = new NabScore(tweets, WindowedGaussian::alarms);
        figures.add(
                Figure.plain(
                        on, "windowed Gaussian: score", gaussian.normalized(PUBLISHED_THRESHOLD)));
        var ours = new NabScore(tweets, MinuteRises::alarms);
        double best = ours.bestThreshold();
        figures.add(
                Figure.atLeast(
                        on + ": " + ours.counted(best),
                        "ours: score at the threshold that scores best",
                        ours.normalized(best),
                        AIM));
        figures.add(
                Figure.plain(
                        on,
                        "ours: score at thresholds chosen on the other series",
                        apart(tweets, ours.windows())));
        return figures;
    }

    /// Each series at the threshold that scores best on the others.
    private static double apart(List<Labelled> tweets, int windows) {
        double raw = 0;
        for (Labelled series : tweets) {
            List<Labelled> others = tweets.stream().filter(each -> each != series).toList();
            double threshold = new NabScore(others, MinuteRises::alarms).bestThreshold();
            raw += new NabScore(List.of(series), MinuteRises::alarms).raw(threshold);
        }
        return 100 * (raw + windows) / (2.0 * windows);
    }
}
