package org.throughline.planner.post;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.importing.RowSink;
import org.throughline.analytics.kernel.WilsonInterval;
import org.throughline.data.brief.Goal;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;

/// Joins the rows of export files, by platform and post id, to the drafts that were published, and
/// reads off what their briefs aimed at. Reads files, keeps nothing.
public final class JoinResults {

    /// Deviate of an 80 % interval.
    private static final double Z = 1.2816;

    private final Store store;
    private final ExportReader reader = new ExportReader();

    public JoinResults(Store store) {
        this.store = store;
    }

    /// One result a recorded post that the files speak of, in the order of the posts.
    public List<PostResult> join(List<Path> files, ImportOptions options) {
        Map<PostKey, Found> found = new HashMap<>();
        List<Post> posts = store.inTransaction(kept -> kept.posts().all());
        posts.forEach(post -> found.put(key(post), new Found()));
        files.forEach(file -> reader.read(file, options, new Rows(found)));
        return posts.stream()
                .flatMap(post ->
                        Objects.requireNonNull(found.get(key(post)))
                                .result(post, goal(post))
                                .stream())
                .toList();
    }

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId());
    }

    private Optional<Goal> goal(Post post) {
        return store.inTransaction(kept -> kept.plans().find(post.draft().plan()))
                .map(ProductionPlan::brief)
                .map(brief -> brief.goal());
    }

    /// Takes what is of a recorded post; the rest goes by.
    private record Rows(Map<PostKey, Found> found) implements RowSink {

        @Override
        public void take(long line, DailySample sample) {
            Found of = found.get(sample.post());
            if (of != null) {
                of.days.put(new Day(sample.day(), sample.placement()), sample);
            }
        }

        @Override
        public void take(long line, Snapshot snapshot) {
            Found of = found.get(snapshot.post());
            if (of != null && (of.latest == null || snapshot.taken().isAfter(of.latest.taken()))) {
                of.latest = snapshot;
            }
        }
    }

    private record Day(LocalDate day, String placement) {}

    /// The rows of one post; of a day that several files tell, the last one counts. Confined.
    private static final class Found {

        private final Map<Day, DailySample> days = new HashMap<>();
        private @Nullable Snapshot latest;

        Optional<PostResult> result(Post post, Optional<Goal> goal) {
            LocalDate published = LocalDate.ofInstant(post.publishedAt(), java.time.ZoneOffset.UTC);
            Snapshot lifetime = latest;
            if (days.isEmpty() && lifetime == null) {
                return Optional.empty();
            }
            if (days.isEmpty() && lifetime != null) {
                PostResult.GoalReading reading = reading(goal, lifetime.counts(), 1);
                return Optional.of(new PostResult(post, published, lifetime.taken(), 1, reading));
            }
            List<LocalDate> counted = days.keySet().stream().map(Day::day).sorted().toList();
            LocalDate from = counted.getFirst();
            LocalDate to = counted.getLast();
            PostResult.GoalReading reading = reading(goal, sums(), days.size());
            return Optional.of(new PostResult(post, from, to, days.size(), reading));
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
            boolean whole = days.values().stream().allMatch(day -> count.of(day.counts()) != null);
            ToLongFunction<DailySample> value =
                    day -> Objects.requireNonNullElse(count.of(day.counts()), 0L);
            return whole ? days.values().stream().mapToLong(value).sum() : null;
        }
    }

    private static PostResult.@Nullable GoalReading reading(
            Optional<Goal> goal, Counts counts, int rows) {
        GoalMetric metric = goal.flatMap(each -> GoalMetric.find(each.metric())).orElse(null);
        if (metric == null) {
            return null;
        }
        Long successes = metric.successes(counts);
        Long trials = metric.trials(counts);
        if (successes == null || trials == null || successes < 0 || trials < successes) {
            return null;
        }
        if (trials == 0) {
            return null;
        }
        WilsonInterval rate = WilsonInterval.of(successes, trials, Z);
        return new PostResult.GoalReading(
                metric.key(),
                rate.rate(),
                rate.low(),
                rate.high(),
                trials,
                goal.map(Goal::baseline).orElse(null),
                goal.map(Goal::target).orElse(null),
                metric.isOfReach() && rows > 1);
    }
}
