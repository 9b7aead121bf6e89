package org.throughline.planner.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.metric.Definition;
import org.throughline.data.metric.Measure;
import org.throughline.data.metric.MetricDictionary;

/// One number of an account in a month and in the month before, by days.
///
/// @param meaning what it counts of a post at the end of the month; empty where nobody has said
/// @param changed the day on which that changed within the two months
record AccountMonth(
        Platform platform,
        String account,
        AccountMetric metric,
        Figure month,
        Figure before,
        Optional<Definition> meaning,
        Optional<LocalDate> changed) {

    /// What a month comes to: the sum of its days, the middle one of its days where they count
    /// people, the last one where it is a level.
    ///
    /// @param told days of the month that some file tells
    /// @param value empty where a day that it takes is missing
    record Figure(int told, int days, Optional<Double> value) {

        private static Figure of(
                AccountMetric.Kind kind, List<AccountDays.Told> told, YearMonth month) {
            List<AccountDays.Told> within =
                    told.stream().filter(day -> YearMonth.from(day.day()).equals(month)).toList();
            boolean whole = within.size() == month.lengthOfMonth();
            return new Figure(
                    within.size(),
                    month.lengthOfMonth(),
                    switch (kind) {
                        case COUNT ->
                                whole
                                        ? Optional.of(
                                                within.stream()
                                                        .mapToDouble(AccountDays.Told::value)
                                                        .sum())
                                        : Optional.empty();
                        case PEOPLE -> whole ? Optional.of(middle(within)) : Optional.empty();
                        case LEVEL ->
                                within.stream()
                                        .filter(day -> day.day().equals(month.atEndOfMonth()))
                                        .map(AccountDays.Told::value)
                                        .findFirst();
                    });
        }

        private static double middle(List<AccountDays.Told> days) {
            List<Double> sorted = days.stream().map(AccountDays.Told::value).sorted().toList();
            int half = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? sorted.get(half)
                    : (sorted.get(half - 1) + sorted.get(half)) / 2;
        }
    }

    /// All numbers of which some day of the two months is told, by account.
    static List<AccountMonth> of(AccountDays days, YearMonth month, MetricDictionary dictionary) {
        return days.series().stream()
                .map(series -> of(series, month, dictionary))
                .filter(each -> each.month().told() + each.before().told() > 0)
                .sorted(
                        Comparator.comparing(AccountMonth::account)
                                .thenComparing(AccountMonth::platform)
                                .thenComparing(AccountMonth::metric))
                .toList();
    }

    private static AccountMonth of(
            AccountDays.Series series, YearMonth month, MetricDictionary dictionary) {
        YearMonth before = month.minusMonths(1);
        AccountMetric.Kind kind = series.metric().kind();
        Optional<Measure> measure = Measure.find(series.metric().key());
        Optional<Definition> then =
                measure.flatMap(each -> dictionary.find(each, series.platform(), before.atDay(1)));
        Optional<Definition> now =
                measure.flatMap(
                        each -> dictionary.find(each, series.platform(), month.atEndOfMonth()));
        return new AccountMonth(
                series.platform(),
                series.account(),
                series.metric(),
                Figure.of(kind, series.told(), month),
                Figure.of(kind, series.told(), before),
                now,
                now.equals(then)
                        ? Optional.empty()
                        : now.flatMap(each -> Optional.ofNullable(each.validFrom())));
    }
}
