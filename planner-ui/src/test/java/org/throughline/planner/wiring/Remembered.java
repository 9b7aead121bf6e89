package org.throughline.planner.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What a session would remember, known to the thread of its request alone.
record Remembered(Thread request, AtomicReference<@Nullable String> id)
        implements SessionCampaign.Opened {

    Remembered() {
        this(Thread.currentThread(), new AtomicReference<>());
    }

    @Override
    public Optional<String> get() {
        return Optional.ofNullable(id.get()).filter(_ -> Thread.currentThread() == request);
    }

    @Override
    public void set(String opened) {
        id.set(opened);
    }
}
