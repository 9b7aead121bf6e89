package org.throughline.planner.coverage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planner.CsvCell;

/// Coverage as a CSV file: UTF-8 with a byte order mark, commas, CRLF; a text that a spreadsheet
/// would take for a formula has an apostrophe in front.
final class CoverageTable {

    private CoverageTable() {}

    static String of(List<MonthCell> cells) {
        return Stream.concat(
                        Stream.of(
                                "\uFEFFbrand,platform,month,posts,joined,unmatched,tagged,days,"
                                        + "missing_days,lifetime_days,days_told_twice,"
                                        + "definition_changes"),
                        cells.stream().map(CoverageTable::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(MonthCell cell) {
        return Stream.of(
                        cell.brand(),
                        cell.platform().key(),
                        cell.month(),
                        cell.posts(),
                        cell.joined(),
                        cell.posts() - cell.joined(),
                        cell.tagged(),
                        cell.days(),
                        joined(cell.missing()),
                        joined(cell.lifetime()),
                        cell.twice(),
                        joined(
                                cell.changes().stream()
                                        .map(each -> each.measure().key() + " " + each.validFrom())
                                        .toList()))
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
