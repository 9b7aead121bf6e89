package org.throughline.planner.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What Ctrl-C or a polite kill means to a running command: its thread is interrupted, ends its
/// children and sweeps up what is half-made, and only then the process goes. Thread-safe.
final class Stop {

    /// A command that has not swept up by then is left to the system.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    /// Whether somebody asked this process to end while the command ran.
    boolean isAsked() {
        return asked.get();
    }

    /// Watches over a command that runs on this thread, until [#over].
    void watch() {
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command), "stop"));
    }

    /// The command has ended by itself.
    void over() {
        over.countDown();
    }

    private void end(Thread command) {
        if (over.getCount() == 0) {
            return;
        }
        asked.set(true);
        command.interrupt();
        try {
            over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
