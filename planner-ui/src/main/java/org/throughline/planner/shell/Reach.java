package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/// Where the keyboard goes when what it stood on is gone: to what came instead, so that it is read
/// out and the next Tab goes on from there.
public final class Reach {

    private static final String FIND =
            """
            const there = $0.split(' ')
                .map(id => document.getElementById(id))
                .find(each => each && !each.disabled);
            there?.focus({preventScroll: true});
            """;

    private Reach() {}

    /// Lets a title take the keyboard, though no Tab stops at it.
    public static void allow(Component title) {
        title.getElement().setAttribute("tabindex", "-1");
    }

    /// Brings into sight, and the keyboard to, the first of these ids that is on the page.
    public static void first(UI ui, String... ids) {
        ui.getPage().executeJs(FIND + "there?.scrollIntoView({block: 'nearest'})", names(ids));
    }

    /// Tells where within a component the keyboard goes: the id of the nearest thing around it that
    /// the selector names, for coming back there.
    public static void follow(Component within, String selector, Consumer<String> there) {
        String named = "event.target.closest('" + selector + "')?.id ?? ''";
        within.getElement()
                .addEventListener(
                        "focusin",
                        event -> {
                            String id = event.getEventData().get(named).asString();
                            if (!id.isEmpty()) {
                                there.accept(id);
                            }
                        })
                .addEventData(named);
    }

    /// Brings the keyboard there without scrolling, and only where the keyboard has lost what it
    /// stood on.
    public static void whereLost(UI ui, String... ids) {
        ui.getPage()
                .executeJs(
                        "if (document.activeElement && document.activeElement !== document.body)"
                                + " return; "
                                + FIND,
                        names(ids));
    }

    /// Goes to the part of the new page that its address names.
    ///
    /// @param otherwise id of where to go where it names none; empty: nowhere
    static void page(UI ui, String otherwise) {
        ui.getPage()
                .executeJs(
                        """
                        const go = left => {
                          const part = document.getElementById(location.hash.slice(1));
                          const there = part ?? document.getElementById($0);
                          if (!there) return;
                          if (!there.offsetParent && left > 0) {
                            // a page that has just been loaded is shown a moment later
                            requestAnimationFrame(() => go(left - 1));
                            return;
                          }
                          there.tabIndex = -1;
                          there.focus({preventScroll: true});
                          there.scrollIntoView({block: part ? 'start' : 'nearest'});
                        };
                        go(120);
                        """,
                        otherwise);
    }

    private static String names(String... ids) {
        return String.join(" ", ids);
    }
}
