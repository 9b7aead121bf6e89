package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/// What can be done about past posts, each on its page.
public final class PostsNav extends Nav {

    /// @param here path of the page at hand
    public PostsNav(String here) {
        setId("posts-parts");
        addClassName("parts-nav");
        getElement().setAttribute("aria-label", text("posts.parts"));
        for (String path : List.of(Paths.COVERAGE, Paths.JOINS, Paths.TAGS)) {
            String part = path.substring(path.indexOf('/') + 1);
            Anchor link = new Anchor(path, text("posts.parts." + part));
            link.setId("posts-" + part);
            if (path.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
