package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.PostFigure;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;

/// The best and the worst posts of a month with their covers, beside what is usual for their own
/// account.
final class PostsPanel {

    private PostsPanel() {}

    static Panel of(MonthPosts posts) {
        Panel panel = new Panel("month-posts", text("monthly.posts"));
        if (posts.best().isEmpty()) {
            panel.add(new Paragraph(text("monthly.posts.none", posts.compared())));
            return panel;
        }
        Paragraph about =
                new Paragraph(text("monthly.posts.about", posts.compared(), posts.ageDays()));
        about.addClassName("soft");
        panel.add(
                about,
                group("best", text("monthly.best"), posts.best()),
                group("worst", text("monthly.worst"), posts.worst()));
        return panel;
    }

    private static Component group(String id, String title, List<MonthPosts.Seen> posts) {
        UnorderedList list = new UnorderedList();
        list.setId(id);
        list.addClassName("post-cards");
        posts.forEach(post -> list.add(card(post)));
        Div group = new Div(new H3(title), list);
        group.addClassName("post-group");
        return group;
    }

    private static ListItem card(MonthPosts.Seen seen) {
        ComparedPost post = seen.post();
        PostFigure figure = post.figure();
        Paragraph multiple = new Paragraph(text("monthly.multiple", seen.multiple()));
        multiple.addClassName("post-multiple");
        Div words =
                new Div(
                        multiple,
                        new Paragraph(
                                text(
                                        "monthly.post-figure",
                                        figure.engagements(),
                                        Objects.requireNonNull(figure.usual()))),
                        small(
                                text(
                                        "monthly.post-where",
                                        figure.account(),
                                        post.market(),
                                        FindingSentence.DAY.format(figure.published()))),
                        small(carried(post)),
                        name(seen));
        words.addClassName("post-words");
        ListItem card = new ListItem(picture(seen), words);
        card.addClassName("post-card");
        return card;
    }

    private static Component name(MonthPosts.Seen seen) {
        String id = seen.post().figure().post().id();
        return seen.draft()
                .<Component>map(draft ->
                        new Anchor(Paths.draft(draft.toString()), text("monthly.post-draft", id)))
                .orElseGet(() -> small(text("monthly.post-id", id)));
    }

    /// The cover of the draft; where none is known, the name of the platform in its place.
    private static Component picture(MonthPosts.Seen seen) {
        String platform = word("platform", seen.post().figure().post().platform().key());
        if (seen.draft().isPresent() && seen.cover().isPresent()) {
            Image cover =
                    new Image(
                            Paths.paper(seen.draft().get().toString(), seen.cover().get()),
                            text("monthly.cover", platform));
            cover.addClassName("post-cover");
            return cover;
        }
        Span glyph = new Span(platform);
        glyph.addClassNames("post-cover", "post-cover-none");
        return glyph;
    }

    /// What may have made it what it was.
    private static String carried(ComparedPost post) {
        List<String> parts = new ArrayList<>();
        if (post.hook() != null) {
            parts.add(text("lifts.side.hook", wordWithin("hook-kind", post.hook())));
        }
        if (post.format() != null) {
            parts.add(text("lifts.side.format", wordWithin("format", post.format())));
        }
        if (post.watched() != null) {
            parts.add(text("monthly.watched", 100 * post.watched()));
        }
        return parts.isEmpty() ? text("monthly.untagged") : String.join(" · ", parts);
    }

    private static Paragraph small(String says) {
        Paragraph small = new Paragraph(says);
        small.addClassNames("soft", "small");
        return small;
    }
}
