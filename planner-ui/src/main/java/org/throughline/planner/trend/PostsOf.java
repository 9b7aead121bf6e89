package org.throughline.planner.trend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.planner.shell.Paths;

/// Which posts are asked for, as the address of their page says it.
public sealed interface PostsOf {

    /// Those that carry a series that rises, or may.
    record Series(SeriesKey key) implements PostsOf {}

    /// Those on the two sides of a comparison.
    record Sides(Comparison comparison) implements PostsOf {}

    /// The address of their page.
    ///
    /// @param until the newest day that the numbers may know; absent = all there is
    default String address(@Nullable LocalDate until) {
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (this) {
            case Series(SeriesKey key) -> {
                parameters.put("series", key.kind().key());
                parameters.put("key", key.key());
                parameters.put("market", key.market().code());
            }
            case Sides(Comparison comparison) -> {
                parameters.put("by", comparison.by().key());
                parameters.put("key", comparison.key());
            }
        }
        if (until != null) {
            parameters.put("until", until.toString());
        }
        return Paths.TREND_POSTS
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The other way round; empty where the address names nothing that can be asked for.
    static Optional<PostsOf> of(Map<String, List<String>> parameters) {
        try {
            Optional<String> key = first(parameters, "key");
            Optional<PostsOf> series =
                    first(parameters, "series")
                            .flatMap(kind ->
                                    key.flatMap(word ->
                                            first(parameters, "market")
                                                    .map(market ->
                                                            new Series(
                                                                    new SeriesKey(
                                                                            SeriesKind.of(kind),
                                                                            word,
                                                                            new Market(market))))));
            return series.or(() ->
                    first(parameters, "by")
                            .flatMap(by ->
                                    key.map(word ->
                                            new Sides(new Comparison(ComparedBy.of(by), word)))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// The newest day that the numbers may know; empty where none is named.
    static Optional<LocalDate> until(Map<String, List<String>> parameters) {
        try {
            return first(parameters, "until").map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
