package org.throughline.planner.ruledesk;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds things out one at a time on a thread of its own, always what was asked last: what was
/// asked before it and has not begun is forgotten, and what comes of a question that was overtaken
/// is dropped. Thread-safe.
final class Newest {

    /// One question.
    private record Question<T>(
            int number, Supplier<T> find, Consumer<T> found, Consumer<RuntimeException> failed) {}

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
    synchronized <T> void ask(
            Supplier<T> find, Consumer<T> found, Consumer<RuntimeException> failed) {
        asked++;
        waiting = new Question<>(asked, find, found, failed);
        if (!works) {
            works = true;
            Thread.ofVirtual().name("rule-desk").start(this::work);
        }
    }

    /// Nobody wants to know any more.
    synchronized void forget() {
        asked++;
        waiting = null;
    }

    private void work() {
        try {
            Question<?> question = next();
            while (question != null) {
                look(question);
                question = next();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Question<?> next() throws InterruptedException {
        Thread.sleep(pause);
        synchronized (this) {
            Question<?> question = waiting;
            waiting = null;
            works = question != null;
            return question;
        }
    }

    private <T> void look(Question<T> question) {
        try {
            T found = question.find().get();
            if (isLast(question)) {
                question.found().accept(found);
            }
        } catch (RuntimeException failure) {
            if (isLast(question)) {
                question.failed().accept(failure);
            }
        }
    }

    private synchronized boolean isLast(Question<?> question) {
        return question.number() == asked;
    }
}
