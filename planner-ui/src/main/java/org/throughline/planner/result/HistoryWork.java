package org.throughline.planner.result;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.Progress;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.result.HistoryJob.State;

/// What is done to the history, one thing at a time, whoever asks and whether they stay or leave.
/// What came of the last is kept until the next begins or somebody puts it down. Thread-safe.
public final class HistoryWork implements AutoCloseable {

    /// Something long.
    interface Task {

        /// Does it.
        ///
        /// @return what came of it
        State run(Step step) throws InterruptedException;
    }

    /// Hears how far a task is, and is asked for the parts of it that may be broken off.
    interface Step extends Progress {

        /// What nobody expected, as people are told.
        Problem fault(Throwable failed);

        /// Runs what leaves everything as it was when it is interrupted. Whatever is around it,
        /// such as the store, is never interrupted.
        <T> T stoppable(Stoppable<T> part) throws InterruptedException;
    }

    /// What can be broken off.
    interface Stoppable<T> {
        T run() throws InterruptedException;
    }

    private final InstantSource clock;
    private final Function<Throwable, Problem> unexpected;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("history-work").daemon(true).factory());
    private @Nullable Running running;
    private @Nullable HistoryJob last;

    /// Does nothing yet.
    ///
    /// @param clock the wall's, whatever the planner goes by
    /// @param unexpected says what nobody expected, as people are told
    public HistoryWork(InstantSource clock, Function<Throwable, Problem> unexpected) {
        this.clock = clock;
        this.unexpected = unexpected;
    }

    /// What is under way, else what came last; empty before the first.
    public synchronized Optional<HistoryJob> now() {
        return running == null ? Optional.ofNullable(last) : Optional.of(running.job());
    }

    /// By which it is measured how long something takes.
    public InstantSource clock() {
        return clock;
    }

    /// Begins something, unless something else is under way. Returns at once.
    synchronized Outcome<HistoryJob> begin(HistoryJob.Kind kind, String by, Task task) {
        if (running != null) {
            return Outcome.refused(
                    new Problem(
                            "RESULTS-003",
                            "",
                            running.by + " is at the history already",
                            "Wait until that is done."));
        }
        Running begun =
                new Running(
                        new HistoryJob(kind, by, clock.instant(), Running.BEGUN),
                        clock,
                        unexpected);
        running = begun;
        worker.execute(() -> run(begun, task));
        return Outcome.accepted(begun.job());
    }

    private void run(Running begun, Task task) {
        // if even telling what happened fails, the next may begin all the same
        State state = new State.NotDone(List.of());
        try {
            state = state(begun, task);
        } finally {
            synchronized (this) {
                running = null;
                last = begun.ended(state);
            }
        }
    }

    private State state(Running begun, Task task) {
        try {
            return task.run(begun);
        } catch (InterruptedException stopped) {
            return new State.Stopped();
        } catch (RuntimeException failed) {
            return begun.isStopping()
                    ? new State.Stopped()
                    : new State.NotDone(List.of(begun.fault(failed)));
        } catch (Error failed) {
            return new State.NotDone(List.of(begun.fault(failed)));
        }
    }

    /// Asks what is under way to stop; without effect where nothing is.
    public synchronized void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /// Forgets what came last.
    public synchronized void putDown() {
        last = null;
    }

    /// Stops what is under way, and waits until it has ended.
    @Override
    public void close() {
        stop();
        worker.close();
    }

    private static final class Running implements Step {

        private static final State BEGUN = new State.UnderWay("", null, null, false);

        private final HistoryJob begun;
        private final Function<Throwable, Problem> unexpected;
        private final String by;
        private final InstantSource clock;
        private String says = "";
        private Pace pace;
        private boolean stopping;
        private @Nullable Thread inside;

        Running(HistoryJob begun, InstantSource clock, Function<Throwable, Problem> unexpected) {
            this.begun = begun;
            this.clock = clock;
            this.pace = Pace.since(clock.instant());
            this.unexpected = unexpected;
            this.by = begun.by();
        }

        synchronized HistoryJob job() {
            return ended(new State.UnderWay(says, pace.share(), pace.left(), stopping));
        }

        HistoryJob ended(State state) {
            return new HistoryJob(begun.kind(), by, begun.began(), state);
        }

        synchronized boolean isStopping() {
            return stopping;
        }

        synchronized void stop() {
            stopping = true;
            if (inside != null) {
                inside.interrupt();
            }
        }

        @Override
        public synchronized void says(String what) {
            says = what;
            if (pace.isOver()) {
                pace = Pace.since(clock.instant());
            }
        }

        @Override
        public synchronized void share(double done) {
            pace = pace.at(done, clock.instant());
        }

        @Override
        public Problem fault(Throwable failed) {
            return unexpected.apply(failed);
        }

        @Override
        public <T> T stoppable(Stoppable<T> part) throws InterruptedException {
            synchronized (this) {
                if (stopping) {
                    throw new InterruptedException("stopped before it began");
                }
                inside = Thread.currentThread();
            }
            try {
                return part.run();
            } finally {
                synchronized (this) {
                    inside = null;
                    // a stop that came too late must not reach what follows
                    boolean _ = Thread.interrupted();
                }
            }
        }
    }
}
