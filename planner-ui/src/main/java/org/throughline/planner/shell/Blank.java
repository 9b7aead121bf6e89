package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// Where there is nothing yet: what would be here, and what to do to get it.
public final class Blank extends Div {

    public Blank(String what, String todo, Component... actions) {
        addClassName("empty");
        Span heading = new Span(what);
        heading.addClassName("empty-what");
        add(heading, new Paragraph(todo));
        add(actions);
    }
}
