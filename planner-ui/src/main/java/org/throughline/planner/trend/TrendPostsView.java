package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostLink;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;

/// The posts behind a flag or a lift: what is said of them first, then post by post what each
/// reached beside what is usual for its account. Which posts stands in the address.
@Route(Paths.TREND_POSTS)
@PermitAll
public final class TrendPostsView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    /// Rows of one side; the rest is in the table for other programs.
    private static final int SHOWN = 50;

    private final transient TrendDesk desk;

    public TrendPostsView(TrendDesk desk) {
        this.desk = desk;
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("behind.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Map<String, List<String>> address =
                event.getLocation().getQueryParameters().getParameters();
        Optional<PostsOf> asked = PostsOf.of(address);
        Optional<TrendReport> report =
                PostsOf.until(address).map(desk::upTo).orElseGet(desk::latest);
        if (asked.isEmpty() || report.isEmpty()) {
            add(new PageHead("", text("behind.title")).actions(back()));
            add(new Blank(text("behind.blank"), text("behind.blank.todo")));
            return;
        }
        show(report.get(), asked.get());
    }

    private void show(TrendReport report, PostsOf asked) {
        PageHead head =
                new PageHead(
                        text("behind.kicker", FlagSentence.DAY.format(report.asOf())),
                        text("behind.title-of", name(asked)));
        Optional<BehindPosts> found = BehindPosts.of(report, asked);
        if (found.isEmpty()) {
            add(head.actions(back()));
            add(new Blank(text("behind.gone"), text("behind.gone.todo")));
            return;
        }
        BehindPosts posts = found.get();
        add(head.actions(back(), download(report, posts)));
        Panel panel = new Panel("posts", text("behind.title"));
        sentences(report, asked).forEach(says -> panel.add(sentence(says)));
        Paragraph about = new Paragraph(about(report, posts));
        about.setId("posts-about");
        about.addClassName("soft");
        panel.add(about);
        Map<PostKey, ListedPost> listed =
                desk.listed(
                        posts.groups().stream()
                                .flatMap(group -> group.lines().stream().limit(SHOWN))
                                .map(line -> line.figure().post())
                                .toList());
        for (BehindPosts.Group group : posts.groups()) {
            panel.add(sheet(asked, group, listed));
            int more = group.lines().size() - SHOWN;
            if (more > 0) {
                panel.add(new Paragraph(text("behind.more", more)));
            }
        }
        add(panel);
    }

    static String name(PostsOf asked) {
        return switch (asked) {
            case PostsOf.Series(SeriesKey key) -> FlagSentence.name(key);
            case PostsOf.Sides(Comparison comparison) -> LiftSentence.side(comparison);
        };
    }

    /// What the report says of them.
    private static List<String> sentences(TrendReport report, PostsOf asked) {
        return switch (asked) {
            case PostsOf.Series(SeriesKey key) ->
                    Stream.concat(
                                    report.flags().stream()
                                            .filter(flag -> flag.series().equals(key))
                                            .map(FlagSentence::rises),
                                    report.tooEarly().stream()
                                            .filter(early -> early.series().equals(key))
                                            .map(early -> text("behind.too-early", name(asked))))
                            .toList();
            case PostsOf.Sides(Comparison comparison) ->
                    Stream.ofNullable(report.lifts())
                            .flatMap(lifts -> lifts.lifts().stream())
                            .filter(lift ->
                                    lift.account() == null && lift.comparison().equals(comparison))
                            .map(LiftSentence::of)
                            .toList();
        };
    }

    private static String about(TrendReport report, BehindPosts posts) {
        return switch (posts.of()) {
            case PostsOf.Series _ -> text("behind.about.series", posts.kept(), posts.all());
            case PostsOf.Sides _ ->
                    text(
                            "behind.about.sides",
                            posts.kept(),
                            posts.all(),
                            report.lifts() == null ? 0 : report.lifts().ageDays());
        };
    }

    private static Paragraph sentence(String says) {
        Paragraph sentence = new Paragraph(says);
        sentence.addClassName("finding");
        return sentence;
    }

    private Component sheet(
            PostsOf asked, BehindPosts.Group group, Map<PostKey, ListedPost> listed) {
        Boolean has = group.has();
        String title =
                has == null
                        ? name(asked)
                        : text(
                                has ? "behind.with" : "behind.without",
                                name(asked),
                                group.lines().size());
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                title,
                                text("behind.account"),
                                text("behind.published"),
                                text("behind.engagements"),
                                text("behind.usual"),
                                text("behind.multiple")));
        if (has != null) {
            columns.add(text("behind.watched"));
        }
        Sheet sheet =
                new Sheet(
                        has == null ? "posts-rows" : has ? "posts-with" : "posts-without",
                        title,
                        columns);
        sheet.numbers(3, 4, 5);
        if (has != null) {
            sheet.numbers(6);
        }
        group.lines().stream()
                .limit(SHOWN)
                .forEach(line -> row(sheet, line, has != null, listed.get(line.figure().post())));
        return sheet;
    }

    private void row(
            Sheet sheet, BehindPosts.Line line, boolean watched, @Nullable ListedPost listed) {
        PostFigure figure = line.figure();
        List<Component> cells =
                new ArrayList<>(
                        List.of(
                                new Span(figure.account()),
                                new Span(FlagSentence.DAY.format(figure.published())),
                                new Span(text("days.number", figure.engagements())),
                                number("days.number", figure.usual()),
                                number("trends.times", figure.multiple())));
        if (watched) {
            Double share = line.watched();
            cells.add(number("behind.percent", share == null ? null : 100 * share));
        }
        sheet.row(post(figure, listed), cells.toArray(Component[]::new));
    }

    /// What it is called, where it can be watched, and the draft that it was published from; where
    /// none of this is known, its id alone.
    private Component post(PostFigure figure, @Nullable ListedPost listed) {
        String id =
                text(
                        "behind.post",
                        word("platform", figure.post().platform().key()),
                        figure.post().id());
        String title = listed == null ? null : listed.title();
        Div post = new Div();
        post.addClassName("behind-post");
        String name = title == null ? id : title;
        if (title != null) {
            Span called = new Span(title);
            called.addClassName("as-typed");
            post.add(called);
        }
        Span where = new Span(id);
        if (title != null) {
            where.addClassNames("soft", "small");
        }
        post.add(where);
        Div links = new Div();
        links.addClassName("behind-links");
        desk.draft(figure.post())
                .ifPresent(draft -> {
                    Anchor to = new Anchor(Paths.draft(draft.toString()), text("behind.draft"));
                    to.setAriaLabel(text("behind.draft-of", name));
                    links.add(to);
                });
        link(figure.post(), listed)
                .ifPresent(link -> {
                    Anchor there = new Anchor(link, text("posts.watch"));
                    there.setTarget("_blank");
                    there.getElement().setAttribute("rel", "noopener noreferrer");
                    there.setAriaLabel(text("posts.watch-of", name));
                    links.add(there);
                });
        if (links.getComponentCount() > 0) {
            post.add(links);
        }
        return post;
    }

    /// As its files say, else as its id tells.
    private static Optional<String> link(PostKey post, @Nullable ListedPost listed) {
        return Optional.ofNullable(listed).map(ListedPost::link).or(() -> PostLink.of(post));
    }

    private static Span number(String key, @Nullable Double value) {
        return new Span(value == null ? "–" : text(key, value));
    }

    private static Anchor back() {
        Anchor link = new Anchor(Paths.TRENDS, text("behind.back"));
        link.setId("posts-back");
        link.addClassName("link-button");
        return link;
    }

    private static Anchor download(TrendReport report, BehindPosts posts) {
        byte[] table = PostsTable.of(posts).getBytes(StandardCharsets.UTF_8);
        String file = "posts-" + report.asOf() + ".csv";
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        file,
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("trends.download"));
        link.setId("posts-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }
}
