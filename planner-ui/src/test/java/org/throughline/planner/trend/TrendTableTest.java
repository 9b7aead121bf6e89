package org.throughline.planner.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

class TrendTableTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 14);
    private static final Market US = new Market("US");

    @Test
    void what_a_spreadsheet_would_compute_is_text() {
        for (String hostile :
                List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1", "\uFF0B1")) {
            String cell = TrendTable.cell(hostile);

            assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
        }
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertThat(TrendTable.cell(-1.5)).isEqualTo("-1.5");
    }

    @Test
    void a_cell_with_a_comma_or_a_quote_is_quoted() {
        assertThat(TrendTable.cell("one, \"two\"")).isEqualTo("\"one, \"\"two\"\"\"");
    }

    @Test
    void every_row_has_every_column() {
        var lift = new Interval(3, 2.5, 3.5);
        var hook = new SeriesKey(SeriesKind.HOOK, "problem-first", US);
        var uses = new PlanFact("a.b.1", SeriesKind.HOOK, "problem-first", US, false);
        var silence =
                new Lift(
                        new Comparison(ComparedBy.SILENCE, Comparison.DECLARED_SILENCE),
                        LiftMeasure.ENGAGEMENT,
                        null,
                        6,
                        52,
                        LiftVerdict.TOO_FEW,
                        null,
                        null,
                        null,
                        null,
                        14,
                        30);
        var report =
                new TrendReport(
                        DAY,
                        1,
                        0.1,
                        10,
                        5,
                        List.of(new TrendFlag(hook, DAY, lift, 0.02, null, 5, List.of(uses))),
                        List.of(
                                new TooEarly(
                                        new SeriesKey(SeriesKind.SOUND, "=click", US),
                                        DAY,
                                        lift,
                                        0.2,
                                        3,
                                        "One day is too little.")),
                        List.of(),
                        List.of(),
                        List.of(new LeftOut(new PostKey(Platform.TIKTOK, "-7f"), "boosted", 37.0)),
                        List.of(),
                        List.of(),
                        new LiftReport(7, 60, 1, 0, 2, 0, 0.05, List.of(silence)),
                        null,
                        null,
                        null);

        List<String> lines = TrendTable.of(report).lines().toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 4))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(13));
        assertThat(lines.get(1)).startsWith("rising,hook,problem-first,US,2027-02-14,3.0,2.5,3.5");
        assertThat(lines.get(2)).contains(",'=click,");
        assertThat(lines.get(3)).startsWith("kept out,tiktok,'-7f,");
        assertThat(lines.get(4))
                .isEqualTo(
                        "lift,silence,declared-silence,,,,,,,,58,,\"declared silence against none,"
                                + " engagement: 6 against 52 posts; about 14 more would give a"
                                + " number, about 30 more a verdict\"");
    }
}
