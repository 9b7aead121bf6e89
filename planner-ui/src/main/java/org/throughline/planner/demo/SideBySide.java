package org.throughline.planner.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does pieces of work side by side, and hands over what came of each in the order in which they
/// were begun, on the thread that waits for them. Leaving it early stops what still runs. Confined.
final class SideBySide implements AutoCloseable {

    private final ExecutorService workers;
    private final Queue<Future<Runnable>> begun = new ArrayDeque<>();

    /// @param atOnce how many run at the same time; the others wait
    SideBySide(int atOnce) {
        workers =
                Executors.newFixedThreadPool(
                        atOnce, Thread.ofPlatform().name("walk-", 0).daemon(true).factory());
    }

    /// Begins a piece of work.
    ///
    /// @param work returns what is to be done with its result, in its turn
    void begin(Callable<Runnable> work) {
        begun.add(workers.submit(work));
    }

    /// Waits for everything begun so far.
    void finish() throws IOException, InterruptedException {
        while (!begun.isEmpty()) {
            result(begun.remove()).run();
        }
    }

    private static Runnable result(Future<Runnable> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case UncheckedIOException io -> throw io;
                case RuntimeException unexpected -> throw unexpected;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
