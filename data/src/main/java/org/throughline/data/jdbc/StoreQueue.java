package org.throughline.data.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.RenderJobs;
import org.throughline.data.review.RenderQueue;

/// The queue over a store. What is asked for stands in `render_job`; who takes it, and whether that
/// process still lives, is the scheduler's business: a task of the draft's id each, without data.
final class StoreQueue implements RenderQueue {

    private static final Logger LOG = LoggerFactory.getLogger(StoreQueue.class);
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("render-draft");
    private static final String TABLE = "render_task";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /// A process that has been silent for so many heartbeats is taken for dead.
    private static final int HEARTBEATS_MISSED = 5;

    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final int LOOKS_A_ROUND = 20;
    private static final int MOST_TRIES = 3;

    private final Store store;
    private final DataSource pool;
    private final JdbcCustomization dialect;
    private final Clock wall;
    private final SchedulerClient client;
    private final Map<DraftId, Underway> here = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("render-queue-", 0).daemon(true).factory());
    private @Nullable Scheduler scheduler;
    private String worker = "";
    private volatile boolean closing;
    private int looks;

    StoreQueue(Store store, DataSource pool, JdbcCustomization dialect, Clock wall) {
        this.store = store;
        this.pool = pool;
        this.dialect = dialect;
        this.wall = wall;
        this.client =
                SchedulerClient.Builder.create(pool)
                        .tableName(TABLE)
                        .jdbcCustomization(dialect)
                        .serializer(new NoData())
                        .build();
    }

    @Override
    public RenderJob ask(DraftId draft, String by, String role) {
        RenderJob job =
                store.inTransaction(kept -> {
                    kept.campaigns().lock(draft.plan().campaign());
                    Optional<RenderJob> before = kept.renderJobs().lock(draft);
                    if (before.filter(RenderJob::isUnderWay).isPresent()) {
                        return before.get();
                    }
                    RenderJob asked = RenderJob.asked(draft, by, role, wall.instant());
                    kept.renderJobs().keep(asked);
                    return asked;
                });
        handIn(draft);
        return job;
    }

    private void handIn(DraftId draft) {
        client.scheduleIfNotExists(TASK.instance(draft.toString()).build(), wall.instant());
        Scheduler working = scheduler;
        if (working != null && !closing) {
            working.triggerCheckForDueExecutions();
        }
    }

    @Override
    public Optional<RenderJob> find(DraftId draft) {
        return store.inTransaction(kept -> kept.renderJobs().find(draft));
    }

    @Override
    public List<RenderJob> all() {
        return store.inTransaction(kept -> kept.renderJobs().all());
    }

    @Override
    public void cancel(DraftId draft) {
        store.useTransaction(kept ->
                kept.renderJobs()
                        .lock(draft)
                        .filter(RenderJob::isUnderWay)
                        .ifPresent(job -> kept.renderJobs().keep(job.canceled(wall.instant()))));
        Underway mine = here.get(draft);
        if (mine != null) {
            mine.stop();
        }
    }

    @Override
    public void dismiss(DraftId draft) {
        store.useTransaction(kept ->
                kept.renderJobs()
                        .lock(draft)
                        .filter(job -> !job.isUnderWay())
                        .ifPresent(job -> kept.renderJobs().remove(job.draft())));
    }

    @Override
    public synchronized void work(String name, int slots, Work work) {
        if (scheduler != null) {
            throw new IllegalStateException("this queue is being worked on already");
        }
        worker = name + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        CustomTask<Void> task =
                Tasks.custom(TASK)
                        .onDeadExecutionRevive()
                        .onFailure((complete, again) ->
                                again.reschedule(complete, wall.instant().plus(HEARTBEAT)))
                        .execute((instance, _) -> run(DraftId.parse(instance.getId()), work));
        Scheduler taking =
                Scheduler.create(pool, task)
                        .tableName(TABLE)
                        .jdbcCustomization(dialect)
                        .serializer(new NoData())
                        .schedulerName(new SchedulerName.Fixed(worker))
                        .threads(slots)
                        .pollingInterval(LOOK)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                        .shutdownMaxWait(LONGEST_END)
                        .enableImmediateExecution()
                        .build();
        scheduler = taking;
        taking.start();
        Future<?> _ =
                watch.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closing = true;
        here.values().forEach(Underway::stop);
        Scheduler working = scheduler;
        if (working != null) {
            working.stop();
        }
        watch.shutdownNow();
    }

    /// Tells how far things are, stops what is no longer wanted here, and hands in again what waits
    /// without a task, as when a process died between keeping the one and the other.
    private void look() {
        try {
            here.values().forEach(this::tell);
            if (looks++ % LOOKS_A_ROUND == 0) {
                store.inTransaction(kept -> kept.renderJobs().underWay())
                        .forEach(job -> handIn(job.draft()));
            }
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The render queue cannot be looked at; it is tried again: {}",
                    failed.toString());
        }
    }

    private void tell(Underway mine) {
        boolean wanted =
                store.inTransaction(kept -> {
                    RenderJobs jobs = kept.renderJobs();
                    Optional<RenderJob> job = ours(jobs, mine.draft);
                    double share = mine.share;
                    job.filter(each -> each.share() < share)
                            .ifPresent(each -> jobs.keep(each.progressed(share, wall.instant())));
                    return job.isPresent();
                });
        if (!wanted) {
            mine.stop();
        }
    }

    /// The job, as long as it is this process that is to render it.
    private Optional<RenderJob> ours(RenderJobs jobs, DraftId draft) {
        return jobs.lock(draft).filter(job -> job.isAt(worker));
    }

    private CompletionHandler<Void> run(DraftId draft, Work work) {
        RenderJob job = begin(draft);
        if (job != null) {
            var mine = new Underway(draft, Thread.currentThread());
            here.put(draft, mine);
            try {
                make(job, mine, work);
            } finally {
                here.remove(draft);
                mine.over();
            }
        }
        // asked for again, or left for the next start
        return (complete, task) -> {
            if (find(draft).filter(RenderJob::isUnderWay).isPresent()) {
                task.reschedule(complete, wall.instant());
            } else {
                task.remove();
            }
        };
    }

    private @Nullable RenderJob begin(DraftId draft) {
        return store.inTransaction(kept -> {
            RenderJob job =
                    kept.renderJobs().lock(draft).filter(RenderJob::isUnderWay).orElse(null);
            if (job == null || closing) {
                return null;
            }
            boolean hopeless = job.tries() >= MOST_TRIES;
            RenderJob next =
                    hopeless
                            ? job.failed(List.of(tooOften(job)), wall.instant())
                            : job.begun(worker, wall.instant());
            kept.renderJobs().keep(next);
            return hopeless ? null : next;
        });
    }

    private static Problem tooOften(RenderJob job) {
        return new Problem(
                "RENDER-002",
                job.draft().toString(),
                "the process that rendered it has ended %d times before it was done"
                        .formatted(job.tries()),
                "Maybe its memory or disk is short; look at its log, then render it again.");
    }

    private void make(RenderJob job, Underway mine, Work work) {
        try {
            List<Problem> problems = work.make(job, mine::at);
            if (problems.isEmpty() || !mine.isStopped()) {
                end(job.draft(), problems);
            } else {
                leave(job.draft());
            }
        } catch (InterruptedException stopped) {
            leave(job.draft());
        }
    }

    private void leave(DraftId draft) {
        store.useTransaction(kept ->
                ours(kept.renderJobs(), draft)
                        .ifPresent(each -> kept.renderJobs().keep(each.waitingAgain())));
    }

    private void end(DraftId draft, List<Problem> problems) {
        store.useTransaction(kept ->
                ours(kept.renderJobs(), draft)
                        .map(job ->
                                problems.isEmpty()
                                        ? job.done(wall.instant())
                                        : job.failed(problems, wall.instant()))
                        .ifPresent(kept.renderJobs()::keep));
    }

    /// A draft that is being rendered in this process.
    private static final class Underway {

        private final DraftId draft;
        private final Thread thread;
        private volatile double share;
        private boolean stopped;
        private boolean over;

        Underway(DraftId draft, Thread thread) {
            this.draft = draft;
            this.thread = thread;
        }

        void at(double done) {
            share = Math.clamp(done, 0, 1);
        }

        synchronized boolean isStopped() {
            return stopped;
        }

        synchronized void stop() {
            stopped = true;
            if (!over) {
                thread.interrupt();
            }
        }

        /// From here on nobody is interrupted who does something else by now.
        synchronized void over() {
            over = true;
            boolean _ = Thread.interrupted();
        }
    }

    /// Tasks carry no data, and what somebody may have written into the table is not opened.
    private static final class NoData implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return null;
        }
    }
}
