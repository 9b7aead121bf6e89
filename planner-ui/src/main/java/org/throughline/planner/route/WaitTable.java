package org.throughline.planner.route;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planner.CsvCell;
import org.throughline.planner.approval.AnswerTimes;

/// Where it waits as a table for other programs: UTF-8 with a byte order mark, commas, CRLF.
final class WaitTable {

    private static final String COLUMNS =
            "by,seal,role,person,open,late,oldest_since,oldest_video,oldest_draft,given,half_days,"
                    + "four_of_five_days";

    private WaitTable() {}

    static String of(WaitReport report) {
        return Stream.concat(
                        report.bySeal().stream().map(line -> line("seal", line)),
                        report.byPerson().stream().map(line -> line("person", line)))
                .collect(Collectors.joining("", "\uFEFF" + COLUMNS + "\r\n", ""));
    }

    private static String line(String by, WaitLine line) {
        WaitLine.Oldest oldest = line.oldest();
        AnswerTimes times = line.times();
        return Stream.of(
                        by,
                        line.scope(),
                        line.role(),
                        line.person(),
                        line.open(),
                        line.late(),
                        oldest == null ? "" : oldest.since(),
                        oldest == null ? "" : oldest.brief(),
                        oldest == null || oldest.draft() == null ? "" : oldest.draft(),
                        times.n(),
                        days(times, times.half()),
                        days(times, times.most()))
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Empty while there are too few to say.
    private static Object days(AnswerTimes times, double days) {
        return times.isKnown() ? Math.round(days * 100) / 100.0 : "";
    }
}
