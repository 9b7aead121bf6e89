package org.throughline.planner.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.LoneDays;
import org.throughline.data.trend.CommonDay;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

/// Imports and trends in sentences, each number with its interval.
public final class TrendSentences {

    private TrendSentences() {}

    /// One line a finding; never empty.
    public static List<String> of(TrendReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Up to %s, from %,d days of %,d organic posts:"
                        .formatted(report.asOf(), report.samples(), report.posts()));
        LoneDays lone = report.loneDays();
        if (lone != null) {
            lines.add(of(lone));
        }
        report.flags().forEach(flag -> lines.add(of(flag)));
        report.tooEarly().forEach(early -> lines.add(of(early)));
        report.markets().stream()
                .filter(MarketSignal::isSilent)
                .forEach(market ->
                        lines.add(
                                "No signal in %s (%d series judged, %d too thin)."
                                        .formatted(
                                                market.market(),
                                                market.series(),
                                                market.tooThin())));
        report.commonDays().forEach(day -> lines.add(of(day)));
        report.leftOut().forEach(left -> lines.add(of(left)));
        LiftReport lifts = report.lifts();
        if (lifts != null) {
            lines.addAll(LiftLines.of(lifts));
        }
        OwnPosts own = report.ownPosts();
        if (own != null) {
            lines.addAll(OwnPostsLines.of(own));
        }
        return lines;
    }

    /// Last days that were left out, and what to do about them.
    private static String of(LoneDays lone) {
        boolean one = lone.first().equals(lone.last());
        return ("%s, and %s left out. Maybe %s mistyped in an export: hand that one in again with"
                        + " its right days. With --as-of %s %s.")
                .formatted(
                        lone.says(),
                        one ? "was" : "were",
                        one ? "it was" : "they were",
                        lone.last(),
                        one ? "it counts" : "they count");
    }

    /// A flag in one sentence.
    public static String of(TrendFlag flag) {
        String fading =
                flag.halfLifeDays() == null
                        ? "how fast it fades cannot be told yet"
                        : "fading by half in " + about(flag.halfLifeDays(), "days");
        String touched =
                flag.plans().isEmpty()
                        ? ""
                        : " It touches "
                                + String.join(
                                        ", ",
                                        flag.plans().stream().map(TrendSentences::of).toList())
                                + ".";
        return "Rising: %s since %s, %s, %s; %d posts, q %.3f.%s"
                .formatted(
                        flag.series().says(),
                        flag.since(),
                        about(flag.lift(), "times the usual"),
                        fading,
                        flag.posts(),
                        flag.q(),
                        touched);
    }

    /// What is too early to tell, in one or two sentences.
    public static String of(TooEarly early) {
        return "Too early to tell: %s since %s, %s. %s"
                .formatted(
                        early.series().says(),
                        early.since(),
                        about(early.lift(), "times the usual"),
                        early.reason());
    }

    /// What became of a file.
    public static List<String> of(FileImport file) {
        return switch (file) {
            case FileImport.Taken taken -> {
                List<String> lines = new ArrayList<>();
                lines.add(
                        "%s: %,d of %,d rows taken (%s%s)%s."
                                .formatted(
                                        taken.file(),
                                        taken.taken(),
                                        taken.rows(),
                                        taken.layout().key(),
                                        taken.asOf() == null ? "" : ", values of " + taken.asOf(),
                                        taken.passedOver() == 0
                                                ? ""
                                                : ", %,d passed over"
                                                        .formatted(taken.passedOver())));
                taken.notes().forEach(note -> lines.add("  " + note));
                taken.refused()
                        .forEach(row ->
                                lines.add(
                                        "  line %d, %s, '%s': %s"
                                                .formatted(
                                                        row.line(),
                                                        row.column(),
                                                        row.value(),
                                                        row.reason())));
                yield lines;
            }
            case FileImport.AlreadyKnown known ->
                    List.of(known.file() + ": in the history already; nothing changed.");
            case FileImport.RefusedWhole whole ->
                    whole.problems().stream().map(problem -> problem.says()).toList();
        };
    }

    private static String of(PlanFact fact) {
        return fact.plan() + (fact.offered() ? " (holds it ready)" : "");
    }

    private static String of(CommonDay day) {
        return "On %s everything was %.1f times the usual; that is no trend."
                .formatted(day.day(), day.factor());
    }

    private static String of(LeftOut left) {
        String reach =
                left.reachMultiple() == null
                        ? ""
                        : ", with %.0f times the reach of organic posts of its age"
                                .formatted(left.reachMultiple());
        return "Kept out: post %s on %s is %s%s."
                .formatted(left.post().id(), left.post().platform().key(), left.reason(), reach);
    }

    private static String about(Interval interval, String unit) {
        return String.format(
                Locale.ROOT,
                "%.1f %s (80 %%: %.1f to %.1f)",
                interval.value(),
                unit,
                interval.low(),
                interval.high());
    }
}
