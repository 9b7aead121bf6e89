package org.throughline.planner.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.kernel.WilsonInterval;
import org.throughline.data.brief.Goal;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.metric.Definition;
import org.throughline.data.metric.Metric;
import org.throughline.data.metric.MetricDictionary;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;

/// The rows of one post. Confined to one thread.
final class PostRows {

    /// Deviate of an 80 % interval.
    private static final double Z = 1.2816;

    private static final MetricDictionary METRICS = MetricDictionary.shipped();

    private final TreeMap<LocalDate, Map<String, DailySample>> days = new TreeMap<>();
    private @Nullable Snapshot latest;

    /// What a history has listed of a post.
    static PostRows of(ListedPost listed, Post post) {
        var rows = new PostRows();
        for (ListedPost.Day day : listed.days()) {
            rows.add(
                    new DailySample(
                            day.day(),
                            listed.post(),
                            post.draft().market(),
                            post.account(),
                            post.publishedAt(),
                            day.placement(),
                            listed.lengthSeconds(),
                            listed.tags(),
                            day.counts()));
        }
        ListedPost.Lifetime latest = listed.latest();
        if (latest != null) {
            rows.add(
                    new Snapshot(
                            latest.taken(),
                            listed.post(),
                            listed.account(),
                            listed.publishedOn(),
                            listed.lengthSeconds(),
                            latest.counts()));
        }
        return rows;
    }

    /// A day has one row a placement, the last of those in a file.
    void add(DailySample sample) {
        days.computeIfAbsent(sample.day(), _ -> new HashMap<>()).put(sample.placement(), sample);
    }

    void add(Snapshot snapshot) {
        if (latest == null || snapshot.taken().isAfter(latest.taken())) {
            latest = snapshot;
        } else if (snapshot.taken().equals(latest.taken())) {
            latest = snapshot.or(latest);
        }
    }

    /// Takes over what a later file tells: its days in place of the same ones.
    void add(PostRows later) {
        days.putAll(later.days);
        if (later.latest != null) {
            add(later.latest);
        }
    }

    /// What they tell of the post, and how it keeps to a goal.
    Optional<PostResult> result(Post post, @Nullable Goal goal) {
        List<DailySample> rows = rows().toList();
        if (!rows.isEmpty()) {
            boolean alike = rows.stream().allMatch(row -> row.placement().equals(post.placement()));
            return Optional.of(
                    result(
                            post,
                            alike ? goal : null,
                            days.firstKey(),
                            days.lastKey(),
                            sums(),
                            rows.size()));
        }
        return Optional.ofNullable(latest)
                .map(lifetime ->
                        result(
                                post,
                                goal,
                                LocalDate.ofInstant(post.publishedAt(), ZoneOffset.UTC),
                                lifetime.taken(),
                                lifetime.counts(),
                                1));
    }

    /// What was counted in two ways is no rate.
    private static PostResult result(
            Post post, @Nullable Goal goal, LocalDate from, LocalDate to, Counts counts, int rows) {
        Metric metric = goal == null ? null : METRICS.find(goal.metric()).orElse(null);
        Definition change =
                metric == null
                        ? null
                        : METRICS.changes(post.draft().platform(), metric, from, to).stream()
                                .findFirst()
                                .orElse(null);
        return new PostResult(
                post,
                from,
                to,
                rows,
                change == null ? reading(goal, metric, counts, rows) : null,
                change);
    }

    private Stream<DailySample> rows() {
        return days.values().stream().flatMap(day -> day.values().stream());
    }

    private Counts sums() {
        return new Counts(
                sum(Counts::views),
                sum(Counts::reach),
                sum(Counts::impressions),
                sum(Counts::likes),
                sum(Counts::comments),
                sum(Counts::shares),
                sum(Counts::saves),
                sum(Counts::linkClicks),
                null,
                sum(Counts::completions));
    }

    private interface Count {
        @Nullable Long of(Counts counts);
    }

    /// Absent where a single day does not report it: a sum over holes is none.
    private @Nullable Long sum(Count count) {
        boolean whole = rows().allMatch(row -> count.of(row.counts()) != null);
        ToLongFunction<DailySample> value =
                row -> Objects.requireNonNullElse(count.of(row.counts()), 0L);
        return whole ? rows().mapToLong(value).sum() : null;
    }

    private static PostResult.@Nullable GoalReading reading(
            @Nullable Goal goal, @Nullable Metric metric, Counts counts, int rows) {
        Metric.Share share = metric == null ? null : metric.of(counts).orElse(null);
        if (goal == null || metric == null || share == null) {
            return null;
        }
        WilsonInterval rate = WilsonInterval.of(share.successes(), share.trials(), Z);
        return new PostResult.GoalReading(
                metric.key(),
                rate.rate(),
                rate.low(),
                rate.high(),
                share.trials(),
                goal.baseline(),
                goal.target(),
                metric.ofPeople() && rows > 1);
    }
}
