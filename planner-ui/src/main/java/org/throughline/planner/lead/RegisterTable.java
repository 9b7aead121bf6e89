package org.throughline.planner.lead;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planner.CsvCell;
import org.throughline.planner.register.RegisterRow;

/// The register as a table for other programs: UTF-8 with a byte order mark, commas, CRLF.
final class RegisterTable {

    private static final String COLUMNS =
            "campaign,video,what,market,owner,agreed_by,reason,expectation,until,state,broke,results";

    private RegisterTable() {}

    static String of(List<RegisterRow> rows) {
        return rows.stream()
                .map(RegisterTable::line)
                .collect(Collectors.joining("", "\uFEFF" + COLUMNS + "\r\n", ""));
    }

    private static String line(RegisterRow row) {
        return Stream.of(
                        row.campaign(),
                        row.title(),
                        row.what(),
                        row.market() == null ? "" : row.market().code(),
                        row.owner(),
                        row.agreedBy(),
                        row.reason(),
                        row.expectation(),
                        row.until() == null ? "" : row.until().toString(),
                        row.state().name(),
                        String.join(" ", row.broke()),
                        String.join("; ", row.results()))
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
