package org.throughline.analytics.lift;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.data.trend.ComparedBy;

/// What both sides of a comparison must be alike in: account, platform, market, topic, format and
/// month of each post, as columns of which a post has one of each kind.
final class Traits {

    private static final String UNKNOWN = "not known";

    private final List<String> names;
    private final int[][] columns;

    private Traits(List<String> names, int[][] columns) {
        this.names = List.copyOf(names);
        this.columns = columns;
    }

    /// How finely time is told apart.
    enum Span {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        YearMonth of(LocalDate day) {
            return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1);
        }
    }

    /// Of these posts, leaving out what is compared itself.
    static Traits of(List<PublishedPost> posts, ComparedBy compared, Span span) {
        Map<String, Function<PublishedPost, Object>> kinds = new LinkedHashMap<>();
        kinds.put("account", PublishedPost::account);
        kinds.put("platform", PublishedPost::platform);
        kinds.put("market", PublishedPost::market);
        kinds.put("topic", post -> Objects.requireNonNullElse(post.topic(), UNKNOWN));
        if (compared != ComparedBy.FORMAT) {
            kinds.put("format", post -> Objects.requireNonNullElse(post.format(), UNKNOWN));
        }
        kinds.put(
                span == Span.MONTH ? "month" : "quarter from", post -> span.of(post.publishedOn()));
        List<String> names = new ArrayList<>();
        int[][] columns = new int[posts.size()][kinds.size()];
        int kind = 0;
        for (var each : kinds.entrySet()) {
            Map<Object, Integer> places = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                Object value = each.getValue().apply(posts.get(i));
                Integer place = places.putIfAbsent(value, names.size());
                if (place == null) {
                    names.add(each.getKey() + " " + value);
                }
                columns[i][kind] = place == null ? names.size() - 1 : place;
            }
            kind++;
        }
        return new Traits(names, columns);
    }

    int posts() {
        return columns.length;
    }

    int count() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /// The columns that a post has, one a kind.
    int[] of(int post) {
        return columns[post];
    }

    /// All that a post has, as one key.
    IntBuffer stratum(int post) {
        return IntBuffer.wrap(columns[post]);
    }

    /// The same of some of the posts, in the order given.
    Traits of(int[] posts) {
        return new Traits(
                names, Arrays.stream(posts).mapToObj(i -> columns[i]).toArray(int[][]::new));
    }
}
