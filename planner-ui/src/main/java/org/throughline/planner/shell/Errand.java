package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something slow that a page has done away from itself, so that it can be used meanwhile. The
/// result arrives by itself. Whoever leaves the page does not wait for it; what was begun goes on
/// to its end, since a thread that works on the store is not interrupted, and keeps what came of it
/// where a page that is opened later finds it. Confined to its page, but for the work.
public final class Errand<T> {

    private final Consumer<T> arrived;
    private final Polling polling = new Polling(this::look, this::isUnderWay);
    private @Nullable Supplier<Optional<T>> work;

    /// @param arrived is told the result, once for each beginning
    public Errand(Consumer<T> arrived) {
        this.arrived = arrived;
    }

    /// Begins; without effect while it is under way.
    public void begin(Component page, Supplier<T> what) {
        if (isUnderWay()) {
            return;
        }
        FutureTask<T> begun = new FutureTask<>(what::get);
        Thread.ofVirtual().name("errand").start(begun);
        follow(page, () -> result(begun));
    }

    /// Waits for what another page began; without effect while something is under way.
    ///
    /// @param result empty as long as there is none
    public void follow(Component page, Supplier<Optional<T>> result) {
        if (isUnderWay()) {
            return;
        }
        work = result;
        page.getUI()
                .ifPresent(ui -> {
                    polling.start(ui);
                    page.addDetachListener(left -> {
                        left.unregisterListener();
                        polling.stop(ui);
                    });
                });
    }

    public boolean isUnderWay() {
        return work != null;
    }

    private void look() {
        Supplier<Optional<T>> begun = work;
        if (begun == null) {
            return;
        }
        Optional<T> result;
        try {
            result = begun.get();
        } catch (RuntimeException failed) {
            work = null;
            throw failed;
        }
        if (result.isPresent()) {
            work = null;
            arrived.accept(result.get());
        }
    }

    private static <T> Optional<T> result(FutureTask<T> begun) {
        if (!begun.isDone()) {
            return Optional.empty();
        }
        if (begun.state() == State.SUCCESS) {
            return Optional.of(begun.resultNow());
        }
        throw begun.exceptionNow() instanceof RuntimeException unexpected
                ? unexpected
                : new IllegalStateException(begun.exceptionNow());
    }
}
