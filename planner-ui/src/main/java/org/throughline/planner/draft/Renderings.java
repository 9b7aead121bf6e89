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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;
import org.throughline.renderer.RenderFailed;

/// What is being rendered in this process, one after the other: how far, how long still, and the
/// way to stop it. It goes on when whoever started it leaves the page. Thread-safe.
public final class Renderings implements AutoCloseable {

    private final DraftMaker maker;
    private final Clock wall;
    private final Function<Throwable, String> failed;
    private final Map<DraftId, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("rendering-", 0).daemon(true).factory());

    /// Renders by a maker.
    ///
    /// @param wall the time by which progress is measured
    /// @param failed is told what nobody expected, and gives the number it is logged under
    public Renderings(DraftMaker maker, Clock wall, Function<Throwable, String> failed) {
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
    public synchronized void cancel(DraftId id) {
        Job job = jobs.get(id);
        if (job != null && job.now.isUnderWay()) {
            Future<?> future = job.future;
            job.become(Rendering.State.CANCELED, List.of());
            if (future != null) {
                future.cancel(true);
            }
        }
    }

    /// Stops all of them, and waits until their processes have ended.
    @Override
    public void close() {
        one.shutdownNow();
        try {
            one.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
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
            job.become(Rendering.State.FAILED, List.of(problem(unexpected)));
        }
    }

    /// What the world did is said as it is; what was our mistake is in the log.
    private Problem problem(RuntimeException unexpected) {
        String number = failed.apply(unexpected);
        return unexpected instanceof RenderFailed
                ? new Problem("RENDER-" + number, "", String.valueOf(unexpected.getMessage()), "")
                : new Problem(
                        "RENDER-" + number,
                        "",
                        "something went wrong on our side",
                        "The log says more under this number.");
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

        synchronized void progress(double share) {
            if (now.isUnderWay()) {
                double done = Math.clamp(share, 0, 1);
                now = new Rendering(id, Rendering.State.RUNNING, done, left(done), List.of());
            }
        }

        synchronized void become(Rendering.State state, List<Problem> problems) {
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
