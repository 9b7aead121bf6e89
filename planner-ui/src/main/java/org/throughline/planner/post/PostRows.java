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
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;

/// The rows of one post. Confined to one thread.
final class PostRows {

    /// Deviate of an 80 % interval.
    private static final double Z = 1.2816;

    private final TreeMap<LocalDate, Map<String, DailySample>> days = new TreeMap<>();
    private @Nullable Snapshot latest;

    /// A day has one row a placement, the last of those in a file.
    void add(DailySample sample) {
        days.computeIfAbsent(sample.day(), _ -> new HashMap<>()).put(sample.placement(), sample);
    }

    void add(Snapshot snapshot) {
        if (latest == null || !snapshot.taken().isBefore(latest.taken())) {
            latest = snapshot;
        }
    }

    /// Takes over what a later file tells: its days in place of the same ones.
    void add(PostRows later) {
        days.putAll(later.days);
        if (later.latest != null) {
            add(later.latest);
        }
    }

    Optional<PostResult> result(Post post, @Nullable Goal goal) {
        List<DailySample> rows = rows().toList();
        if (!rows.isEmpty()) {
            boolean alike = rows.stream().allMatch(row -> row.placement().equals(post.placement()));
            return Optional.of(
                    new PostResult(
                            post,
                            days.firstKey(),
                            days.lastKey(),
                            rows.size(),
                            alike ? reading(goal, sums(), rows.size()) : null));
        }
        return Optional.ofNullable(latest)
                .map(lifetime ->
                        new PostResult(
                                post,
                                LocalDate.ofInstant(post.publishedAt(), ZoneOffset.UTC),
                                lifetime.taken(),
                                1,
                                reading(goal, lifetime.counts(), 1)));
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
            @Nullable Goal goal, Counts counts, int rows) {
        GoalMetric metric = goal == null ? null : GoalMetric.find(goal.metric()).orElse(null);
        if (goal == null || metric == null) {
            return null;
        }
        Long successes = metric.successes(counts);
        Long trials = metric.trials(counts);
        if (successes == null
                || trials == null
                || successes < 0
                || trials < successes
                || trials == 0) {
            return null;
        }
        WilsonInterval rate = WilsonInterval.of(successes, trials, Z);
        return new PostResult.GoalReading(
                metric.key(),
                rate.rate(),
                rate.low(),
                rate.high(),
                trials,
                goal.baseline(),
                goal.target(),
                metric.isOfReach() && rows > 1);
    }
}
