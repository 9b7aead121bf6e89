package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// The top of a page: where one is, what it is called, one sentence, and what can be done.
public final class PageHead extends Div {

    /// Id of a page's title.
    public static final String TITLE = "page-title";

    private final Div words = new Div();
    private final Div row = new Div();

    public PageHead(String kicker, String title) {
        addClassName("page-head");
        words.addClassName("page-head-words");
        if (!kicker.isEmpty()) {
            Span above = new Span(kicker);
            above.addClassName("page-kicker");
            words.add(above);
        }
        H1 heading = new H1(title);
        heading.setId(TITLE);
        Reach.allow(heading);
        words.add(heading);
        add(words);
        row.addClassName("page-actions");
    }

    public PageHead lead(String says) {
        Paragraph lead = new Paragraph(says);
        lead.addClassName("page-lead");
        words.add(lead);
        return this;
    }

    public PageHead actions(Component... actions) {
        row.add(actions);
        add(row);
        return this;
    }
}
