package org.throughline.planner.draft;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Looks once a second, for as long as there is something to look at. Confined to its page.
final class Polling {

    private static final int MILLIS = 1_000;

    private final Runnable look;
    private final BooleanSupplier goesOn;
    private @Nullable Registration polling;

    Polling(Runnable look, BooleanSupplier goesOn) {
        this.look = look;
        this.goesOn = goesOn;
    }

    /// Begins, where there is something to look at.
    void start(UI ui) {
        if (polling == null && goesOn.getAsBoolean()) {
            ui.setPollInterval(MILLIS);
            polling = ui.addPollListener(poll -> tick(ui));
        }
    }

    private void tick(UI ui) {
        look.run();
        if (!goesOn.getAsBoolean()) {
            stop(ui);
        }
    }

    void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}
