package org.throughline.planner.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void results_come_in_the_order_begun_whatever_ends_first() throws Exception {
        var order = new ArrayList<String>();
        var secondIsDone = new CountDownLatch(1);

        try (var work = new SideBySide(2)) {
            work.begin(() -> {
                secondIsDone.await();
                return () -> order.add("first");
            });
            work.begin(() -> {
                secondIsDone.countDown();
                return () -> order.add("second");
            });
            work.finish();
        }

        assertThat(order).isEqualTo(List.of("first", "second"));
    }

    @Test
    void results_are_handed_over_on_the_waiting_thread() throws Exception {
        var threads = new ArrayList<Thread>();

        try (var work = new SideBySide(1)) {
            work.begin(() -> () -> threads.add(Thread.currentThread()));
            work.finish();
        }

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void a_failure_stops_what_still_runs_and_is_thrown_as_it_was() {
        var begun = new CountDownLatch(1);
        var stopped = new AtomicBoolean();

        assertThatThrownBy(
                        () -> {
                            try (var work = new SideBySide(2)) {
                                work.begin(() -> {
                                    begun.await();
                                    throw new IOException("the disk is full");
                                });
                                work.begin(() -> waitForEver(begun, stopped));
                                work.finish();
                            }
                        })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(stopped).isTrue();
    }

    @Test
    void an_interrupt_stops_what_runs_before_it_goes_on() {
        var stopped = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        Thread walking = Thread.currentThread();

        assertThatThrownBy(
                        () -> {
                            try (var work = new SideBySide(2)) {
                                work.begin(() -> waitForEver(begun, stopped));
                                work.begin(() -> {
                                    begun.await();
                                    walking.interrupt();
                                    return () -> {};
                                });
                                work.finish();
                            }
                        })
                .isInstanceOf(InterruptedException.class);
        assertThat(stopped).isTrue();
    }

    private static Runnable waitForEver(CountDownLatch begun, AtomicBoolean stopped)
            throws InterruptedException {
        try {
            begun.countDown();
            new CountDownLatch(1).await();
            return () -> {};
        } finally {
            stopped.set(true);
        }
    }
}
