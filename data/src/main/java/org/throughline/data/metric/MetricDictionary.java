package org.throughline.data.metric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import tools.jackson.databind.json.JsonMapper;

/// What each number means, where and since when, and the rates that can be counted.
///
/// ```java
/// List<Definition> changes =
///         dictionary.changes(Platform.YOUTUBE_SHORTS, metric, firstDay, lastDay);
/// if (changes.isEmpty()) { ... the days can be counted together ... }
/// ```
///
/// The shipped one is the resource `metrics.json`. Immutable, so thread-safe.
public final class MetricDictionary {

    private static final MetricDictionary SHIPPED = read("metrics.json");

    private final List<Definition> definitions;
    private final List<Metric> metrics;

    /// A dictionary of these.
    public MetricDictionary(List<Definition> definitions, List<Metric> metrics) {
        this.definitions =
                definitions.stream()
                        .sorted(
                                Comparator.comparing(Definition::measure)
                                        .thenComparing(Definition::platform)
                                        .thenComparing(
                                                Definition::validFrom,
                                                Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
        this.metrics = List.copyOf(metrics);
    }

    /// The one that comes with the program.
    public static MetricDictionary shipped() {
        return SHIPPED;
    }

    /// By measure, platform, and time.
    public List<Definition> definitions() {
        return definitions;
    }

    public List<Metric> metrics() {
        return metrics;
    }

    /// A metric by the word of briefs; absent where it cannot be counted from exports.
    public Optional<Metric> find(@Nullable String key) {
        return metrics.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// What a measure meant on a platform on a day; absent where that is not known.
    public Optional<Definition> find(Measure measure, Platform platform, LocalDate day) {
        return of(measure, platform)
                .filter(each -> each.isInForce(day))
                .reduce((_, latest) -> latest);
    }

    /// The definitions that came into force after the first day and up to the last, of either part
    /// of a metric: what lies before and after them cannot be counted together.
    public List<Definition> changes(
            Platform platform, Metric metric, LocalDate first, LocalDate last) {
        return Stream.of(metric.numerator(), metric.denominator())
                .distinct()
                .flatMap(measure -> of(measure, platform))
                .filter(each -> !each.isInForce(first) && each.isInForce(last))
                .toList();
    }

    private Stream<Definition> of(Measure measure, Platform platform) {
        return definitions.stream()
                .filter(each -> each.measure() == measure && each.platform() == platform);
    }

    private static MetricDictionary read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(
                        MetricDictionary.class.getResourceAsStream(resource), resource)) {
            Sheet sheet = JsonMapper.builder().build().readValue(stream, Sheet.class);
            return new MetricDictionary(
                    sheet.definitions.stream().flatMap(Row::definitions).toList(),
                    sheet.metrics.stream().map(Rate::counted).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sheet(List<Row> definitions, List<Rate> metrics) {}

    /// One meaning that several platforms share.
    private record Row(
            String measure,
            List<String> platforms,
            @Nullable LocalDate validFrom,
            String says,
            String source,
            LocalDate verifiedOn) {

        Stream<Definition> definitions() {
            Measure known = known(measure);
            return platforms.stream()
                    .map(key ->
                            new Definition(
                                    known, platform(key), validFrom, says, source, verifiedOn));
        }

        private static Platform platform(String key) {
            return Platform.find(key)
                    .orElseThrow(() -> new IllegalArgumentException("no platform '" + key + "'"));
        }
    }

    private record Rate(String metric, String numerator, String denominator) {
        Metric counted() {
            Measure of = known(denominator);
            return new Metric(metric, known(numerator), of, of == Measure.REACH);
        }
    }

    private static Measure known(String key) {
        return Measure.find(key)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no measure '"
                                        + key
                                        + "' among "
                                        + Arrays.toString(Measure.values())));
    }
}
