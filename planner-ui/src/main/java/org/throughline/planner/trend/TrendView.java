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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.plan.PlanId;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
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
@Menu(title = "menu.trends", order = 4, icon = "trends")
@PermitAll
public final class TrendView extends Main implements HasDynamicTitle {

    private final transient TrendDesk desk;

    public TrendView(TrendDesk desk) {
        this.desk = desk;
        addClassName("page");
        setId("content");
        desk.latest()
                .ifPresentOrElse(
                        this::show,
                        () ->
                                add(
                                        new PageHead("", text("trends.title")),
                                        new Blank(
                                                text("trends.blank"), text("trends.blank.todo"))));
    }

    @Override
    public String getPageTitle() {
        return text("trends.page-title");
    }

    private void show(TrendReport report) {
        PageHead head =
                new PageHead(
                        text(
                                "trends.kicker",
                                FlagSentence.DAY.format(report.asOf()),
                                report.samples(),
                                report.posts()),
                        text("trends.title"));
        head.actions(download(report));
        add(head);
        add(rising(report));
        Div more = new Div();
        more.add(new LeftOutPanels(report).parts());
        more.addClassName("trend-more");
        add(more);
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

    private Component rising(TrendReport report) {
        Panel panel = new Panel("rising", text("trends.rising"));
        if (report.flags().isEmpty()) {
            panel.add(sentence(text("trends.nothing", report.posts())));
        }
        ApprovalPace pace = desk.pace();
        report.flags().forEach(flag -> panel.add(flag(flag, report.asOf(), pace)));
        if (!report.flags().isEmpty() && !pace.isKnown()) {
            Paragraph unknown = new Paragraph(PaceSentence.of(pace, report.flags()));
            unknown.setId("pace");
            unknown.addClassName("soft");
            panel.add(unknown);
        }
        if (!report.flags().isEmpty() || !report.tooEarly().isEmpty()) {
            panel.add(chart(report));
        }
        return panel;
    }

    private static Paragraph sentence(String says) {
        Paragraph sentence = new Paragraph(says);
        sentence.addClassName("finding");
        return sentence;
    }

    private Component flag(TrendFlag flag, LocalDate asOf, ApprovalPace pace) {
        Div part =
                new Div(
                        sentence(FlagSentence.rises(flag)),
                        new Paragraph(FlagSentence.lasts(flag, asOf)));
        part.addClassName("trend-flag");
        if (pace.isKnown()) {
            part.add(new Paragraph(PaceSentence.of(pace, List.of(flag))));
        }
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

    private static Component chart(TrendReport report) {
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
        for (TrendFlag flag : report.flags()) {
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
        for (TooEarly early : report.tooEarly()) {
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
                text("trends.chart.says", report.flags().size(), report.tooEarly().size()),
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
