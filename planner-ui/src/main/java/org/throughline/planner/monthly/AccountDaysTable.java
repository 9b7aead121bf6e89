package org.throughline.planner.monthly;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.engagement.AccountDays;
import org.throughline.planner.CsvCell;

/// The days of accounts of a month and the month before as a CSV file: UTF-8 with a byte order
/// mark, commas, CRLF. A day that no file tells has no row.
final class AccountDaysTable {

    private static final String COLUMNS = "day,platform,account,metric,value,exported,file";

    private AccountDaysTable() {}

    static String of(AccountDays days, YearMonth month) {
        YearMonth before = month.minusMonths(1);
        return Stream.concat(
                        Stream.of("\uFEFF" + COLUMNS),
                        days.series().stream()
                                .flatMap(series ->
                                        series.told().stream()
                                                .filter(told -> isOf(told, before, month))
                                                .map(told -> line(days, series, told))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static boolean isOf(AccountDays.Told told, YearMonth before, YearMonth month) {
        YearMonth of = YearMonth.from(told.day());
        return of.equals(month) || of.equals(before);
    }

    private static String line(AccountDays days, AccountDays.Series series, AccountDays.Told told) {
        AccountDays.Source source = days.sources().get(told.source());
        return Stream.of(
                        told.day(),
                        series.platform().key(),
                        series.account(),
                        series.metric().key(),
                        told.value(),
                        source.taken(),
                        source.file())
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
    }
}
