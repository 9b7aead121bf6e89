package org.throughline.planner.result;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.planner.CsvCell;

/// Refused rows as a CSV file for whoever has to mend them: UTF-8 with a byte order mark, commas,
/// CRLF; a text that a spreadsheet would take for a formula has an apostrophe in front.
final class RefusedTable {

    private RefusedTable() {}

    static String of(List<RefusedRow> rows) {
        return Stream.concat(
                        Stream.of("\uFEFFline,column,value,reason"),
                        rows.stream().map(RefusedTable::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(RefusedRow row) {
        return Stream.of(row.line(), row.column(), row.value(), row.reason())
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
    }
}
