package org.throughline.analytics.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Whether the analyses tell the truth: what the detector makes of hidden bursts and of nothing,
/// forecasts beside published ones, tweet volumes by a published score, intervals beside what came,
/// lifts that were planted; and what the analyses cost beside DuckDB.
///
/// Prints a table, or one JSON document with `--json`; `--quick` draws fewer series; parts that are
/// named are measured alone; `--events=10` has the speed measured on so many millions of events
/// instead of one. Reports and never judges: it ends with 0 when it could measure.
public final class AnalyticsBench {

    private static final String EVENTS = "--events=";

    private AnalyticsBench() {}

    /// One subject.
    @FunctionalInterface
    interface Part {
        /// Measures it; less of it where it has to be quick.
        List<Figure> measure(boolean quick);
    }

    /// A subject that needs published series.
    private static Part published(Part part) {
        return quick -> Samples.areThere() ? part.measure(quick) : List.of();
    }

    private static Map<String, Part> parts(int millions) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("trends", TrendTruth::measure);
        parts.put("weeks", published(_ -> WeekTruth.measure()));
        parts.put("tweets", published(_ -> TweetTruth.measure()));
        parts.put("intervals", IntervalTruth::measure);
        parts.put("lifts", LiftTruth::measure);
        parts.put("speed", quick -> SpeedBench.measure(quick, millions));
        return parts;
    }

    private static int millions(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith(EVENTS))
                .mapToInt(option -> Integer.parseInt(option.substring(EVENTS.length())))
                .findFirst()
                .orElse(1);
    }

    public static void main(String[] arguments) {
        List<String> options = Arrays.asList(arguments);
        boolean json = options.contains("--json");
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>();
        Map<String, Part> parts = parts(millions(options));
        if (parts.keySet().stream().anyMatch(options::contains)) {
            parts.keySet().retainAll(options);
        }
        parts.forEach((name, part) -> {
            System.err.println("measuring " + name + " ...");
            List<Figure> figures = part.measure(options.contains("--quick"));
            if (figures.isEmpty()) {
                skipped.add(name);
                System.err.println("skipped: there are no published series in " + Samples.series());
            } else if (!json) {
                print(name, figures);
            }
            document.put(name, figures);
        });
        document.put("skipped", skipped);
        if (json) {
            System.out.println(
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(document));
        }
    }

    private static void print(String name, List<Figure> figures) {
        System.out.println(name);
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %-46s %9.3f  %-18s %s%n",
                    figure.on(),
                    figure.what(),
                    figure.found(),
                    figure.bounds(),
                    figure.falls() ? "falls short" : "");
        }
    }
}
