package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// A titled part of a page; its title names it to a screen reader.
public final class Panel extends Section {

    public Panel(String id, String title, Component... parts) {
        setId(id);
        addClassName("panel");
        H2 heading = new H2(title);
        heading.setId(id + "-title");
        Reach.allow(heading);
        getElement().setAttribute("aria-labelledby", id + "-title");
        add(heading);
        add(parts);
    }
}
