package org.throughline.planner.shell;

import com.vaadin.flow.component.html.Anchor;

/// A link to a part of the page at hand, which takes the keyboard along. It stays in the browser:
/// by its address alone, all addresses being relative to the first page, it would lead there.
public final class Jump extends Anchor {

    public Jump(String part, String says) {
        super("#" + part, says);
        setRouterIgnore(true);
        getElement()
                .executeJs(
                        """
                        this.addEventListener('click', event => {
                          event.preventDefault();
                          const part = document.getElementById($0);
                          if (part) {
                            part.tabIndex = -1;
                            part.focus({preventScroll: true});
                            part.scrollIntoView({block: 'start'});
                          }
                        })
                        """,
                        part);
    }
}
