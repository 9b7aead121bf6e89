package org.throughline.planner.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;

/// What is being rendered in this process, one after the other: how far, how long still, and the
/// way to stop it. It goes on when whoever started it leaves the page. Thread-safe.
public final class Renderings implements AutoCloseable {

    private final DraftMaker maker;
    private final Clock wall;
    private final Consumer<Throwable> failed;
    private final Map<DraftId, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("rendering-", 0).daemon(true).factory());

    /// Renders by a maker.
    ///
    /// @param wall the time by which progress is measured
    /// @param failed is told what nobody expected
    public Renderings(DraftMaker maker, Clock wall, Consumer<Throwable> failed) {
        this.maker = maker;
        this.wall = wall;
        this.failed = failed;
    }

    /// Starts one, or gives the one that is under way.
    public synchronized Rendering start(DraftId id, Actor actor) {
        Job running = jobs.get(id);
        if (running != null && running.now.isUnderWay()) {
            return running.now;
        }
        Job job = new Job(id);
        jobs.put(id, job);
        job.future = one.submit(() -> run(job, actor));
        return job.now;
    }

    public Optional<Rendering> find(DraftId id) {
        return Optional.ofNullable(jobs.get(id)).map(job -> job.now);
    }

    /// Stops one; without effect where it is over.
    public void cancel(DraftId id) {
        Job job = jobs.get(id);
        if (job != null && job.now.isUnderWay()) {
            Future<?> future = job.future;
            job.become(Rendering.State.CANCELED, List.of());
            if (future != null) {
                future.cancel(true);
            }
        }
    }

    @Override
    public void close() {
        one.shutdownNow();
    }

    private void run(Job job, Actor actor) {
        job.begun = wall.instant();
        job.progress(0);
        try {
            switch (maker.make(job.id, actor, job::progress)) {
                case Outcome.Accepted<Draft> _ -> job.become(Rendering.State.DONE, List.of());
                case Outcome.Refused<Draft>(List<Problem> problems) ->
                        job.become(Rendering.State.FAILED, problems);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            job.become(Rendering.State.CANCELED, List.of());
        } catch (RuntimeException unexpected) {
            failed.accept(unexpected);
            String says = String.valueOf(unexpected.getMessage());
            job.become(
                    Rendering.State.FAILED,
                    List.of(new Problem("RENDER-000", job.id.toString(), says, "")));
        }
    }

    private final class Job {

        private final DraftId id;
        private volatile Rendering now;
        private volatile Instant begun = Instant.EPOCH;
        private volatile @Nullable Future<?> future;

        Job(DraftId id) {
            this.id = id;
            this.now = new Rendering(id, Rendering.State.WAITING, 0, null, List.of());
        }

        void progress(double share) {
            if (now.isUnderWay()) {
                double done = Math.clamp(share, 0, 1);
                now = new Rendering(id, Rendering.State.RUNNING, done, left(done), List.of());
            }
        }

        void become(Rendering.State state, List<Problem> problems) {
            if (now.isUnderWay()) {
                now = new Rendering(id, state, now.share(), null, problems);
            }
        }

        private @Nullable Duration left(double done) {
            Duration past = Duration.between(begun, wall.instant());
            return done < 0.05
                    ? null
                    : Duration.ofMillis(Math.round(past.toMillis() * (1 - done) / done));
        }
    }
}
