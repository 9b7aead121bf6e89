package org.throughline.planner.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;

/// Lifts in sentences of the command line.
final class LiftLines {

    private LiftLines() {}

    /// What holds and what is too early, what is lacking where guidelines were broken, and how many
    /// comparisons have nothing to say.
    static List<String> of(LiftReport report) {
        List<String> lines = new ArrayList<>();
        report.lifts().stream()
                .filter(lift -> lift.verdict().holds())
                .forEach(lift -> lines.add("So far: " + of(lift) + "."));
        report.lifts().stream()
                .filter(lift -> lift.verdict() == LiftVerdict.TOO_EARLY)
                .forEach(lift -> lines.add("Too early to tell: " + of(lift) + "."));
        report.lifts().stream()
                .filter(lift ->
                        lift.verdict() == LiftVerdict.TOO_FEW
                                && lift.comparison().by() == ComparedBy.SILENCE)
                .forEach(lift -> lines.add("No number: " + of(lift) + "."));
        lines.add(
                "Of %d comparisons of %,d posts at %d days: %d hold, %d too early, %d without effect so far, %d without a number."
                        .formatted(
                                report.lifts().size(),
                                report.posts(),
                                report.ageDays(),
                                count(report, LiftVerdict.BETTER, LiftVerdict.WORSE),
                                count(report, LiftVerdict.TOO_EARLY),
                                count(report, LiftVerdict.NO_EFFECT_FOUND),
                                count(report, LiftVerdict.TOO_FEW, LiftVerdict.NOT_COMPARABLE)));
        return lines;
    }

    static String of(Lift lift) {
        String account = lift.account();
        String what =
                "%s, %s%s"
                        .formatted(
                                lift.comparison().says(),
                                lift.measure().key().replace('-', ' '),
                                account == null ? "" : ", " + account + " alone");
        String posts = "%,d against %,d posts".formatted(lift.with(), lift.without());
        Interval interval = lift.lift();
        if (interval == null) {
            return lift.verdict() == LiftVerdict.TOO_FEW
                    ? "%s: %s; about %,d more would give a number, about %,d more a verdict"
                            .formatted(what, posts, lift.needMore(), lift.needForVerdict())
                    : "%s: %s; their like is missing on the other side".formatted(what, posts);
        }
        return String.format(
                Locale.ROOT,
                "%s: %.2f times (80 %%: %.2f to %.2f; %s)",
                what,
                interval.value(),
                interval.low(),
                interval.high(),
                posts);
    }

    private static long count(LiftReport report, LiftVerdict... verdicts) {
        List<LiftVerdict> wanted = List.of(verdicts);
        return report.lifts().stream().filter(lift -> wanted.contains(lift.verdict())).count();
    }
}
