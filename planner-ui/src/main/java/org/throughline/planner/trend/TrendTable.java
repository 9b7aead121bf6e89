package org.throughline.planner.trend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.data.trend.UsualReach;
import org.throughline.planner.CsvCell;

/// A trend report as a CSV file: what rises, what is too early to tell, the posts that were kept
/// out, lifts, and what the own posts say.
///
/// Shape: UTF-8 with a byte order mark, commas, CRLF (RFC 4180). A text that a spreadsheet would
/// take for a formula is given an apostrophe in front; numbers are left as they are.
final class TrendTable {

    private static final String COLUMNS =
            "finding,kind,key,market,since,lift,low,high,q,half_life_days,posts,plans,says";

    private TrendTable() {}

    static String of(TrendReport report) {
        StringBuilder table = new StringBuilder("\uFEFF").append(COLUMNS).append("\r\n");
        report.flags().forEach(flag -> row(table, flag));
        report.tooEarly().forEach(early -> row(table, early));
        report.leftOut().forEach(out -> row(table, out));
        LiftReport lifts = report.lifts();
        if (lifts != null) {
            lifts.lifts().forEach(lift -> row(table, "lift", null, lift));
        }
        OwnPosts own = report.ownPosts();
        if (own != null) {
            own.times().forEach(time -> row(table, "time", time.market(), time.lift()));
            own.sameness().forEach(each -> row(table, each));
            own.reach().forEach(each -> row(table, each));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, TrendFlag flag) {
        SeriesKey series = flag.series();
        Interval halfLife = flag.halfLifeDays();
        cells(
                table,
                "rising",
                series.kind().key(),
                series.key(),
                series.market().code(),
                flag.since().toString(),
                flag.lift().value(),
                flag.lift().low(),
                flag.lift().high(),
                flag.q(),
                halfLife == null ? null : halfLife.value(),
                flag.posts(),
                flag.plans().stream().map(PlanFact::plan).collect(Collectors.joining("|")),
                null);
    }

    private static void row(StringBuilder table, TooEarly early) {
        SeriesKey series = early.series();
        cells(
                table,
                "too early to tell",
                series.kind().key(),
                series.key(),
                series.market().code(),
                early.since().toString(),
                early.lift().value(),
                early.lift().low(),
                early.lift().high(),
                early.q(),
                null,
                early.posts(),
                null,
                early.reason());
    }

    private static void row(
            StringBuilder table, String finding, @Nullable Market market, Lift lift) {
        Interval interval = lift.lift();
        cells(
                table,
                finding,
                lift.comparison().by().key(),
                lift.comparison().key(),
                market == null ? null : market.code(),
                null,
                interval == null ? null : interval.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                null,
                null,
                lift.posts(),
                null,
                LiftLines.of(lift));
    }

    private static void row(StringBuilder table, LeftOut out) {
        row(table, "kept out", out.post().platform().key(), out.post().id(), null, out.reason());
    }

    private static void row(StringBuilder table, Sameness each) {
        row(table, "sameness", "account", each.account(), null, OwnPostsLines.of(each));
    }

    private static void row(StringBuilder table, UsualReach each) {
        row(
                table,
                "reach",
                each.measure().key(),
                each.account(),
                each.market(),
                OwnPostsLines.of(each));
    }

    /// Without numbers.
    private static void row(
            StringBuilder table,
            String finding,
            String kind,
            String key,
            @Nullable Market market,
            String says) {
        List<@Nullable Object> cells = Arrays.asList(new @Nullable Object[13]);
        cells.set(0, finding);
        cells.set(1, kind);
        cells.set(2, key);
        cells.set(3, market == null ? null : market.code());
        cells.set(12, says);
        cells(table, cells.toArray());
    }

    private static void cells(StringBuilder table, @Nullable Object... cells) {
        table.append(Arrays.stream(cells).map(TrendTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(@Nullable Object value) {
        return CsvCell.of(value);
    }
}
