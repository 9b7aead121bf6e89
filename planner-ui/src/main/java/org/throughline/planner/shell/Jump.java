package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/// A link to a part of the page at hand, which takes the keyboard along. It stays in the browser:
/// by its address alone, all addresses being relative to the first page, it would lead there.
public final class Jump extends Anchor {

    public Jump(String part, String says) {
        super("#" + part, says);
        setRouterIgnore(true);
        getElement().setAttribute("data-jump", part);
    }

    /// Makes the jumps in a frame work.
    static void follow(Component frame) {
        frame.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', event => {
                          const jump = event.target.closest?.('a[data-jump]');
                          if (!jump) return;
                          event.preventDefault();
                          const part = document.getElementById(jump.dataset.jump);
                          if (part) {
                            part.tabIndex = -1;
                            part.focus({preventScroll: true});
                            part.scrollIntoView({block: 'start'});
                          }
                        })
                        """);
    }
}
