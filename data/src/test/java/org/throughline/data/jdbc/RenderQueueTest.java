package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.RenderQueue;

class RenderQueueTest {

    private static final DraftId ONE = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");
    private static final DraftId TWO = DraftId.parse("lights-back-on.twenty-seconds.1.DE.tiktok");
    private static final Problem NO = new Problem("X-001", "x", "no", "");

    @TempDir Path folder;
    private @Nullable Store opened;

    private final BlockingQueue<DraftId> begun = new ArrayBlockingQueue<>(20);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger stopped = new AtomicInteger();

    @BeforeEach
    void opens() throws SQLException {
        opened = open();
    }

    @AfterEach
    void closes() {
        store().close();
    }

    Store open() throws SQLException {
        return Store.open(folder);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("throughline"), "sa", "");
    }

    private Store store() {
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        return opened;
    }

    private RenderQueue queue() {
        return store().renderQueue(Clock.systemUTC());
    }

    /// Renders until it is let go on, or interrupted.
    private List<Problem> render(RenderJob job) throws InterruptedException {
        begun.add(job.draft());
        try {
            goOn.await();
            return List.of();
        } catch (InterruptedException interrupted) {
            stopped.incrementAndGet();
            throw interrupted;
        }
    }

    private static RenderJob until(RenderQueue queue, DraftId draft, Predicate<RenderJob> wanted) {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                System.nanoTime() < end;
                Thread.onSpinWait()) {
            Optional<RenderJob> now = queue.find(draft).filter(wanted);
            if (now.isPresent()) {
                return now.get();
            }
        }
        throw new AssertionError("it never came to that: " + queue.find(draft));
    }

    private static RenderJob until(RenderQueue queue, DraftId draft, RenderJob.State state) {
        return until(queue, draft, job -> job.state() == state);
    }

    @Test
    void asked_for_twice_it_is_rendered_once() throws InterruptedException {
        try (RenderQueue queue = queue()) {
            queue.work("planner", 2, (job, _) -> render(job));
            queue.ask(ONE, "Ida", "strategist");
            assertThat(begun.take()).isEqualTo(ONE);

            assertThat(queue.ask(ONE, "Ruben", "brand-lead").by()).isEqualTo("Ida");
            goOn.countDown();

            assertThat(until(queue, ONE, RenderJob.State.DONE).share()).isEqualTo(1);
        }
        assertThat(begun).isEmpty();
    }

    @Test
    void two_processes_take_each_draft_once() {
        Set<String> workers = ConcurrentHashMap.newKeySet();
        goOn.countDown();
        try (RenderQueue one = queue();
                RenderQueue other = queue()) {
            RenderQueue.Work work =
                    (job, _) -> {
                        workers.add(String.valueOf(job.worker()));
                        return render(job);
                    };
            for (int version = 1; version <= 10; version++) {
                one.ask(draft(version), "Ida", "strategist");
            }
            one.work("planner", 1, work);
            other.work("worker", 1, work);

            for (int version = 1; version <= 10; version++) {
                until(one, draft(version), RenderJob.State.DONE);
            }
        }
        assertThat(begun).hasSize(10).doesNotHaveDuplicates();
        assertThat(workers).isNotEmpty();
    }

    private static DraftId draft(int version) {
        return DraftId.parse("lights-back-on.twenty-seconds." + version + ".US.tiktok");
    }

    @Test
    void how_far_it_is_can_be_seen_from_another_process() {
        try (RenderQueue queue = queue();
                RenderQueue other = queue()) {
            queue.work(
                    "planner",
                    1,
                    (job, progress) -> {
                        progress.accept(0.4);
                        return render(job);
                    });
            other.ask(ONE, "Ida", "strategist");

            RenderJob seen = until(other, ONE, job -> job.share() == 0.4);

            assertThat(seen.worker()).startsWith("planner-");
            goOn.countDown();
            until(other, ONE, RenderJob.State.DONE);
        }
    }

    @Test
    void canceled_from_another_process_it_is_interrupted() throws InterruptedException {
        try (RenderQueue queue = queue();
                RenderQueue other = queue()) {
            queue.work("planner", 1, (job, _) -> render(job));
            other.ask(ONE, "Ida", "strategist");
            begun.take();

            other.cancel(ONE);
            other.ask(TWO, "Ida", "strategist");

            assertThat(begun.take()).isEqualTo(TWO);
            assertThat(stopped).hasValue(1);
            assertThat(other.find(ONE).map(RenderJob::state)).hasValue(RenderJob.State.CANCELED);
            goOn.countDown();
            until(other, TWO, RenderJob.State.DONE);
        }
    }

    @Test
    void canceled_while_it_waits_it_is_never_begun_and_can_be_asked_for_again()
            throws InterruptedException {
        try (RenderQueue queue = queue()) {
            queue.ask(ONE, "Ida", "strategist");
            queue.cancel(ONE);
            queue.ask(TWO, "Ida", "strategist");
            queue.work("planner", 1, (job, _) -> render(job));

            assertThat(begun.take()).isEqualTo(TWO);
            queue.ask(ONE, "Ruben", "brand-lead");
            goOn.countDown();

            assertThat(until(queue, ONE, RenderJob.State.DONE).by()).isEqualTo("Ruben");
        }
    }

    @Test
    void what_is_stopped_with_its_process_is_rendered_by_the_next() throws InterruptedException {
        try (RenderQueue queue = queue()) {
            queue.work("planner", 1, (job, _) -> render(job));
            queue.ask(ONE, "Ida", "strategist");
            begun.take();
        }
        assertThat(stopped).hasValue(1);

        goOn.countDown();
        try (RenderQueue next = queue()) {
            assertThat(next.find(ONE).map(RenderJob::state)).hasValue(RenderJob.State.WAITING);
            next.work("planner", 1, (job, _) -> render(job));

            assertThat(until(next, ONE, RenderJob.State.DONE).tries()).isEqualTo(1);
        }
    }

    /// What is drawn or read while it is interrupted may fail in any way.
    @Test
    void what_fails_because_it_was_stopped_has_not_failed() throws InterruptedException {
        try (RenderQueue queue = queue()) {
            queue.work(
                    "planner",
                    1,
                    (job, _) -> {
                        try {
                            return render(job);
                        } catch (InterruptedException swallowed) {
                            return List.of(NO);
                        }
                    });
            queue.ask(ONE, "Ida", "strategist");
            begun.take();
        }

        try (RenderQueue next = queue()) {
            assertThat(next.find(ONE))
                    .hasValueSatisfying(job -> {
                        assertThat(job.state()).isEqualTo(RenderJob.State.WAITING);
                        assertThat(job.problems()).isEmpty();
                    });
        }
    }

    /// As a process leaves it that is killed between keeping what was asked for and handing it in.
    @Test
    void what_was_kept_and_not_handed_in_is_rendered() {
        goOn.countDown();
        store().useTransaction(kept ->
                kept.renderJobs()
                        .keep(
                                RenderJob.asked(
                                        ONE, "Ida", "strategist", Clock.systemUTC().instant())));
        try (RenderQueue queue = queue()) {
            queue.work("planner", 1, (job, _) -> render(job));

            until(queue, ONE, RenderJob.State.DONE);
        }
    }

    /// As a process leaves it that is killed while it renders: a task picked by nobody who lives.
    @Test
    void what_a_dead_process_had_taken_is_rendered_by_another() throws SQLException {
        goOn.countDown();
        try (RenderQueue queue = queue()) {
            queue.ask(ONE, "Ida", "strategist");
            killedWhileRendering(1);
            queue.work("worker", 1, (job, _) -> render(job));

            assertThat(until(queue, ONE, RenderJob.State.DONE).tries()).isEqualTo(2);
        }
    }

    @Test
    void what_ends_its_process_again_and_again_is_given_up() throws SQLException {
        try (RenderQueue queue = queue()) {
            queue.ask(ONE, "Ida", "strategist");
            killedWhileRendering(3);
            queue.work("worker", 1, (job, _) -> render(job));

            assertThat(until(queue, ONE, RenderJob.State.FAILED).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("RENDER-002");
                        assertThat(problem.says()).contains("3 times");
                    });
        }
        assertThat(begun).isEmpty();
    }

    private void killedWhileRendering(int times) throws SQLException {
        store().useTransaction(kept -> {
            RenderJob job = kept.renderJobs().lock(ONE).orElseThrow();
            for (int i = 0; i < times; i++) {
                job = job.begun("gone", job.asked());
            }
            kept.renderJobs().keep(job);
        });
        try (Connection connection = connect();
                var picked =
                        connection.prepareStatement(
                                """
                                update render_task set picked = true, picked_by = 'gone',
                                last_heartbeat = timestamp with time zone '2020-01-01 00:00:00+00'
                                """)) {
            assertThat(picked.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void why_one_failed_stays_and_those_that_failed_are_found_alone() {
        try (RenderQueue queue = queue()) {
            queue.work("planner", 1, (job, _) -> job.draft().equals(ONE) ? List.of(NO) : List.of());
            queue.ask(ONE, "Ida", "strategist");
            queue.ask(TWO, "FAILED", "strategist");

            assertThat(until(queue, ONE, RenderJob.State.FAILED).problems()).containsExactly(NO);
            until(queue, TWO, RenderJob.State.DONE);
            List<RenderJob> failed = store().inTransaction(kept -> kept.renderJobs().failed());
            assertThat(failed).extracting(RenderJob::draft).containsExactly(ONE);
        }
    }

    @Test
    void what_is_over_can_be_dismissed_and_what_is_under_way_cannot() throws InterruptedException {
        try (RenderQueue queue = queue()) {
            queue.work(
                    "planner", 1, (job, _) -> job.draft().equals(ONE) ? List.of(NO) : render(job));
            queue.ask(ONE, "Ida", "strategist");
            until(queue, ONE, RenderJob.State.FAILED);
            queue.ask(TWO, "Ida", "strategist");
            begun.take();

            queue.dismiss(ONE);
            queue.dismiss(TWO);

            assertThat(queue.all()).extracting(RenderJob::draft).containsExactly(TWO);
            goOn.countDown();
            until(queue, TWO, RenderJob.State.DONE);
            assertThat(queue.ask(ONE, "Ruben", "brand-lead").by()).isEqualTo("Ruben");
        }
    }

    @Test
    void how_long_it_took_is_kept_and_not_where_it_was_never_begun() {
        goOn.countDown();
        try (RenderQueue queue = queue()) {
            queue.ask(TWO, "Ida", "strategist");
            queue.cancel(TWO);
            queue.work("planner", 1, (job, _) -> render(job));
            queue.ask(ONE, "Ida", "strategist");

            assertThat(until(queue, ONE, RenderJob.State.DONE).took()).isNotNull();
            assertThat(queue.find(TWO))
                    .hasValueSatisfying(job -> {
                        assertThat(job.ended()).isNotNull();
                        assertThat(job.took()).isNull();
                    });
        }
    }

    @Test
    void an_address_that_sets_something_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> Store.at("jdbc:h2:file:/x;INIT=RUNSCRIPT FROM 'secret'"))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("jdbc:postgresql://HOST/NAME")
                .hasMessageNotContaining("secret");
    }
}
