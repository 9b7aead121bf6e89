package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TrendFlag;

/// What rises, since when and how much, and how long it lasts, each in a sentence of the screens.
public final class FlagSentence {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private FlagSentence() {}

    public static String rises(TrendFlag flag) {
        Interval lift = flag.lift();
        SeriesKey series = flag.series();
        return text(
                "trends.flag",
                word("series", series.kind().key()),
                key(series),
                series.market(),
                DAY.format(flag.since()),
                lift.value(),
                lift.low(),
                lift.high(),
                flag.posts());
    }

    /// How fast it fades, or that this cannot be told.
    ///
    /// @param asOf the last day that was looked at
    public static String lasts(TrendFlag flag, LocalDate asOf) {
        Interval halfLife = flag.halfLifeDays();
        return halfLife == null
                ? text("trends.half-life.unknown")
                : text(
                        "trends.half-life",
                        halfLife.value(),
                        halfLife.low(),
                        halfLife.high(),
                        DAY.format(asOf.plusDays(Math.round(halfLife.value()))));
    }

    public static String name(SeriesKey series) {
        return text(
                "trends.name", word("series", series.kind().key()), key(series), series.market());
    }

    private static String key(SeriesKey series) {
        return wordWithin(series.kind().key() + "-kind", series.key());
    }
}
