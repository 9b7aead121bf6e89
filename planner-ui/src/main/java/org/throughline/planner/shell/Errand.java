package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
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
    private final Runnable failed;
    private final Polling polling = new Polling(this::look, this::isUnderWay);
    private @Nullable Supplier<Optional<T>> work;
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
        Supplier<Optional<T>> begun = work;
        if (begun == null) {
            return;
        }
        Optional<T> result;
        try {
            result = begun.get();
        } catch (RuntimeException unexpected) {
            work = null;
            rest();
            try {
                failed.run();
            } catch (RuntimeException also) {
                unexpected.addSuppressed(also);
            }
            throw unexpected;
        }
        if (result.isPresent()) {
            work = null;
            rest();
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
