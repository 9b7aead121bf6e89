package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says that a page is about some posts only, and leads to all.
public final class FilterLine extends Div {

    public FilterLine(PostFilter filter, String path) {
        addClassName("filter-line");
        var platform = filter.platform();
        var month = filter.month();
        String what =
                Stream.of(
                                platform == null ? "" : word("platform", platform.key()),
                                month == null ? "" : PostFilter.words(month))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        Anchor all = new Anchor(path, text("posts.all"));
        all.setId("posts-all");
        add(new Span(text("posts.filtered", what)), all);
        setVisible(!filter.isNone());
    }
}
