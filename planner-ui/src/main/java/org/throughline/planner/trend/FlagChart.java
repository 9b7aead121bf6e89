package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.Forecast;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.RecentDays;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.shell.DaysChart;
import org.throughline.planner.shell.Sheet;

/// The days of a series that rises: what was counted beside what is usual, and the days to come
/// beside the naive line.
final class FlagChart {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private FlagChart() {}

    /// Empty where the report does not have the days, as reports of before did not.
    static Optional<DaysChart> of(TrendReport report, TrendFlag flag) {
        return report.forecasts().stream()
                .filter(forecast -> forecast.series().equals(flag.series()))
                .findFirst()
                .flatMap(forecast ->
                        Optional.ofNullable(forecast.before())
                                .map(before -> chart(report, flag, forecast, before)));
    }

    /// The days to come in a sentence. Empty where none are foretold.
    static Optional<String> next(TrendReport report, TrendFlag flag) {
        return report.forecasts().stream()
                .filter(forecast -> forecast.series().equals(flag.series()))
                .map(Forecast::days)
                .filter(days -> !days.isEmpty())
                .findFirst()
                .map(days ->
                        text(
                                "days.next",
                                days.size(),
                                days.stream().mapToDouble(Interval::value).average().orElse(0),
                                days.stream().mapToDouble(Interval::low).average().orElse(0),
                                days.stream().mapToDouble(Interval::high).average().orElse(0)));
    }

    private static DaysChart chart(
            TrendReport report, TrendFlag flag, Forecast forecast, RecentDays before) {
        int number = report.flags().indexOf(flag) + 1;
        LocalDate first = report.asOf().minusDays(before.counts().size() - 1L);
        Sheet sheet = sheet("flag-days-" + number + "-rows", FlagSentence.name(flag.series()));
        List<DaysChart.Day> days = new ArrayList<>();
        for (int at = 0; at < before.counts().size(); at++) {
            double count = before.counts().get(at);
            double usual = before.usual().get(at);
            LocalDate day = first.plusDays(at);
            days.add(new DaysChart.Day(SHORT.format(day), count, usual, null, null, null, null));
            row(sheet, day, whole(count), whole(usual), "", "");
        }
        for (int at = 0; at < forecast.days().size(); at++) {
            Interval expected = forecast.days().get(at);
            LocalDate day = report.asOf().plusDays(at + 1L);
            days.add(
                    new DaysChart.Day(
                            SHORT.format(day),
                            null,
                            null,
                            expected.value(),
                            expected.low(),
                            expected.high(),
                            forecast.naive()));
            row(
                    sheet,
                    day,
                    "",
                    "",
                    text("days.between", expected.value(), expected.low(), expected.high()),
                    whole(forecast.naive()));
        }
        return new DaysChart(
                "flag-days-" + number,
                text(
                        "days.says",
                        FlagSentence.name(flag.series()),
                        before.counts().size(),
                        forecast.days().size(),
                        FlagSentence.DAY.format(flag.since())),
                days,
                (int) ChronoUnit.DAYS.between(first, flag.since()),
                new DaysChart.Names(
                        text("days.count"),
                        text("days.usual"),
                        text("days.expected"),
                        text("days.naive"),
                        text("days.since")),
                sheet);
    }

    private static Sheet sheet(String id, String label) {
        return new Sheet(
                        id,
                        label,
                        List.of(
                                text("days.day"),
                                text("days.count"),
                                text("days.usual"),
                                text("days.expected.interval"),
                                text("days.naive")))
                .numbers(1, 2, 3, 4);
    }

    private static void row(
            Sheet sheet, LocalDate day, String count, String usual, String expected, String naive) {
        sheet.row(
                new Span(FlagSentence.DAY.format(day)),
                new Span(count),
                new Span(usual),
                new Span(expected),
                new Span(naive));
    }

    private static String whole(@Nullable Double value) {
        return value == null ? "" : text("days.number", value);
    }
}
