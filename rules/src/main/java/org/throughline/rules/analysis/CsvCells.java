package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.export.CellText;

/// The cells of a CSV text after RFC 4180: separated by commas (or by semicolons or tabs, where the
/// first line has more of them), in quotes where a cell holds one of these, a quote (doubled) or a
/// line break. A byte order mark before it is passed over. Texts are as [CellText] has them.
final class CsvCells {

    /// One row of cells.
    ///
    /// @param line the line of the text on which it begins, counted from 1
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;

    private CsvCells(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.separator = separator(this.text);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String line = text.substring(0, end < 0 ? text.length() : end);
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(sign -> line.chars().filter(c -> c == sign).count()))
                .filter(sign -> line.indexOf(sign) >= 0)
                .orElse(',');
    }

    /// The cells of a line, its end included.
    static String line(List<String> cells) {
        return cells.stream().map(CsvCells::given).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String given(String text) {
        String safe = CellText.given(text);
        return safe.chars().anyMatch(sign -> ",;\"\r\n\t".indexOf(sign) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    static List<Row> read(String text) {
        CsvCells cells = new CsvCells(text);
        cells.read();
        return cells.rows;
    }

    private void read() {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            line += sign == '\n' ? 1 : 0;
            if (quoted) {
                boolean doubled =
                        sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (sign != '"' || doubled) {
                    cell.append(sign);
                    at += doubled ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == separator) {
                endCell();
            } else if (sign == '\n') {
                endRow();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        Row row = new Row(begun, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
        cells = new ArrayList<>();
        begun = line;
    }
}
