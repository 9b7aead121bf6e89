package org.throughline.planner.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planner.CsvCell;

/// Facts as a CSV file: UTF-8 with a byte order mark, commas, CRLF; a text that a spreadsheet would
/// take for a formula has an apostrophe in front.
final class FactTable {

    private FactTable() {}

    static String of(List<Fact> facts) {
        return Stream.concat(
                        Stream.of("\uFEFFtopic,about,says,force,source,verified_on"),
                        facts.stream().map(FactTable::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Fact fact) {
        return Stream.of(
                        FactFilter.key(fact.topic()),
                        fact.about(),
                        fact.says(),
                        fact.force() == null ? "" : fact.force().name().toLowerCase(Locale.ROOT),
                        fact.source() == null ? "" : fact.source(),
                        fact.verifiedOn() == null ? "" : fact.verifiedOn())
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
    }
}
