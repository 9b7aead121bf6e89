package org.throughline.analytics.door;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A short step that runs to its end on a thread of its own, whoever interrupts its caller: an
/// interrupt closes the file that is being written, and nobody could say whether it counts.
final class Unbroken {

    private Unbroken() {}

    /// Waits until the step is done. An interrupt that comes meanwhile is kept for the caller.
    static void run(Runnable step) {
        FutureTask<Void> task = new FutureTask<>(step, null);
        Thread.ofPlatform().name("unbroken").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw thrown(failed);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default ->
                    throw new IllegalStateException("a runnable throws nothing else", failed);
        };
    }
}
