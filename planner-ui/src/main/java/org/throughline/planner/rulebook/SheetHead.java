package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.data.export.CellText;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.problem.Problem;

/// The head of a sheet and the rows below it. Confined to one reading.
final class SheetHead {

    private static final List<String> NEEDED = List.of(RuleRows.RULE, RuleRows.OUTCOME);

    private final String sheet;
    private final List<Problem> problems;
    private final Map<Integer, String> columns = new HashMap<>();

    SheetHead(String sheet, List<Problem> problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /// Reads the names of the columns; those that are not known are named with the nearest one.
    void read(int row, List<String> names) {
        KnownWords known = new KnownWords(RuleRows.COLUMNS);
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (!RuleRows.COLUMNS.contains(name)) {
                problems.add(
                        new Problem(
                                SheetRows.NO_COLUMN,
                                "%s, row %d".formatted(sheet, row),
                                "there is no column " + shown(name),
                                known.hint(name)));
            } else if (columns.containsValue(name)) {
                problems.add(
                        new Problem(
                                SheetRows.NO_COLUMN,
                                "%s, row %d".formatted(sheet, row),
                                "column '" + name + "' stands twice",
                                ""));
            } else {
                columns.put(at, name);
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.containsValue(name))
                .forEach(name ->
                        problems.add(
                                new Problem(
                                        SheetRows.NO_COLUMN,
                                        "%s, row %d".formatted(sheet, row),
                                        "column '" + name + "' is missing",
                                        "Maybe begin with a sheet that was downloaded here.")));
    }

    /// The name of a column by its place.
    String column(int at) {
        return columns.getOrDefault(at, "");
    }

    /// A row of cells in the order of the head.
    SheetRows.Row row(int number, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            String column = column(at);
            String text = CellText.taken(cells.get(at)).strip();
            if (column.isEmpty() || text.isEmpty()) {
                continue;
            }
            if (text.length() > SheetRows.LONGEST_CELL) {
                problems.add(
                        new Problem(
                                SheetRows.TOO_MUCH,
                                SheetRows.place(sheet, number, column),
                                "a cell has up to %,d characters, not %,d"
                                        .formatted(SheetRows.LONGEST_CELL, text.length()),
                                ""));
                continue;
            }
            named.put(column, text);
        }
        return new SheetRows.Row(number, named);
    }

    /// A text as far as a message has room for it, without what cannot be seen.
    static String shown(String text) {
        List<String> seen = new ArrayList<>();
        text.codePoints()
                .limit(60)
                .forEach(each ->
                        seen.add(
                                Character.isISOControl(each)
                                                || Character.getType(each) == Character.FORMAT
                                        ? "\ufffd"
                                        : Character.toString(each)));
        return "'" + String.join("", seen) + (text.length() > 60 ? " ..." : "") + "'";
    }
}
