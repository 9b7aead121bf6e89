package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.List;

/// The cells of a CSV text after RFC 4180: separated by commas, in quotes where a cell holds a
/// comma, a quote (doubled) or a line break. A byte order mark before it is passed over.
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
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;

    private CsvCells(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
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
            } else if (sign == ',') {
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
