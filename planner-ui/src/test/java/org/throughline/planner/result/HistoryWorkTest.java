package org.throughline.planner.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.result.HistoryJob.Kind;
import org.throughline.planner.result.HistoryJob.State;

/// One thing at a time is done to a history, and stopping reaches only what may be broken off.
class HistoryWorkTest {

    private static final State NOTHING = new State.Taken(List.of(), 0, List.of());

    private final HistoryWork work =
            new HistoryWork(
                    Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC),
                    new HistoryFaults(failure -> "TEST"));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch rest = new CountDownLatch(1);

    @AfterEach
    void close() {
        rest.countDown();
        work.close();
    }

    @Test
    void a_second_is_refused_while_the_first_is_under_way_and_names_who_is_at_it()
            throws InterruptedException {
        begin(step -> {
            step.says("reading");
            begun.countDown();
            rest.await();
            return NOTHING;
        });
        begun.await();

        Outcome<HistoryJob> second = work.begin(Kind.SEARCH, "Ruben", step -> NOTHING);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString())
                                        .contains("RESULTS-003", "Noor"));
        assertThat(work.now().orElseThrow().state())
                .isEqualTo(new State.UnderWay("reading", null, null, false));
    }

    @Test
    void what_came_of_it_stays_until_it_is_put_down() {
        begin(step -> NOTHING);

        assertThat(over()).isEqualTo(NOTHING);
        assertThat(over()).isEqualTo(NOTHING);
        work.putDown();
        assertThat(work.now()).isEmpty();
    }

    @Test
    void stopping_breaks_off_what_may_be_broken_off() throws InterruptedException {
        begin(step -> {
            step.stoppable(() -> {
                begun.countDown();
                rest.await();
                return NOTHING;
            });
            return NOTHING;
        });
        begun.await();

        work.stop();

        assertThat(over()).isEqualTo(new State.Stopped());
    }

    @Test
    void what_fails_because_it_was_stopped_was_stopped() throws InterruptedException {
        begin(step ->
                step.stoppable(() -> {
                    begun.countDown();
                    try {
                        rest.await();
                    } catch (InterruptedException stopped) {
                        throw new AnalyticsFailed(
                                AnalyticsFailed.Code.FILE_UNREADABLE, "closed", stopped);
                    }
                    return NOTHING;
                }));
        begun.await();

        work.stop();

        assertThat(over()).isEqualTo(new State.Stopped());
    }

    @Test
    void stopping_never_reaches_what_is_around_it() throws InterruptedException {
        SynchronousQueue<Boolean> interrupted = new SynchronousQueue<>();
        begin(step -> {
            State came = step.stoppable(() -> NOTHING);
            begun.countDown();
            rest.await();
            interrupted.put(Thread.currentThread().isInterrupted());
            return came;
        });
        begun.await();

        work.stop();
        rest.countDown();

        assertThat(interrupted.take()).isFalse();
        assertThat(over()).isEqualTo(NOTHING);
    }

    @Test
    void what_the_world_did_is_told_without_a_path() {
        begin(step -> {
            throw new AnalyticsFailed(
                    AnalyticsFailed.Code.HISTORY_BUSY,
                    "Another process writes to the history in /srv/data");
        });

        assertThat(over())
                .isInstanceOfSatisfying(
                        State.NotDone.class,
                        notDone ->
                                assertThat(notDone.problems())
                                        .singleElement()
                                        .extracting(Problem::says)
                                        .asString()
                                        .contains("another program writes", "RESULTS-TEST")
                                        .doesNotContain("/srv"));
    }

    @Test
    void what_no_memory_was_left_for_is_told_and_the_next_may_begin() {
        begin(step -> {
            throw new OutOfMemoryError("no room for 4 GB");
        });

        assertThat(over())
                .isInstanceOfSatisfying(
                        State.NotDone.class,
                        notDone ->
                                assertThat(notDone.problems())
                                        .singleElement()
                                        .extracting(Problem::says)
                                        .asString()
                                        .contains("our side", "RESULTS-TEST")
                                        .doesNotContain("4 GB"));
        begin(step -> NOTHING);
        assertThat(over()).isEqualTo(NOTHING);
    }

    private void begin(HistoryWork.Task task) {
        assertThat(work.begin(Kind.TAKE, "Noor", task)).isInstanceOf(Outcome.Accepted.class);
    }

    private State over() {
        while (true) {
            HistoryJob job = work.now().orElseThrow();
            if (!job.isUnderWay()) {
                return job.state();
            }
            Thread.onSpinWait();
        }
    }
}
