package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
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
    private final Runnable failed;
    private final Polling polling = new Polling(this::look, this::isUnderWay);
    private @Nullable FutureTask<T> work;
    private Registration leaving = () -> {};

    /// @param arrived is told the result, once for each beginning
    /// @param failed is run instead where the work ended otherwise than anybody expected, which is
    ///   thrown to the page afterwards
    public Errand(Consumer<T> arrived, Runnable failed) {
        this.arrived = arrived;
        this.failed = failed;
    }

    /// Begins; without effect while it is under way.
    public void begin(Component page, Supplier<T> what) {
        if (isUnderWay()) {
            return;
        }
        FutureTask<T> begun = new FutureTask<>(what::get);
        work = begun;
        Thread.ofVirtual().name("errand").start(begun);
        page.getUI().ifPresent(ui -> wait(page, ui));
    }

    private void wait(Component page, UI ui) {
        polling.start(ui);
        Registration left = page.addDetachListener(_ -> rest());
        leaving =
                () -> {
                    left.remove();
                    polling.stop(ui);
                };
    }

    /// Nothing is waited for any more.
    private void rest() {
        Registration over = leaving;
        leaving = () -> {};
        over.remove();
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
        rest();
        if (begun.state() == State.SUCCESS) {
            arrived.accept(begun.resultNow());
            return;
        }
        RuntimeException unexpected =
                begun.exceptionNow() instanceof RuntimeException thrown
                        ? thrown
                        : new IllegalStateException(begun.exceptionNow());
        try {
            failed.run();
        } catch (RuntimeException also) {
            unexpected.addSuppressed(also);
        }
        throw unexpected;
    }
}
