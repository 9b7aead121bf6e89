package org.throughline.planner.shell;

import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

/// What people call a metric such as `saves/reach`.
public final class MetricName {

    private MetricName() {}

    public static String of(String metric) {
        return word("metric", key(metric));
    }

    /// The same within a sentence.
    public static String within(String metric) {
        return wordWithin("metric", key(metric));
    }

    private static String key(String metric) {
        return metric.replace("/", "-per-");
    }
}
