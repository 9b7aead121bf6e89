package org.throughline.analytics.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A series of the Numenta anomaly benchmark with the windows in which somebody saw an anomaly.
final class Labelled {

    private final String name;
    private final double[] counts;
    private final List<Window> windows;

    private Labelled(String name, double[] counts, List<Window> windows) {
        this.name = name;
        this.counts = counts;
        this.windows = List.copyOf(windows);
    }

    String name() {
        return name;
    }

    /// One every five minutes.
    double[] counts() {
        return counts;
    }

    /// In order, apart from each other.
    List<Window> windows() {
        return windows;
    }

    /// A stretch of a series; both ends belong to it.
    record Window(int first, int last) {
        boolean holds(int at) {
            return at >= first && at <= last;
        }

        double width() {
            return last - first + 1.0;
        }
    }

    /// All series of tweet volumes in a folder, by name.
    static List<Labelled> tweets(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            JsonNode windows =
                    JsonMapper.shared()
                            .readTree(
                                    Files.readString(folder.resolve("nab_combined_windows.json")));
            return files.filter(file -> file.getFileName().toString().startsWith("nab_Twitter"))
                    .sorted()
                    .map(file -> read(file, windows))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Labelled read(Path file, JsonNode windows) {
        String name = file.getFileName().toString().substring("nab_".length());
        List<String> times = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1)
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        times.add(line.substring(0, comma));
                        counts.add(Double.valueOf(line.substring(comma + 1)));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<Window> own = new ArrayList<>();
        for (JsonNode window : windows.get("realTweets/" + name)) {
            own.add(new Window(at(times, window.get(0)), at(times, window.get(1))));
        }
        return new Labelled(name, counts.stream().mapToDouble(Double::doubleValue).toArray(), own);
    }

    private static int at(List<String> times, JsonNode moment) {
        int at = times.indexOf(moment.asString().replaceAll("\\.0+$", ""));
        if (at < 0) {
            throw new IllegalArgumentException("a window ends at no row: " + moment);
        }
        return at;
    }
}
