package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.SamenessVerdict;
import org.throughline.data.trend.UsualReach;
import org.throughline.planner.register.Scorecard;
import org.throughline.planner.shell.IntervalChart;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Why;

/// What the own posts say beside lifts: when to post, how alike they are, what the next ones reach,
/// and what came of guidelines that were broken on purpose. Each a sentence first, then its chart
/// or table.
final class OwnPostsPanels {

    private final OwnPosts own;
    private final List<Scorecard.Line> scorecard;

    OwnPostsPanels(OwnPosts own, List<Scorecard.Line> scorecard) {
        this.own = own;
        this.scorecard = List.copyOf(scorecard);
    }

    Component parts() {
        Div parts = new Div(times(), sameness(), reach(), scorecard());
        parts.setId("own-posts");
        parts.addClassName("trend-parts");
        return parts;
    }

    private Panel times() {
        Panel panel = new Panel("own-times", text("own.times.title"));
        Map<String, List<BestTime>> places =
                own.times().stream()
                        .collect(
                                Collectors.groupingBy(
                                        OwnPostsPanels::place,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (places.isEmpty()) {
            panel.add(finding(text("own.times.none")));
        }
        int told = (int) own.times().stream().filter(each -> each.lift().lift() != null).count();
        List<Paragraph> lacking = new ArrayList<>();
        List<Paragraph> flat = new ArrayList<>();
        places.forEach((place, times) -> {
            String says = time(place, times, told);
            if (times.stream().allMatch(each -> each.lift().lift() == null)) {
                lacking.add(new Paragraph(says));
            } else if (times.stream().map(BestTime::lift).noneMatch(OwnPostsPanels::isWorthIt)) {
                flat.add(new Paragraph(says));
            } else {
                panel.add(finding(says));
            }
        });
        if (!flat.isEmpty() && flat.size() + lacking.size() == places.size()) {
            panel.add(finding(text("own.times.nothing", flat.size())));
        }
        panel.add(folded("own-times-flat", "own.times.flat", flat));
        panel.add(folded("own-times-lacking", "own.times.lacking", lacking));
        panel.add(soft(text("own.times.about")));
        if (told > 0) {
            panel.add(timeChart());
        }
        return panel;
    }

    /// What may be acted on, else the largest difference and that it is too early to tell or none
    /// can be told, else what is lacking.
    private static String time(String place, List<BestTime> times, int told) {
        List<Lift> lifts = times.stream().map(BestTime::lift).toList();
        String holding =
                lifts.stream()
                        .filter(lift -> lift.verdict().holds())
                        .map(LiftSentence::of)
                        .collect(Collectors.joining(" "));
        if (!holding.isEmpty()) {
            return text("own.times.holds", place, holding);
        }
        Lift largest = largest(lifts).orElse(null);
        Interval interval = largest == null ? null : largest.lift();
        if (largest == null || interval == null) {
            int lacking =
                    lifts.stream()
                            .filter(lift -> lift.verdict() == LiftVerdict.TOO_FEW)
                            .mapToInt(Lift::needMore)
                            .min()
                            .orElse(0);
            return lacking == 0
                    ? text("own.times.unlike", place)
                    : text("own.times.too-few", place, lacking);
        }
        return text(
                isEarly(largest) ? "own.times.too-early" : "own.times.no-effect",
                place,
                LiftSentence.side(largest.comparison()),
                interval.value(),
                interval.low(),
                interval.high(),
                told);
    }

    /// Of those of which it is too early to tell, else of those that have a number.
    static Optional<Lift> largest(List<Lift> lifts) {
        boolean someEarly = lifts.stream().anyMatch(OwnPostsPanels::isEarly);
        return lifts.stream()
                .filter(lift -> someEarly ? isEarly(lift) : lift.lift() != null)
                .max(Comparator.comparingDouble(OwnPostsPanels::off));
    }

    /// Whether a time may be acted on, or may turn out so.
    private static boolean isWorthIt(Lift lift) {
        return lift.verdict().holds() || isEarly(lift);
    }

    private static boolean isEarly(Lift lift) {
        return lift.verdict() == LiftVerdict.TOO_EARLY;
    }

    private static double off(Lift lift) {
        Interval interval = lift.lift();
        return interval == null || interval.value() <= 0 ? 0 : Math.abs(Math.log(interval.value()));
    }

    private static String place(BestTime time) {
        if (time.market() == null || time.platform() == null) {
            return text("own.everywhere");
        }
        return text("own.place", time.market(), word("platform", time.platform().key()));
    }

    private Component timeChart() {
        List<IntervalChart.Row> rows = new ArrayList<>();
        Sheet sheet =
                sheet(
                                "own-times-rows",
                                "own.times.title",
                                "own.where",
                                "own.when",
                                "lifts.posts",
                                "trends.lift",
                                "trends.interval",
                                "trends.says",
                                "lifts.lacking")
                        .numbers(2, 3, 4, 6);
        for (BestTime time : own.times()) {
            Lift lift = time.lift();
            Interval interval = lift.lift();
            if (interval != null && time.market() == null) {
                rows.add(
                        new IntervalChart.Row(
                                LiftSentence.side(lift.comparison()),
                                interval.value(),
                                interval.low(),
                                interval.high(),
                                LiftSentence.tone(lift)));
            }
            int lacking = Math.max(lift.needMore(), lift.needForVerdict());
            sheet.row(
                    new Span(place(time)),
                    new Span(LiftSentence.side(lift.comparison())),
                    new Span(text("lifts.sides", lift.with(), lift.without())),
                    new Span(interval == null ? "–" : text("trends.times", interval.value())),
                    between(interval),
                    new StateMark(LiftSentence.tone(lift), LiftSentence.verdict(lift)),
                    new Span(lacking == 0 ? "–" : text("lifts.about-posts", lacking)));
        }
        return new IntervalChart(
                "own-times-chart", text("own.times.chart", rows.size()), rows, "×", 1, sheet);
    }

    private Panel sameness() {
        Panel panel = new Panel("own-sameness", text("own.sameness.title"));
        if (own.sameness().isEmpty()) {
            panel.add(finding(text("own.sameness.none")));
            return panel;
        }
        List<Paragraph> lacking = new ArrayList<>();
        for (Sameness each : own.sameness()) {
            if (each.alike() == null || each.alikeBefore() == null) {
                lacking.add(new Paragraph(says(each)));
            } else {
                panel.add(finding(says(each)));
            }
        }
        panel.add(folded("own-sameness-lacking", "own.sameness.lacking", lacking));
        panel.add(soft(text("own.sameness.about")));
        return panel;
    }

    private static String says(Sameness sameness) {
        Interval now = sameness.alike();
        Interval before = sameness.alikeBefore();
        String since = FlagSentence.DAY.format(sameness.since());
        if (sameness.told().isEmpty()) {
            return text("own.sameness.untold", sameness.account());
        }
        if (now == null || before == null) {
            return text(
                    "own.sameness.too-few",
                    sameness.account(),
                    sameness.posts(),
                    since,
                    sameness.before(),
                    sameness.needMore());
        }
        Interval share = sameness.commonestShare();
        String commonest =
                share == null || sameness.commonest() == null
                        ? ""
                        : " "
                                + text(
                                        "own.sameness.commonest",
                                        sameness.commonest(),
                                        share.value(),
                                        share.low(),
                                        share.high());
        Double kinds = sameness.kinds();
        return text(
                        "own.sameness."
                                + (sameness.verdict() == SamenessVerdict.TOO_FEW
                                        ? SamenessVerdict.NO_DIFFERENCE_FOUND.key()
                                        : sameness.verdict().key()),
                        sameness.account(),
                        now.value(),
                        now.low(),
                        now.high(),
                        before.value(),
                        before.low(),
                        before.high(),
                        since)
                + commonest
                + (kinds == null ? "" : " " + text("own.sameness.kinds", kinds));
    }

    /// Of one kind both measures may be told.
    private static long kinds(List<UsualReach> told) {
        return told.stream()
                .map(each ->
                        List.of(
                                each.account(),
                                each.platform(),
                                each.market(),
                                Optional.ofNullable(each.format())))
                .distinct()
                .count();
    }

    private Panel reach() {
        Panel panel = new Panel("own-reach", text("own.reach.title"));
        List<UsualReach> told = own.reach().stream().filter(each -> each.reach() != null).toList();
        panel.add(
                finding(
                        told.isEmpty()
                                ? text("own.reach.none")
                                : text("own.reach.says", kinds(told))));
        panel.add(soft(text("own.reach.about")));
        if (own.reach().isEmpty()) {
            return panel;
        }
        Sheet sheet =
                sheet(
                                "own-reach-rows",
                                "own.reach.title",
                                "own.posts-like",
                                "own.measure",
                                "trends.n",
                                "own.middle",
                                "own.four-in-five",
                                "lifts.lacking")
                        .numbers(2, 3, 4, 5);
        for (UsualReach each : own.reach()) {
            Interval interval = each.reach();
            sheet.row(
                    new Span(
                            text(
                                    "own.like",
                                    each.account(),
                                    each.market(),
                                    word("platform", each.platform().key()),
                                    each.format() == null
                                            ? text("own.all-formats")
                                            : word("format", each.format()))),
                    new Span(text("own.measure." + each.measure().key())),
                    new Span(String.valueOf(each.posts())),
                    new Span(interval == null ? "–" : text("own.count", interval.value())),
                    new Span(
                            interval == null
                                    ? "–"
                                    : text("own.counts", interval.low(), interval.high())),
                    new Span(
                            each.needMore() == 0
                                    ? "–"
                                    : text("lifts.about-posts", each.needMore())));
        }
        panel.add(
                new Why(
                        "own-reach-all",
                        text("own.reach.all", own.reach().size()),
                        new Still(sheet)));
        return panel;
    }

    private Panel scorecard() {
        Panel panel = new Panel("own-scorecard", text("own.scorecard.title"));
        if (scorecard.isEmpty()) {
            panel.add(finding(text("own.scorecard.none")));
        }
        for (Scorecard.Line line : scorecard) {
            Interval mean = line.mean();
            panel.add(
                    finding(
                            mean == null
                                    ? text(
                                            "own.scorecard.too-few",
                                            line.guideline(),
                                            line.breaks(),
                                            line.posts(),
                                            line.needMore())
                                    : text(
                                            "own.scorecard.mean",
                                            line.guideline(),
                                            line.breaks(),
                                            line.posts(),
                                            mean.value(),
                                            mean.low(),
                                            mean.high())));
        }
        panel.add(soft(text("own.scorecard.about")));
        return panel;
    }

    private static Span between(@Nullable Interval interval) {
        return new Span(
                interval == null ? "–" : text("trends.between", interval.low(), interval.high()));
    }

    private static Sheet sheet(String id, String label, String... columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            names.add(text(column));
        }
        return new Sheet(id, text(label), names);
    }

    /// What is lacking is there for who asks, and no finding.
    private static Why folded(String id, String title, List<Paragraph> lacking) {
        Why why = new Why(id, text(title, lacking.size()), lacking.toArray(Component[]::new));
        why.setVisible(!lacking.isEmpty());
        return why;
    }

    private static Paragraph finding(String says) {
        Paragraph finding = new Paragraph(says);
        finding.addClassName("finding");
        return finding;
    }

    private static Paragraph soft(String says) {
        Paragraph soft = new Paragraph(says);
        soft.addClassName("soft");
        return soft;
    }
}
