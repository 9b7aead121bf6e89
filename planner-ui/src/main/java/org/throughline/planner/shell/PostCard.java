package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.ListedPost;

/// A past post as people know it: its words, where and when it was, how long it is, what it did.
public final class PostCard extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    public PostCard(ListedPost post) {
        addClassName("post-card");
        Span title = new Span(title(post));
        title.addClassNames("post-card-title", "as-typed");
        Span facts = new Span(facts(post));
        facts.addClassNames("soft", "small");
        add(title, facts);
        figures(post);
        String link = post.link();
        if (link != null) {
            Anchor there = new Anchor(link, text("posts.watch"));
            there.setTarget("_blank");
            there.getElement().setAttribute("rel", "noopener noreferrer");
            there.setAriaLabel(text("posts.watch-of", title(post)));
            add(there);
        }
    }

    /// Its title, else its id.
    public static String title(ListedPost post) {
        String title = post.title();
        return title == null ? text("posts.untitled", post.post().id()) : title;
    }

    private static String facts(ListedPost post) {
        List<String> facts = new ArrayList<>();
        facts.add(word("platform", post.post().platform().key()));
        String account = post.account();
        if (account != null) {
            facts.add(account);
        }
        var market = post.market();
        if (market != null) {
            facts.add(market.code());
        }
        facts.add(post.published().map(PostCard::day).orElse(text("posts.no-day")));
        Double length = post.lengthSeconds();
        facts.add(length == null ? text("posts.no-length") : text("posts.length", length));
        if (post.isBought()) {
            facts.add(text("posts.bought"));
        }
        return String.join(" · ", facts);
    }

    /// A day in words.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void figures(ListedPost post) {
        post.figures()
                .ifPresent(figures -> {
                    Counts counts = figures.counts();
                    List<String> parts = new ArrayList<>();
                    figure(parts, "posts.views", counts.views());
                    figure(parts, "posts.likes", counts.likes());
                    figure(parts, "posts.comments", counts.comments());
                    figure(parts, "posts.shares", counts.shares());
                    figure(parts, "posts.saves", counts.saves());
                    String of =
                            figures.days() > 0
                                    ? text("posts.of-days", figures.days(), day(figures.upTo()))
                                    : text("posts.lifetime", day(figures.upTo()));
                    Span line = new Span(String.join(" · ", parts) + " (" + of + ")");
                    line.addClassName("small");
                    add(line);
                });
    }

    private static void figure(List<String> parts, String key, @Nullable Long count) {
        if (count != null) {
            parts.add(text(key, count));
        }
    }
}
