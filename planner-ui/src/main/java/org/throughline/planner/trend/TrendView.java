package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.LoneDays;
import org.throughline.data.plan.PlanId;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.IntervalChart;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Trends: what rises, with its interval, before anything is drawn; then what it is too early to
/// say, where there is no signal, and what was kept out.
@Route(Paths.TRENDS)
@Menu(title = "menu.trends", order = 4.2, icon = "trends")
@PermitAll
public final class TrendView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient TrendDesk desk;
    private final transient Seat seat;
    private final Div parts = new Div();
    private final Div first = new Div();
    private final Div more = new Div();

    public TrendView(TrendDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
        parts.addClassName("trend-parts");
        first.addClassName("trend-parts");
        more.addClassName("trend-more");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        parts.removeAll();
        desk.latest()
                .ifPresentOrElse(
                        report -> {
                            List<Market> markets =
                                    report.markets().stream().map(MarketSignal::market).toList();
                            show(
                                    report,
                                    markets,
                                    TrendFilter.of(
                                            event.getLocation()
                                                    .getQueryParameters()
                                                    .getParameters(),
                                            markets));
                        },
                        () ->
                                add(
                                        new PageHead("", text("trends.title")),
                                        new Blank(
                                                text("trends.blank"),
                                                text("trends.blank.todo"),
                                                toResults()),
                                        sightings(null, TrendFilter.NONE)));
    }

    private static Anchor toResults() {
        Anchor link = new Anchor(Paths.RESULTS, text("trends.to-results"));
        link.setId("trends-to-results");
        link.addClassName("link-button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return text("trends.page-title");
    }

    private void show(TrendReport report, List<Market> markets, TrendFilter filter) {
        PageHead head =
                new PageHead(
                        text(
                                "trends.kicker",
                                FlagSentence.DAY.format(report.asOf()),
                                report.samples(),
                                report.posts()),
                        text("trends.title"));
        head.actions(toResults(), download(report), tables(report));
        add(head);
        switch (desk.standing(report)) {
            case BEHIND -> add(notice("behind", "warn", text("trends.behind")));
            case UNKNOWN -> add(notice("unknown", "bad", text("trends.unknown")));
            case UP_TO_DATE -> {}
        }
        LoneDays lone = report.loneDays();
        if (lone != null) {
            add(notice("lone", "warn", says(lone)));
        }
        Optional<SinceLast> since = desk.before().map(before -> SinceLast.of(before, report));
        ApprovalPace pace = desk.pace();
        add(new FilterBar(filter, markets, chosen -> fill(report, since, pace, chosen)), parts);
        parts.add(first);
        LiftReport lifts = report.lifts();
        if (lifts != null) {
            parts.add(new LiftsPanel(lifts, report).panel());
        }
        OwnPosts own = report.ownPosts();
        if (own != null) {
            parts.add(new OwnPostsPanels(own, desk.scorecard()).parts());
        }
        parts.add(more);
        fill(report, since, pace, filter);
    }

    /// What a filter shows; the rest of the page knows none and stays.
    private void fill(
            TrendReport report, Optional<SinceLast> since, ApprovalPace pace, TrendFilter filter) {
        first.removeAll();
        first.add(rising(report, pace, filter));
        since.map(changes -> new SinceLastPanel(changes, filter)).ifPresent(first::add);
        first.add(sightings(report, filter));
        more.removeAll();
        more.add(new LeftOutPanels(report, filter).parts());
    }

    private Component sightings(@Nullable TrendReport report, TrendFilter filter) {
        Div place = new Div(new SightingsPanel(desk, seat, report, filter));
        place.addClassName("trend-sightings");
        return place;
    }

    private static String says(LoneDays lone) {
        return text(
                "trends.lone",
                lone.first().equals(lone.last()) ? 1 : 2,
                FlagSentence.DAY.format(lone.first()),
                FlagSentence.DAY.format(lone.last()),
                FlagSentence.DAY.format(lone.before()));
    }

    /// Why what stands here may not be what the history says now.
    private static Div notice(String why, String tone, String says) {
        Div notice =
                new Div(
                        new Span(says + " "),
                        new Anchor(Paths.RESULTS, text("trends." + why + ".todo")));
        notice.setId("trends-" + why);
        notice.addClassNames("notice", "trends-behind");
        notice.getElement().setAttribute("data-tone", tone);
        return notice;
    }

    /// Everything on the page as a table for other programs.
    private static Anchor download(TrendReport report) {
        byte[] table = TrendTable.of(report).getBytes(StandardCharsets.UTF_8);
        String name = "trends-" + report.asOf() + ".csv";
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        name,
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("trends.download"));
        link.setId("trends-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }

    /// What the report rests on; whoever opens the archive finds there what is in it.
    private Anchor tables(TrendReport report) {
        Anchor link =
                new Anchor(
                        event -> {
                            event.setFileName("history-" + report.asOf() + ".zip");
                            event.setContentType("application/zip");
                            desk.export(event.getOutputStream());
                        },
                        text("trends.tables"));
        link.setId("trends-parquet");
        link.setTitle(text("trends.tables.help"));
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }

    private Component rising(TrendReport report, ApprovalPace pace, TrendFilter filter) {
        Panel panel = new Panel("rising", text("trends.rising"));
        List<TrendFlag> flags =
                report.flags().stream().filter(flag -> filter.shows(flag.series())).toList();
        List<TooEarly> tooEarly =
                report.tooEarly().stream().filter(early -> filter.shows(early.series())).toList();
        if (flags.isEmpty()) {
            panel.add(
                    sentence(
                            filter.isNone()
                                    ? text("trends.nothing", report.posts())
                                    : text("trends.nothing.here")));
        }
        flags.forEach(flag -> panel.add(flag(flag, report, pace)));
        if (!flags.isEmpty() && !pace.isKnown()) {
            Paragraph unknown = new Paragraph(PaceSentence.of(pace, flags));
            unknown.setId("pace");
            unknown.addClassName("soft");
            panel.add(unknown);
        }
        if (!flags.isEmpty() || !tooEarly.isEmpty()) {
            panel.add(chart(flags, tooEarly));
        }
        return panel;
    }

    private static Paragraph sentence(String says) {
        Paragraph sentence = new Paragraph(says);
        sentence.addClassName("finding");
        return sentence;
    }

    private Component flag(TrendFlag flag, TrendReport report, ApprovalPace pace) {
        Div part =
                new Div(
                        sentence(FlagSentence.rises(flag)),
                        new Paragraph(FlagSentence.lasts(flag, report.asOf())));
        part.addClassName("trend-flag");
        if (pace.isKnown()) {
            part.add(new Paragraph(PaceSentence.of(pace, List.of(flag))));
        }
        FlagChart.of(report, flag).ifPresent(part::add);
        FlagChart.next(report, flag).map(Paragraph::new).ifPresent(part::add);
        part.add(PostsLink.of(report, new PostsOf.Series(flag.series())));
        if (!flag.plans().isEmpty()) {
            UnorderedList plans = new UnorderedList();
            plans.addClassName("touched");
            flag.plans().forEach(fact -> plans.add(plan(fact)));
            part.add(plans);
        }
        return part;
    }

    private ListItem plan(PlanFact fact) {
        BriefId brief = PlanId.parse(fact.plan()).brief();
        Anchor link = new Anchor(Paths.plan(brief), desk.title(brief));
        return new ListItem(
                link,
                new Span(
                        " "
                                + text(
                                        fact.offered() ? "trends.offers" : "trends.uses",
                                        fact.market())));
    }

    private static Component chart(List<TrendFlag> flags, List<TooEarly> tooEarly) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        Sheet sheet =
                new Sheet(
                        "rising-rows",
                        text("trends.rising"),
                        List.of(
                                text("trends.series"),
                                text("trends.since"),
                                text("trends.lift"),
                                text("trends.interval"),
                                text("trends.q"),
                                text("trends.n"),
                                text("trends.says")));
        for (TrendFlag flag : flags) {
            rows.add(row(flag.series(), flag.lift(), Tone.CALM));
            row(
                    sheet,
                    flag.series(),
                    FlagSentence.DAY.format(flag.since()),
                    flag.lift(),
                    flag.q(),
                    flag.posts(),
                    new StateMark(Tone.CALM, text("trends.is-rising")));
        }
        for (TooEarly early : tooEarly) {
            rows.add(row(early.series(), early.lift(), Tone.QUIET));
            row(
                    sheet,
                    early.series(),
                    FlagSentence.DAY.format(early.since()),
                    early.lift(),
                    early.q(),
                    early.posts(),
                    new StateMark(Tone.QUIET, text("trends.too-early")));
        }
        return new IntervalChart(
                "rising-chart",
                text("trends.chart.says", flags.size(), tooEarly.size()),
                rows,
                "×",
                1,
                sheet);
    }

    private static IntervalChart.Row row(SeriesKey series, Interval lift, Tone tone) {
        return new IntervalChart.Row(
                FlagSentence.name(series), lift.value(), lift.low(), lift.high(), tone);
    }

    private static void row(
            Sheet sheet,
            SeriesKey series,
            String since,
            Interval lift,
            double q,
            int posts,
            Component says) {
        sheet.row(
                new Span(FlagSentence.name(series)),
                new Span(since),
                new Span(text("trends.times", lift.value())),
                new Span(text("trends.between", lift.low(), lift.high())),
                new Span(text("trends.q.value", q)),
                new Span(String.valueOf(posts)),
                says);
    }
}
