package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/// Single keys that do something while the keyboard is within a part of a page, and nowhere else on
/// it: letters, digits, the arrows to the side, and Backspace. What else is pressed goes its usual
/// way, so that Tab, Enter and Space work on what is inside, and letters in its fields.
public final class Keystrokes {

    public static final String BACK = "ArrowLeft";
    public static final String ON = "ArrowRight";

    private static final String KEY =
            "event.key.length === 1 ? event.key.toLowerCase() : event.key";
    private static final String FILTER =
            "!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey"
                    + " && !event.target.closest('input, textarea, vaadin-select')"
                    + " && /^([a-z0-9]|ArrowLeft|ArrowRight|Backspace)$/i.test(event.key)"
                    + " && (event.preventDefault(), true)";

    private Keystrokes() {}

    /// Listens on a part, which the keyboard can reach as a whole.
    ///
    /// @param typed is told the key: a small letter, a digit, [#BACK] (Backspace too) or [#ON]
    public static void on(Component part, String label, Consumer<String> typed) {
        part.getElement().setAttribute("tabindex", "0");
        part.getElement().setAttribute("role", "application");
        part.getElement().setAttribute("aria-label", label);
        part.getElement()
                .addEventListener(
                        "keydown",
                        event -> {
                            String key = event.getEventData().get(KEY).asString();
                            typed.accept(key.equals("Backspace") ? BACK : key);
                        })
                .addEventData(KEY)
                .setFilter(FILTER);
    }

    /// Brings the keyboard to the part, from the title of its page too: whoever opens such a page
    /// types. A field elsewhere keeps it.
    public static void take(UI ui, Component part) {
        ui.getPage()
                .executeJs(
                        """
                        const part = $0;
                        requestAnimationFrame(() => {
                          const at = document.activeElement;
                          if (!at || at === document.body || at.id === $1 || part.contains(at)) {
                            part.focus({preventScroll: true});
                          }
                        });
                        """,
                        part.getElement(),
                        PageHead.TITLE);
    }
}
