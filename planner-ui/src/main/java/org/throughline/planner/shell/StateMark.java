package org.throughline.planner.shell;

import com.vaadin.flow.component.html.Span;

/// A state in a word or two, with its sign.
public final class StateMark extends Span {

    public StateMark(Tone tone, String says) {
        super(says);
        addClassName("state");
        getElement().setAttribute("data-tone", tone.key());
    }
}
