package org.throughline.planner.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What a session would remember.
record Remembered(AtomicReference<String> id) implements SessionCampaign.Opened {

    Remembered() {
        this(new AtomicReference<>(""));
    }

    @Override
    public Optional<String> get() {
        return Optional.of(id.get()).filter(each -> !each.isEmpty());
    }

    @Override
    public void set(String opened) {
        id.set(opened);
    }
}
