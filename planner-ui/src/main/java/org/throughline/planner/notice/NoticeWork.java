package org.throughline.planner.notice;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Looks again and again for what there is to tell, until it is closed. What goes wrong in one
/// round ends that round alone. Thread-safe.
public final class NoticeWork implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("notices-", 0).daemon(true).factory());

    /// @param failed is told what nobody expected, and gives the number it is logged under
    public NoticeWork(Runnable round, Function<Throwable, String> failed) {
        var _ =
                clock.scheduleWithFixedDelay(
                        () -> {
                            try {
                                round.run();
                            } catch (RuntimeException unexpected) {
                                String _ = failed.apply(unexpected);
                            }
                        },
                        BETWEEN.toMillis(),
                        BETWEEN.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Waits for a letter that is on its way, for a little while.
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                clock.shutdownNow();
                boolean _ = clock.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException hurried) {
            clock.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
