package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something slow that a page has done away from itself, so that it can be used meanwhile. The
/// result arrives by itself. Whoever leaves the page does not wait for it; what was begun goes on
/// to its end, since a thread that works on the store is not interrupted. Confined to its page, but
/// for the work.
public final class Errand<T> {

    private final Consumer<T> arrived;
    private final Polling polling = new Polling(this::look, this::isUnderWay);
    private @Nullable FutureTask<T> work;

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
        work = begun;
        Thread.ofVirtual().name("errand").start(begun);
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
        FutureTask<T> begun = work;
        if (begun == null || !begun.isDone()) {
            return;
        }
        work = null;
        if (begun.state() == State.SUCCESS) {
            arrived.accept(begun.resultNow());
        } else {
            throw begun.exceptionNow() instanceof RuntimeException unexpected
                    ? unexpected
                    : new IllegalStateException(begun.exceptionNow());
        }
    }
}
