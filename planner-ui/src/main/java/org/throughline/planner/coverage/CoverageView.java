package org.throughline.planner.coverage;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.brief.Platform;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.joining.JoinPosts;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.NewestOnly;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.PostFilter;
import org.throughline.planner.shell.PostsNav;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Coverage: what the history knows of each brand on each platform in each month, and where each
/// gap is mended.
@Route(Paths.COVERAGE)
@Menu(title = "menu.posts", order = 4.1, icon = "audit")
@PermitAll
public final class CoverageView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int NAMED_DAYS = 4;

    private final transient CoverMonths months;
    private final transient JoinPosts joins;
    private final transient Actor actor;
    private final Div rows = new Div();
    private final Div download = new Div();

    public CoverageView(CoverMonths months, JoinPosts joins, Sessions sessions) {
        this.months = months;
        this.joins = joins;
        this.actor = sessions.find().orElseThrow().seat().actor();
        addClassName("page");
        setId("content");
        rows.addClassName("column");
    }

    @Override
    public String getPageTitle() {
        return text("coverage.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Coverage coverage = months.coverage(joins.suggested(actor));
        CoverageFilter filter =
                CoverageFilter.of(
                        event.getLocation().getQueryParameters().getParameters(), coverage);
        add(
                new PageHead("", text("coverage.title"))
                        .lead(text("coverage.lead"))
                        .actions(download),
                new PostsNav(Paths.COVERAGE));
        if (coverage.unlisted() > 0) {
            Paragraph unlisted = new Paragraph(text("coverage.unlisted", coverage.unlisted()));
            unlisted.setId("coverage-unlisted");
            unlisted.addClassName("notice");
            add(unlisted);
        }
        if (coverage.left()) {
            add(new NewestOnly());
        }
        if (coverage.cells().isEmpty()) {
            Anchor bring = link(Paths.RESULTS, text("coverage.bring"), "coverage-bring");
            bring.addClassName("link-button");
            add(new Blank(text("posts.none-listed"), text("posts.none-listed.todo"), bring));
            return;
        }
        add(filters(coverage, filter), rows);
        fill(coverage, filter);
    }

    private Component filters(Coverage coverage, CoverageFilter filter) {
        Select<String> brand = new Select<>();
        brand.setId("coverage-brand");
        brand.setLabel(text("coverage.brand"));
        brand.setItems(coverage.brands());
        brand.setItemLabelGenerator(
                each -> each == null ? text("coverage.all") : CoverageView.brand(each));
        brand.setEmptySelectionAllowed(true);
        brand.setEmptySelectionCaption(text("coverage.all"));
        brand.setValue(filter.brand());
        Select<Platform> platform = new Select<>();
        platform.setId("coverage-platform");
        platform.setLabel(text("coverage.platform"));
        platform.setItems(coverage.platforms());
        platform.setItemLabelGenerator(
                each -> each == null ? text("coverage.all") : word("platform", each.key()));
        platform.setEmptySelectionAllowed(true);
        platform.setEmptySelectionCaption(text("coverage.all"));
        platform.setValue(filter.platform());
        Checkbox gaps = new Checkbox(text("coverage.gaps"), filter.gaps());
        gaps.setId("coverage-gaps");
        Runnable choose =
                () ->
                        choose(
                                coverage,
                                new CoverageFilter(
                                        brand.getValue(), platform.getValue(), gaps.getValue()));
        brand.addValueChangeListener(change -> choose.run());
        platform.addValueChangeListener(change -> choose.run());
        gaps.addValueChangeListener(change -> choose.run());
        Div bar = new Div(brand, platform, gaps);
        bar.addClassName("lead-filters");
        return bar;
    }

    private void choose(Coverage coverage, CoverageFilter filter) {
        String query = new QueryParameters(filter.parameters()).getQueryString();
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        query.isEmpty() ? Paths.COVERAGE : Paths.COVERAGE + "?" + query);
        fill(coverage, filter);
    }

    private void fill(Coverage coverage, CoverageFilter filter) {
        List<MonthCell> shown = coverage.shown(filter);
        rows.removeAll();
        download.removeAll();
        download.add(csv(shown));
        if (shown.isEmpty()) {
            rows.add(new Blank(text("coverage.nothing"), text("coverage.nothing.todo")));
            return;
        }
        Sheet sheet =
                new Sheet(
                        "coverage-rows",
                        text("coverage.title"),
                        List.of(
                                text("coverage.month"),
                                text("coverage.days"),
                                text("coverage.posts"),
                                text("coverage.todo")));
        String group = "";
        for (MonthCell cell : shown) {
            String name =
                    text(
                            "coverage.group",
                            brand(cell.brand()),
                            word("platform", cell.platform().key()));
            if (!name.equals(group)) {
                sheet.group(name, 4);
                group = name;
            }
            sheet.row(
                    new Span(PostFilter.words(cell.month())),
                    days(cell),
                    new Span(posts(cell)),
                    todo(cell));
        }
        rows.add(sheet);
    }

    private static String brand(String brand) {
        return brand.isEmpty() ? text("coverage.no-account") : brand;
    }

    private static Component days(MonthCell cell) {
        List<Component> lines = new ArrayList<>();
        if (cell.isDark()) {
            lines.add(new StateMark(Tone.BAD, text("coverage.dark")));
        } else if (cell.days() > 0 && cell.missing().isEmpty()) {
            lines.add(new StateMark(Tone.GOOD, text("coverage.days-of", cell.days())));
        } else if (!cell.missing().isEmpty()) {
            lines.add(
                    new StateMark(
                            Tone.WARN,
                            text(
                                    "coverage.days-missing",
                                    cell.days(),
                                    cell.missing().size(),
                                    named(cell.missing()))));
        }
        if (!cell.lifetime().isEmpty()) {
            lines.add(new StateMark(Tone.CALM, text("coverage.lifetime", named(cell.lifetime()))));
        }
        if (cell.lifetime().isEmpty() && cell.lifetimeAfter() != null) {
            lines.add(
                    new StateMark(
                            Tone.CALM,
                            text("coverage.lifetime-after", DAY.format(cell.lifetimeAfter()))));
        }
        if (cell.afterLast()) {
            lines.add(new StateMark(Tone.QUIET, text("coverage.after-last")));
        }
        if (cell.twice() > 0) {
            lines.add(new StateMark(Tone.QUIET, text("coverage.twice", cell.twice())));
        }
        cell.changes()
                .forEach(change ->
                        lines.add(
                                new StateMark(
                                        Tone.WARN,
                                        text(
                                                "coverage.changed",
                                                word("count", change.measure().key()),
                                                DAY.format(
                                                        change.validFrom() == null
                                                                ? LocalDate.EPOCH
                                                                : change.validFrom())))));
        Div all = new Div();
        all.addClassName("coverage-states");
        all.add(lines);
        return all;
    }

    private static String named(List<LocalDate> days) {
        String some =
                days.stream().limit(NAMED_DAYS).map(DAY::format).collect(Collectors.joining(", "));
        return days.size() > NAMED_DAYS
                ? text("coverage.and-more", some, days.size() - NAMED_DAYS)
                : some;
    }

    private static String posts(MonthCell cell) {
        return cell.posts() == 0
                ? text("coverage.no-posts")
                : text("coverage.posts-of", cell.posts(), cell.joined(), cell.tagged());
    }

    /// Where what is open is done.
    private static Component todo(MonthCell cell) {
        Div links = new Div();
        links.addClassName("coverage-todo");
        PostFilter these = new PostFilter(cell.platform(), cell.month());
        String where = cell.brand() + "-" + cell.platform().key() + "-" + cell.month();
        if (cell.isDark() || !cell.missing().isEmpty()) {
            links.add(link(Paths.RESULTS, text("coverage.import"), "import-" + where));
        }
        if (cell.untagged() > 0) {
            links.add(
                    link(
                            these.on(Paths.TAGS),
                            text("coverage.tag", cell.untagged()),
                            "tag-" + where));
        }
        if (cell.suggested() > 0) {
            links.add(
                    link(
                            these.on(Paths.JOINS),
                            text("coverage.join", cell.suggested()),
                            "join-" + where));
        }
        return links;
    }

    private static Anchor link(String path, String says, String id) {
        Anchor link = new Anchor(path, says);
        link.setId(id);
        return link;
    }

    private static Anchor csv(List<MonthCell> cells) {
        byte[] table = CoverageTable.of(cells).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        "coverage.csv",
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("coverage.csv"));
        link.setId("coverage-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }
}
