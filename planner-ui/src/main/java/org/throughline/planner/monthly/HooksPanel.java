package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.analytics.lift.HookHolds;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.trend.LiftSentence;
import org.throughline.planner.trend.PostsOf;

/// Kinds of hooks against how long they held their viewers, each cell with its posts and interval,
/// or with what is lacking.
final class HooksPanel {

    private HooksPanel() {}

    /// @param asOf the last day of the report that they are of
    static Panel of(List<HookRow> hooks, LocalDate asOf) {
        Panel panel = new Panel("hook-holds", text("monthly.hooks"));
        if (hooks.isEmpty()) {
            panel.add(new Paragraph(text("monthly.hooks.none")));
            return panel;
        }
        Paragraph says = new Paragraph(sentence(hooks));
        says.addClassName("finding");
        Paragraph about = new Paragraph(text("monthly.hooks.about"));
        about.addClassName("soft");
        Sheet sheet =
                new Sheet(
                        "hook-rows",
                        text("monthly.hooks"),
                        List.of(
                                text("monthly.hook"),
                                text("monthly.hold.watched"),
                                text("monthly.hold.completed"),
                                text("monthly.hold.engagement")));
        for (HookRow row : hooks) {
            sheet.row(
                    hook(row.hook(), asOf),
                    share(row.watched()),
                    share(row.completed()),
                    row.engagement().map(HooksPanel::lift).orElseGet(() -> new Span("–")));
        }
        panel.add(says, about, sheet);
        return panel;
    }

    private static String sentence(List<HookRow> hooks) {
        List<HookRow> told = hooks.stream().filter(row -> told(row).isPresent()).toList();
        if (told.size() < 2) {
            return text("monthly.hooks.too-few");
        }
        return text(
                areApart(told) ? "monthly.hooks.says" : "monthly.hooks.alike",
                side(told.getFirst()),
                100 * value(told.getFirst()),
                side(told.getLast()),
                100 * value(told.getLast()),
                told.size());
    }

    /// Whether the first of these holds longer than the last, beyond what chance brings among them
    /// all.
    static boolean areApart(List<HookRow> told) {
        return HookHolds.areApart(
                told.getFirst().watched().orElseThrow(),
                told.getLast().watched().orElseThrow(),
                told.size());
    }

    private static String side(HookRow row) {
        return word("hook-kind", row.hook());
    }

    private static double value(HookRow row) {
        return told(row).map(Interval::value).orElse(0.0);
    }

    private static Optional<Interval> told(HookRow row) {
        return row.watched().flatMap(hold -> Optional.ofNullable(hold.share()));
    }

    private static Component hook(String hook, LocalDate asOf) {
        return new Anchor(
                new PostsOf.Sides(new Comparison(ComparedBy.HOOK, hook)).address(asOf),
                word("hook-kind", hook));
    }

    /// A share with its interval, drawn on a track that is all of it; or how many posts are
    /// lacking.
    private static Component share(Optional<HookHold> hold) {
        if (hold.isEmpty() || hold.get().posts() == 0) {
            return quiet(text("monthly.hold.unknown"));
        }
        HookHold known = hold.get();
        Interval share = known.share();
        if (share == null) {
            return quiet(text("monthly.hold.too-few", known.posts(), known.needMore()));
        }
        Span figure =
                new Span(
                        text(
                                "monthly.hold.share",
                                100 * share.value(),
                                100 * share.low(),
                                100 * share.high()));
        Span posts = new Span(text("monthly.hold.posts", known.posts()));
        posts.addClassNames("soft", "small");
        Div cell = new Div(figure, range(share), posts);
        cell.addClassName("hold-cell");
        return cell;
    }

    private static Div range(Interval share) {
        Div range = new Div();
        range.addClassName("range");
        range.getStyle()
                .set("--low", percent(share.low()))
                .set("--value", percent(share.value()))
                .set("--high", percent(share.high()));
        range.getElement().setAttribute("aria-hidden", "true");
        return range;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * Math.clamp(share, 0, 1));
    }

    private static Component lift(Lift lift) {
        Div cell =
                new Div(
                        new StateMark(LiftSentence.tone(lift), LiftSentence.verdict(lift)),
                        quiet(
                                lift.lift() == null
                                        ? text("monthly.hold.need", lift.posts(), lift.needMore())
                                        : text(
                                                "monthly.hold.sides",
                                                FindingSentence.number(lift.lift()),
                                                lift.with(),
                                                lift.without())));
        cell.addClassName("hold-cell");
        return cell;
    }

    private static Span quiet(String says) {
        Span quiet = new Span(says);
        quiet.addClassNames("soft", "small");
        return quiet;
    }
}
