package org.throughline.planner.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.brief.Goal;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Joins the rows of export files, by platform and post id, to the drafts that were published, and
/// reads off what their briefs aimed at.
public final class JoinResults {

    private final Store store;
    private final Clock clock;
    private final UnaryOperator<ExportFile> remembering;
    private final ExportReader reader = new ExportReader();

    /// @param remembering adds to a file what was said of such files before
    public JoinResults(Store store, Clock clock, UnaryOperator<ExportFile> remembering) {
        this.store = store;
        this.clock = clock;
        this.remembering = remembering;
    }

    /// Joins, and keeps for each post what was read up to the latest day. Nothing is kept where a
    /// file is refused.
    public Outcome<List<PostResult>> take(List<ExportFile> files, Actor actor) {
        return take(files, _ -> true, actor);
    }

    /// The same for some of the recorded posts.
    ///
    /// @param about the recorded posts that the files are read for
    public Outcome<List<PostResult>> take(
            List<ExportFile> files, Predicate<Post> about, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        List<PostResult> results = join(files, about, problems);
        return problems.isEmpty()
                ? Outcome.accepted(kept(results, actor))
                : Outcome.refused(problems);
    }

    /// One result a recorded post that the files speak of, in the order of the posts. Of a day that
    /// several files tell, the last one counts; of a file that is refused, nothing.
    public List<PostResult> join(List<ExportFile> files) {
        return join(files, _ -> true, new ArrayList<>());
    }

    private List<PostResult> join(
            List<ExportFile> files, Predicate<Post> about, List<Problem> problems) {
        List<Post> posts =
                store.inTransaction(kept -> kept.posts().all()).stream().filter(about).toList();
        Map<PostKey, PostRows> known = new HashMap<>();
        posts.forEach(post -> known.put(key(post), new PostRows()));
        for (ExportFile file : files) {
            ExportFile told = remembering.apply(file);
            Map<PostKey, PostRows> here = new HashMap<>();
            RowSink rows = new Rows(known.keySet(), here);
            switch (reader.read(told.path(), told.options(), rows)) {
                case FileImport.Taken _, FileImport.AlreadyKnown _ ->
                        here.forEach(
                                (key, more) -> Objects.requireNonNull(known.get(key)).add(more));
                case FileImport.RefusedWhole refused -> problems.addAll(refused.problems());
            }
        }
        return posts.stream()
                .flatMap(post ->
                        Objects.requireNonNull(known.get(key(post)))
                                .result(post, goal(post).orElse(null))
                                .stream())
                .toList();
    }

    private List<PostResult> kept(List<PostResult> results, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            for (PostResult result : results) {
                boolean stale =
                        kept.posts()
                                .result(result.post())
                                .filter(before -> before.to().isAfter(result.to()))
                                .isPresent();
                if (!stale) {
                    kept.posts().keep(result);
                    kept.audit()
                            .add(
                                    clock.instant(),
                                    actor.name(),
                                    "read results",
                                    result.post().draft().toString(),
                                    "up to " + result.to());
                }
            }
            return results;
        });
    }

    /// Reads off what a history knows of a recorded post already, and keeps it where it is newer.
    /// Empty where that is nothing.
    public Optional<PostResult> readListed(Post post, ListedPost listed, Actor actor) {
        PostRows rows = PostRows.of(listed, post);
        return rows.result(post, goal(post).orElse(null))
                .map(result -> kept(List.of(result), actor).getFirst());
    }

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId()).site();
    }

    private Optional<Goal> goal(Post post) {
        return store.inTransaction(kept -> kept.plans().find(post.draft().plan()))
                .map(ProductionPlan::brief)
                .map(brief -> brief.goal());
    }

    /// Takes what is of a recorded post; the rest goes by.
    private record Rows(Set<PostKey> known, Map<PostKey, PostRows> told) implements RowSink {

        @Override
        public void take(long line, DailySample sample) {
            of(sample.post()).ifPresent(rows -> rows.add(sample));
        }

        @Override
        public void take(long line, Snapshot snapshot) {
            of(snapshot.post()).ifPresent(rows -> rows.add(snapshot));
        }

        private Optional<PostRows> of(PostKey post) {
            PostKey key = post.site();
            return known.contains(key)
                    ? Optional.of(told.computeIfAbsent(key, _ -> new PostRows()))
                    : Optional.empty();
        }
    }
}
