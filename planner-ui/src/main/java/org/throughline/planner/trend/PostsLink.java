package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import org.throughline.data.trend.TrendReport;

/// The way to the posts behind something a report says.
final class PostsLink {

    private PostsLink() {}

    /// Hidden where the report keeps none of them.
    static Anchor of(TrendReport report, PostsOf asked) {
        Anchor link = new Anchor(asked.address(null), text("behind.link"));
        link.setAriaLabel(text("behind.link-of", TrendPostsView.name(asked)));
        link.addClassName("posts-link");
        link.setVisible(BehindPosts.of(report, asked).isPresent());
        return link;
    }
}
