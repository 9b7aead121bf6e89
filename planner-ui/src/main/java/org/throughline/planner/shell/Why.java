package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/// Something folded away behind a question, such as *Why?*.
public final class Why extends NativeDetails {

    public Why(String id, String question, Component... answer) {
        super(question);
        setId(id);
        addClassName("why");
        setContent(new Div(answer));
    }
}
