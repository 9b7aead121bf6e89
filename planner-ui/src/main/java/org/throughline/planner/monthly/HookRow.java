package org.throughline.planner.monthly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.TrendReport;

/// One kind of hook: how long it held its viewers, and what it did for engagement.
///
/// @param engagement beside other hooks, like with like; absent where it was not compared
public record HookRow(
        String hook,
        Optional<HookHold> watched,
        Optional<HookHold> completed,
        Optional<Lift> engagement) {

    private static final Comparator<HookRow> LONGEST_FIRST =
            Comparator.comparingDouble((HookRow row) -> -row.watchedShare())
                    .thenComparing(row -> -row.posts())
                    .thenComparing(HookRow::hook);

    /// Those that hold longest first; behind them those that cannot be told yet, by their posts.
    static List<HookRow> of(TrendReport report) {
        PostsBehind behind = report.behind();
        if (behind == null) {
            return List.of();
        }
        var hooks = new TreeSet<String>();
        behind.holds().forEach(hold -> hooks.add(hold.hook()));
        return hooks.stream()
                .map(hook ->
                        new HookRow(
                                hook,
                                hold(behind, hook, Hold.WATCHED),
                                hold(behind, hook, Hold.COMPLETED),
                                engagement(report, hook)))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private static Optional<HookHold> hold(PostsBehind behind, String hook, Hold hold) {
        return behind.holds().stream()
                .filter(each -> each.hook().equals(hook) && each.hold() == hold)
                .findFirst();
    }

    private static Optional<Lift> engagement(TrendReport report, String hook) {
        return report.lifts() == null
                ? Optional.empty()
                : report.lifts().lifts().stream()
                        .filter(lift ->
                                lift.account() == null
                                        && lift.measure() == LiftMeasure.ENGAGEMENT
                                        && lift.comparison().by() == ComparedBy.HOOK
                                        && lift.comparison().key().equals(hook))
                        .findFirst();
    }

    private double watchedShare() {
        return watched.flatMap(hold -> Optional.ofNullable(hold.share()))
                .map(Interval::value)
                .orElse(-1.0);
    }

    private int posts() {
        return watched.map(HookHold::posts).orElse(0);
    }
}
