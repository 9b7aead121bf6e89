package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.shell.IntervalChart;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Why;

/// What did better so far: what may be acted on first; behind it what is too early, what has no
/// effect and what has no number, all in sentences; the same as a chart and a table.
final class LiftsPanel {

    private static final Pattern UNSPELLED = Pattern.compile("[^A-Za-z0-9-]");

    /// What has no effect so far is in the table: a page of it hides what has one.
    private static final Set<LiftVerdict> DRAWN =
            Set.of(LiftVerdict.BETTER, LiftVerdict.WORSE, LiftVerdict.TOO_EARLY);

    private final LiftReport report;
    private final TrendReport whole;

    /// @param whole the report that they are in
    LiftsPanel(LiftReport report, TrendReport whole) {
        this.report = report;
        this.whole = whole;
    }

    Panel panel() {
        Panel panel = new Panel("lifts", text("lifts.title"));
        panel.add(paragraph("lifts-about", text("lifts.about", report.posts(), report.ageDays())));
        List<Lift> first = lifts(lift -> lift.verdict().holds());
        if (first.isEmpty()) {
            Paragraph none = paragraph("lifts-none", text("lifts.none", report.lifts().size()));
            none.addClassName("finding");
            panel.add(none);
        }
        panel.add(list("lifts-holding", first));
        panel.add(
                more(
                        "lifts-early",
                        "lifts.too-early.title",
                        lifts(lift -> lift.verdict() == LiftVerdict.TOO_EARLY)),
                more(
                        "lifts-no-effect",
                        "lifts.no-effect.title",
                        lifts(lift -> lift.verdict() == LiftVerdict.NO_EFFECT_FOUND)),
                more(
                        "lifts-no-number",
                        "lifts.no-number.title",
                        lifts(lift -> lift.lift() == null)));
        if (report.lifts().stream().anyMatch(lift -> lift.lift() != null)) {
            Paragraph dots = paragraph("lifts-dots", text("lifts.dots"));
            dots.addClassNames("soft", "small");
            panel.add(chart(), dots);
        }
        Paragraph left =
                paragraph(
                        "lifts-left-out",
                        text(
                                "lifts.left-out",
                                report.tooYoung(),
                                report.ageDays(),
                                report.daysMissing(),
                                report.noUsual(),
                                report.older()));
        left.addClassName("soft");
        panel.add(left);
        return panel;
    }

    private List<Lift> lifts(Predicate<Lift> which) {
        return report.lifts().stream().filter(which).toList();
    }

    private static Paragraph paragraph(String id, String says) {
        Paragraph paragraph = new Paragraph(says);
        paragraph.setId(id);
        return paragraph;
    }

    private UnorderedList list(String id, List<Lift> lifts) {
        UnorderedList list = new UnorderedList();
        list.setId(id);
        list.addClassName("plain");
        list.setVisible(!lifts.isEmpty());
        for (Lift lift : lifts) {
            ListItem item =
                    new ListItem(
                            new Div(
                                    new StateMark(
                                            LiftSentence.tone(lift), LiftSentence.verdict(lift))),
                            says(lift),
                            PostsLink.of(whole, new PostsOf.Sides(lift.comparison())));
            item.setId(id(lift));
            list.add(item);
        }
        return list;
    }

    private static Span says(Lift lift) {
        Span says = new Span(LiftSentence.of(lift) + " ");
        if (lift.verdict().holds()) {
            says.addClassName("finding");
        }
        return says;
    }

    private Why more(String id, String title, List<Lift> lifts) {
        Why more = new Why(id, text(title, lifts.size()), new Still(list(id + "-list", lifts)));
        more.setVisible(!lifts.isEmpty());
        return more;
    }

    /// The same on every page that shows it. What a post carries may be any text: what is no letter
    /// or digit of English is spelled by its code, so that no two are alike.
    static String id(Lift lift) {
        String account = lift.account();
        String whole =
                "lift-"
                        + lift.comparison().by().key()
                        + "-"
                        + lift.comparison().key()
                        + "-"
                        + lift.measure().key()
                        + (account == null ? "" : "-in-" + account);
        return UNSPELLED
                .matcher(whole)
                .replaceAll(each -> "_" + Integer.toHexString(each.group().codePointAt(0)) + "_");
    }

    private Component chart() {
        List<IntervalChart.Row> rows = new ArrayList<>();
        Sheet sheet =
                new Sheet(
                        "lifts-rows",
                        text("lifts.title"),
                        List.of(
                                text("lifts.compared"),
                                text("lifts.posts"),
                                text("trends.lift"),
                                text("trends.interval"),
                                text("trends.says"),
                                text("lifts.lacking"),
                                text("lifts.unlikeness")));
        report.lifts().stream()
                .filter(lift -> lift.account() == null && DRAWN.contains(lift.verdict()))
                .sorted(
                        Comparator.comparing(Lift::verdict)
                                .thenComparing(LiftsPanel::value, Comparator.reverseOrder()))
                .forEach(lift -> rows.add(drawn(lift, Objects.requireNonNull(lift.lift()))));
        report.lifts().forEach(lift -> row(sheet, lift));
        if (rows.isEmpty()) {
            return new Why("lifts-table", text("chart.table"), new Still(sheet));
        }
        return new IntervalChart(
                "lifts-chart", text("lifts.chart.says", rows.size()), rows, "×", 1, sheet);
    }

    private static double value(Lift lift) {
        return Objects.requireNonNull(lift.lift()).value();
    }

    private static IntervalChart.Row drawn(Lift lift, Interval interval) {
        return new IntervalChart.Row(
                LiftSentence.name(lift),
                interval.value(),
                interval.low(),
                interval.high(),
                LiftSentence.tone(lift));
    }

    private static void row(Sheet sheet, Lift lift) {
        Interval interval = lift.lift();
        LiftBalance balance = lift.balance();
        sheet.row(
                new Span(LiftSentence.name(lift)),
                new Span(text("lifts.sides", lift.with(), lift.without())),
                new Span(interval == null ? "–" : text("trends.times", interval.value())),
                new Span(
                        interval == null
                                ? "–"
                                : text("trends.between", interval.low(), interval.high())),
                new StateMark(LiftSentence.tone(lift), LiftSentence.verdict(lift)),
                new Span(lacking(lift)),
                new Span(
                        balance == null
                                ? "–"
                                : text("lifts.balance", balance.before(), balance.after())));
    }

    private static String lacking(Lift lift) {
        int lacking = Math.max(lift.needMore(), lift.needForVerdict());
        return lacking == 0 ? "–" : text("lifts.about-posts", lacking);
    }
}
