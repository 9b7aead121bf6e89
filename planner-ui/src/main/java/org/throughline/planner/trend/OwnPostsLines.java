package org.throughline.planner.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.UsualReach;

/// What a team's own posts say, in sentences of the command line.
final class OwnPostsLines {

    private OwnPostsLines() {}

    /// One line a finding, one where times have nothing to say.
    static List<String> of(OwnPosts own) {
        List<String> lines = new ArrayList<>();
        own.times().stream()
                .filter(time -> time.lift().verdict().holds())
                .forEach(time ->
                        lines.add("So far: " + place(time) + LiftLines.of(time.lift()) + "."));
        long holding = own.times().stream().filter(time -> time.lift().verdict().holds()).count();
        long told = own.times().stream().filter(time -> time.lift().lift() != null).count();
        lines.add(
                "Times of posting: of %d compared, %d with a number, %s."
                        .formatted(
                                own.times().size(),
                                told,
                                holding == 0
                                        ? "no effect that can be told"
                                        : holding + " better or worse"));
        own.sameness().forEach(each -> lines.add(of(each)));
        return lines;
    }

    /// What posts like these reach, or what is lacking.
    static String of(UsualReach reach) {
        Interval interval = reach.reach();
        String like =
                "Posts like those of %s on %s in %s, %s"
                        .formatted(
                                reach.account(),
                                reach.platform().key(),
                                reach.market(),
                                reach.format() == null ? "all formats" : reach.format());
        return interval == null
                ? "%s: not enough to say what they reach; need about %d more"
                        .formatted(like, reach.needMore())
                : String.format(
                        Locale.ROOT,
                        "%s: %.0f to %.0f %s in %d days (four in five of %d posts)",
                        like,
                        interval.low(),
                        interval.high(),
                        reach.measure().key(),
                        reach.days(),
                        reach.posts());
    }

    private static String place(BestTime time) {
        String market = time.market() == null ? "" : time.market() + " ";
        return time.platform() == null ? market : market + time.platform().key() + ", ";
    }

    static String of(Sameness sameness) {
        Interval now = sameness.alike();
        Interval before = sameness.alikeBefore();
        if (now == null || before == null) {
            return "Sameness of %s: not enough, %d posts since %s and %d before; need about %d more."
                    .formatted(
                            sameness.account(),
                            sameness.posts(),
                            sameness.since(),
                            sameness.before(),
                            sameness.needMore());
        }
        return String.format(
                Locale.ROOT,
                "Sameness of %s: two posts since %s are alike (%s) with chance %.2f (80 %%: %.2f to %.2f), before %.2f (%.2f to %.2f): %s.",
                sameness.account(),
                sameness.since(),
                String.join(", ", sameness.told()),
                now.value(),
                now.low(),
                now.high(),
                before.value(),
                before.low(),
                before.high(),
                sameness.verdict().key().replace('-', ' '));
    }
}
