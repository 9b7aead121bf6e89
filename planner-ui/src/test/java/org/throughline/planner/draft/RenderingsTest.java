package org.throughline.planner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;

class RenderingsTest {

    private static final DraftId ONE = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");
    private static final DraftId TWO = DraftId.parse("lights-back-on.twenty-seconds.1.DE.tiktok");
    private static final Outcome<Draft> REFUSED =
            Outcome.refused(new Problem("X-001", "", "no", ""));

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Test
    void pressed_twice_it_is_rendered_once() throws InterruptedException {
        try (Renderings renderings = renderings()) {
            renderings.start(ONE, Actor.local());
            begun.await();
            renderings.start(ONE, Actor.local());
            goOn.countDown();
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void one_that_is_canceled_is_interrupted_and_says_so() throws InterruptedException {
        try (Renderings renderings = renderings()) {
            renderings.start(ONE, Actor.local());
            begun.await();

            renderings.cancel(ONE);

            stopped.await();
            assertThat(renderings.find(ONE).map(Rendering::state))
                    .hasValue(Rendering.State.CANCELED);
        }
    }

    @Test
    void one_that_is_canceled_while_it_waits_is_never_begun() throws InterruptedException {
        try (Renderings renderings = renderings()) {
            renderings.start(ONE, Actor.local());
            begun.await();
            renderings.start(TWO, Actor.local());

            renderings.cancel(TWO);
            goOn.countDown();
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void closing_waits_until_what_was_running_has_ended() throws InterruptedException {
        try (Renderings renderings = renderings()) {
            renderings.start(ONE, Actor.local());
            begun.await();
        }

        assertThat(stopped.getCount()).isZero();
    }

    @Test
    void what_nobody_expected_is_said_by_its_number_alone() throws InterruptedException {
        var told = new CountDownLatch(1);
        DraftMaker broken =
                (_, _, _) -> {
                    throw new IllegalStateException("secret");
                };
        try (Renderings renderings =
                new Renderings(
                        broken,
                        Clock.systemUTC(),
                        _ -> {
                            told.countDown();
                            return "ABCD-2345";
                        })) {
            renderings.start(ONE, Actor.local());
            told.await();
            renderings.close();

            assertThat(renderings.find(ONE).orElseThrow().problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("RENDER-ABCD-2345");
                        assertThat(problem.says()).doesNotContain("secret");
                    });
        }
    }

    /// Renders until it is let go on, or interrupted.
    private Renderings renderings() {
        return new Renderings(
                (_, _, _) -> {
                    made.incrementAndGet();
                    begun.countDown();
                    try {
                        goOn.await();
                        return REFUSED;
                    } finally {
                        stopped.countDown();
                    }
                },
                Clock.systemUTC(),
                Throwable::toString);
    }
}
