package org.throughline.analytics.lift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

        String of(LocalDate day) {
            int from = (day.getMonthValue() - 1) / months * months + 1;
            return day.getYear() + "-" + "%02d".formatted(from);
        }
    }

    /// Of these posts, leaving out what is compared itself.
    static Traits of(List<PublishedPost> posts, ComparedBy compared, Span span) {
        Map<String, Function<PublishedPost, String>> kinds = new LinkedHashMap<>();
        kinds.put("account", PublishedPost::account);
        kinds.put("platform", PublishedPost::platform);
        kinds.put("market", PublishedPost::market);
        kinds.put("topic", post -> Objects.requireNonNullElse(post.topic(), UNKNOWN));
        if (compared != ComparedBy.FORMAT) {
            kinds.put("format", post -> Objects.requireNonNullElse(post.format(), UNKNOWN));
        }
        kinds.put(
                span == Span.MONTH ? "month" : "quarter from", post -> span.of(post.publishedOn()));
        Map<String, Integer> places = new LinkedHashMap<>();
        int[][] columns = new int[posts.size()][kinds.size()];
        int kind = 0;
        for (var each : kinds.entrySet()) {
            for (int i = 0; i < columns.length; i++) {
                String name = each.getKey() + " " + each.getValue().apply(posts.get(i));
                Integer place = places.putIfAbsent(name, places.size());
                columns[i][kind] = place == null ? places.size() - 1 : place;
            }
            kind++;
        }
        return new Traits(new ArrayList<>(places.keySet()), columns);
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
    String stratum(int post) {
        return Arrays.toString(columns[post]);
    }

    /// The same of some of the posts, in the order given.
    Traits of(int[] posts) {
        return new Traits(
                names, Arrays.stream(posts).mapToObj(i -> columns[i]).toArray(int[][]::new));
    }
}
