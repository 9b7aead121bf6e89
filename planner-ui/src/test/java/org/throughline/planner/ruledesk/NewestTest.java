package org.throughline.planner.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Questions come faster than answers; latches stand for how long each takes.
class NewestTest {

    private final Newest newest = new Newest(Duration.ZERO);
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private void ask(Supplier<String> find) {
        newest.ask(find, said::add, failure -> said.add("failed: " + failure.getMessage()));
    }

    /// Takes until it is told to go on.
    private String slow(String answer) {
        begun.countDown();
        await(goOn);
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private String next() throws InterruptedException {
        String next = said.poll(60, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void who_asks_is_not_kept_waiting_and_is_told() throws InterruptedException {
        ask(() -> slow("found"));
        assertThat(said).isEmpty();
        goOn.countDown();

        assertThat(next()).isEqualTo("found");
    }

    @Test
    void only_the_last_question_is_answered() throws InterruptedException {
        List<String> looked = new CopyOnWriteArrayList<>();
        ask(() -> slow("first"));
        await(begun);
        ask(() -> {
            looked.add("second");
            return "second";
        });
        ask(() -> {
            looked.add("third");
            return "third";
        });
        goOn.countDown();

        assertThat(next()).isEqualTo("third");
        assertThat(looked).containsExactly("third");
        assertThat(said).isEmpty();
    }

    @Test
    void a_failure_is_told_and_the_next_question_answered() throws InterruptedException {
        ask(() -> {
            throw new IllegalStateException("no rows");
        });
        assertThat(next()).isEqualTo("failed: no rows");
        ask(() -> "found");

        assertThat(next()).isEqualTo("found");
    }

    @Test
    void an_error_is_told_too() throws InterruptedException {
        ask(() -> {
            throw new StackOverflowError("too deep");
        });
        assertThat(next()).isEqualTo("failed: too deep");
        ask(() -> "found");

        assertThat(next()).isEqualTo("found");
    }

    /// Virtual threads are for what waits: computing on them holds up who waits.
    @Test
    void many_pages_at_once_are_answered_by_two_platform_threads() throws InterruptedException {
        Set<String> names = ConcurrentHashMap.newKeySet();
        for (int page = 0; page < 8; page++) {
            new Newest(Duration.ZERO)
                    .ask(
                            () -> {
                                names.add(Thread.currentThread().getName());
                                return Thread.currentThread().isVirtual() ? "virtual" : "platform";
                            },
                            said::add,
                            failure -> said.add("failed: " + failure.getMessage()));
        }

        for (int page = 0; page < 8; page++) {
            assertThat(next()).isEqualTo("platform");
        }
        assertThat(names).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_nobody_wants_to_know_any_more_is_not_told() throws InterruptedException {
        ask(() -> slow("first"));
        await(begun);
        newest.forget();
        goOn.countDown();
        ask(() -> "second");

        assertThat(next()).isEqualTo("second");
        assertThat(said).isEmpty();
    }
}
