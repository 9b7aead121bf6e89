package org.throughline.planner.ruledesk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds things out one at a time in the background, always what was asked last: what was asked
/// before it and has not begun is forgotten, and what comes of a question that was overtaken is
/// dropped. Thread-safe.
final class Newest {

    /// One question.
    private record Question<T>(
            int number, Supplier<T> find, Consumer<T> found, Consumer<Throwable> failed) {}

    /// Threads that all questions of this process share.
    private static final int AT_ONCE = 2;

    // it computes without a pause: on virtual threads it would hold up everybody's transactions,
    // which wait for one
    private static final ScheduledExecutorService LOOKING =
            Executors.newScheduledThreadPool(
                    AT_ONCE, Thread.ofPlatform().name("rule-desk-", 0).daemon(true).factory());

    private final Duration pause;
    private @Nullable Question<?> waiting;
    private int asked;
    private boolean works;

    /// @param pause how long questions gather before the last of them is looked into
    Newest(Duration pause) {
        this.pause = pause;
    }

    /// Asks, in place of everything before.
    ///
    /// @param found is told what was found, on the finding thread, where nothing was asked since
    /// @param failed is told what went wrong, likewise
    synchronized <T> void ask(Supplier<T> find, Consumer<T> found, Consumer<Throwable> failed) {
        asked++;
        waiting = new Question<>(asked, find, found, failed);
        if (!works) {
            works = true;
            workLater();
        }
    }

    /// Nobody wants to know any more.
    synchronized void forget() {
        asked++;
        waiting = null;
    }

    private void workLater() {
        var _ = LOOKING.schedule(this::work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work() {
        Question<?> question = next();
        if (question != null) {
            try {
                look(question);
            } finally {
                workLater();
            }
        }
    }

    private synchronized @Nullable Question<?> next() {
        Question<?> question = waiting;
        waiting = null;
        works = question != null;
        return question;
    }

    private <T> void look(Question<T> question) {
        try {
            T found = question.find().get();
            if (isLast(question)) {
                question.found().accept(found);
            }
        } catch (Throwable failure) {
            if (isLast(question)) {
                question.failed().accept(failure);
            }
        }
    }

    private synchronized boolean isLast(Question<?> question) {
        return question.number() == asked;
    }
}
