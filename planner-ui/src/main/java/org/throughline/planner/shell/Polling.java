package org.throughline.planner.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Looks at long work for as long as a page is open: once a second while one is under way, else
/// every five, since somebody else may ask for one. Confined to its page.
public final class Polling {

    private static final int UNDER_WAY_MILLIS = 1_000;
    private static final int QUIET_MILLIS = 5_000;

    /// How often a page on which nothing is under way looks for what has come.
    static final Duration RESTS = Duration.ofSeconds(30);

    private final Runnable look;
    private final BooleanSupplier isUnderWay;
    private @Nullable Registration polling;

    public Polling(Runnable look, BooleanSupplier isUnderWay) {
        this.look = look;
        this.isUnderWay = isUnderWay;
    }

    /// Begins, or sees to it that what was just asked for is looked at soon.
    public void start(UI ui) {
        if (polling == null) {
            polling = ui.addPollListener(poll -> tick(ui));
        }
        pace(ui);
    }

    private void tick(UI ui) {
        look.run();
        if (polling != null) {
            pace(ui);
        }
    }

    private void pace(UI ui) {
        ui.setPollInterval(isUnderWay.getAsBoolean() ? UNDER_WAY_MILLIS : QUIET_MILLIS);
    }

    public void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            rest(ui);
        }
    }

    /// Goes back to the pace of a page on which nothing is under way.
    public static void rest(UI ui) {
        ui.setPollInterval((int) RESTS.toMillis());
    }
}
