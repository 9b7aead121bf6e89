package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.Polling;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// A part of a page that takes longer to find out than a keystroke. It says that it is looking; the
/// page stays answerable meanwhile, and what was found before stays in sight, faded. Of several
/// questions the last is answered.
final class Looking extends Div {

    /// How long keystrokes gather.
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final int POLL_MILLIS = 300;

    /// The number of parts of a page that are being looked for.
    private static final String OPEN = Looking.class.getName();

    private final transient Newest newest = new Newest(PAUSE);
    private final transient Incidents incidents;
    private final Div state = new Div();
    private final Div result = new Div();
    private int asked;
    private transient @Nullable UI open;

    Looking(String id, Incidents incidents) {
        this.incidents = incidents;
        setId(id);
        addClassName("looking");
        state.addClassName("looking-state");
        state.getElement().setAttribute("role", "status");
        result.addClassName("looking-result");
        add(state, result);
    }

    /// Looks for something, and shows it in place of what was shown before.
    ///
    /// @param find on another thread, without the page
    /// @param shown on the page
    <T> void look(Supplier<T> find, Function<T, Component> shown) {
        UI ui = Optional.ofNullable(UI.getCurrent()).orElseThrow();
        says(new Paragraph(text("desk.looking")));
        getElement().setAttribute("aria-busy", "true");
        if (open == null) {
            open = ui;
            count(ui, 1);
        }
        asked++;
        int number = asked;
        newest.ask(
                find,
                found -> on(ui, number, () -> show(shown.apply(found))),
                failure -> {
                    String incident = incidents.record(failure);
                    on(ui, number, () -> failed(incident));
                });
    }

    /// Shows nothing; what is being looked for is not wanted any more.
    void clear() {
        rest();
        state.removeAll();
        result.removeAll();
    }

    /// Says something instead.
    void say(String what) {
        clear();
        says(new Paragraph(what));
    }

    private void says(Component what) {
        state.removeAll();
        state.add(what);
    }

    private void show(Component found) {
        state.removeAll();
        result.removeAll();
        result.add(found);
    }

    private void failed(String number) {
        result.removeAll();
        says(
                new Div(
                        new StateMark(Tone.BAD, text("desk.looking.failed")),
                        new Paragraph(text("desk.looking.failed.number", number))));
    }

    /// Does something on the page, where it is open and nothing was asked since.
    private void on(UI ui, int number, Runnable change) {
        try {
            var _ =
                    ui.access(() -> {
                        if (number == asked) {
                            rest();
                            change(change);
                        }
                    });
        } catch (UIDetachedException left) {
            newest.forget();
        }
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (Throwable failure) {
            failed(incidents.record(failure));
        }
    }

    private void rest() {
        newest.forget();
        asked++;
        getElement().removeAttribute("aria-busy");
        if (open != null) {
            count(open, -1);
            open = null;
        }
    }

    /// The page asks for news more often as long as any part of it is looked for.
    private static void count(UI ui, int more) {
        int open = more + Optional.ofNullable((Integer) ComponentUtil.getData(ui, OPEN)).orElse(0);
        ComponentUtil.setData(ui, OPEN, open);
        if (open > 0) {
            ui.setPollInterval(POLL_MILLIS);
        } else {
            Polling.rest(ui);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        rest();
    }
}
