package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why a table could not be parted into rows and cells, in words of our own: those of the library
/// are about its settings.
///
/// @param says a sentence with the line and the limit
/// @param isTooWide whether a row has more cells than are read
record TornTable(String says, boolean isTooWide) {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern CELLS = Pattern.compile("maximum limit of (\\d+) fields");

    /// @param linesBefore of the file, above what the library read
    static TornTable of(CsvParseException broken, long linesBefore) {
        List<String> told =
                Stream.<Throwable>iterate(broken, each -> each != null, Throwable::getCause)
                        .map(each -> String.valueOf(each.getMessage()))
                        .toList();
        String row =
                number(LINE, told)
                        .map(line -> "The row that begins in line " + (line + linesBefore))
                        .orElse("A row");
        Optional<Long> cells = number(CELLS, told);
        return new TornTable(
                row + cells.map(" has more than %,d cells"::formatted).orElseGet(() -> why(told)),
                cells.isPresent());
    }

    private static String why(List<String> told) {
        String all = String.join(" ", told);
        if (all.contains("buffer size") || all.contains("exceeds the max")) {
            return " has a cell without end, of more than %,d characters"
                    .formatted(ExportReader.LONGEST_RECORD);
        }
        return all.contains("nclosed quoted")
                ? " has a quotation mark that is never closed"
                : " cannot be parted into cells";
    }

    private static Optional<Long> number(Pattern pattern, List<String> told) {
        return told.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1)))
                .findFirst();
    }
}
