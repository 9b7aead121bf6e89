package org.throughline.planner.rulebook;

import java.util.List;
import java.util.Map;
import org.throughline.data.problem.Problem;

/// A sheet as it was read: cells by column, and what cannot be taken of it as a whole.
///
/// @param name of the sheet, for messages
/// @param problems what stands in the way of all of it, or of single cells
record SheetRows(String name, List<Row> rows, List<Problem> problems) {

    static final String NO_SHEET = "RULES-040";
    static final String NO_COLUMN = "RULES-041";
    static final String FORMULA = "RULES-042";
    static final String TOO_MUCH = "RULES-043";

    /// Rows of a sheet that are read.
    static final int MOST_ROWS = 50_000;

    /// Characters of a cell that are read.
    static final int LONGEST_CELL = 2_000;

    /// @param number as the sheet counts it, from 1
    /// @param cells by column; blank ones are missing
    record Row(int number, Map<String, String> cells) {

        Row {
            cells = Map.copyOf(cells);
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    SheetRows {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static SheetRows refused(String name, String code, String says, String hint) {
        return new SheetRows(name, List.of(), List.of(new Problem(code, name, says, hint)));
    }

    /// Where a cell is, in words.
    static String place(String sheet, int row, String column) {
        return "%s, row %d, column %s".formatted(sheet, row, column);
    }
}
