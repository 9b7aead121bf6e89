package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import org.throughline.data.engagement.PostList;

/// Says that the history knows older posts than those on a page.
public final class NewestOnly extends Paragraph {

    public NewestOnly() {
        super(text("posts.newest-only", PostList.MOST_POSTS));
        setId("posts-newest-only");
        addClassName("notice");
    }
}
