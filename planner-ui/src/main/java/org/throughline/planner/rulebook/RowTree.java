package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Operator;

/// The rows of one rule as the tree of a rulebook file, and from which cell each part of it came.
/// Confined to one reading.
final class RowTree {

    private final String sheet;
    private final List<SheetRows.Row> rows;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Where the parts of the tree stand, by the path the reader gives them; the longest that a
    /// problem's path begins with is its cell.
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private record Cell(SheetRows.Row row, String column) {}

    RowTree(String sheet, List<SheetRows.Row> rows) {
        this.sheet = sheet;
        this.rows = rows;
        SheetRows.Row first = rows.getFirst();
        put("id", first, RuleRows.RULE);
        if (!first.cell(RuleRows.KIND).isEmpty()) {
            put("kind", first, RuleRows.KIND);
        }
        when(first);
        List<Object> then = new ArrayList<>();
        for (SheetRows.Row row : rows) {
            same(first, row);
            then.add(new OutcomeTree(row, "then[" + then.size() + "]", this::cell).tree());
        }
        tree.put("then", then);
        cells.put("then", new Cell(first, RuleRows.OUTCOME));
    }

    Map<String, Object> tree() {
        return tree;
    }

    /// What is wrong before anything is read as a rule.
    List<Problem> problems() {
        return problems;
    }

    private void put(String key, SheetRows.Row row, String column) {
        tree.put(key, row.cell(column));
        cells.put(key, new Cell(row, column));
    }

    private void cell(String path, SheetRows.Row row, String column) {
        cells.put(path, new Cell(row, column));
    }

    private void when(SheetRows.Row row) {
        Map<String, Object> brief = conditions(row, RuleRows.WHEN, "when");
        if (!brief.isEmpty()) {
            tree.put("when", brief);
        }
        String item = row.cell(RuleRows.ITEM);
        Map<String, Object> onItem = conditions(row, RuleRows.ON_ITEM, "for." + item);
        if (!item.isEmpty()) {
            tree.put("for", Map.of(item, onItem));
            cells.put("for", new Cell(row, RuleRows.ITEM));
        } else if (!onItem.isEmpty()) {
            problems.add(
                    new Problem(
                            "RULES-001",
                            SheetRows.place(sheet, row.number(), RuleRows.ITEM),
                            "conditions on an item say which kind of item",
                            "Maybe claim."));
        }
        Map<String, Object> except = conditions(row, RuleRows.EXCEPT, "except");
        if (!except.isEmpty()) {
            tree.put("except", except);
        }
    }

    private Map<String, Object> conditions(SheetRows.Row row, List<String> columns, String path) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        for (String column : columns) {
            String text = row.cell(column);
            if (text.isEmpty()) {
                continue;
            }
            String[] parts = text.split("\\s+", 3);
            String question = parts[0];
            cells.put(path + "." + question, new Cell(row, column));
            if (conditions.containsKey(question)) {
                problems.add(
                        new Problem(
                                "RULES-007",
                                SheetRows.place(sheet, row.number(), column),
                                SheetHead.shown(question) + " is asked twice",
                                "Maybe one condition with both answers."));
            }
            condition(parts, row, column).ifPresent(value -> conditions.put(question, value));
        }
        return conditions;
    }

    private Optional<Object> condition(String[] parts, SheetRows.Row row, String column) {
        String word = parts.length > 1 ? parts[1] : "";
        Optional<Operator> operator = Operator.find(word);
        if (operator.isEmpty()) {
            problems.add(
                    new Problem(
                            "RULES-003",
                            SheetRows.place(sheet, row.number(), column),
                            word.isEmpty()
                                    ? "a comparison is missing after " + SheetHead.shown(parts[0])
                                    : SheetHead.shown(word) + " is no comparison",
                            new KnownWords(
                                            Arrays.stream(Operator.values())
                                                    .map(Operator::key)
                                                    .toList())
                                    .hint(word)));
            return Optional.empty();
        }
        return Optional.of(compared(operator.get(), parts.length > 2 ? parts[2].strip() : ""));
    }

    private static Object compared(Operator operator, String rest) {
        return switch (operator) {
            case IS -> list(rest);
            case ANSWERED, UNANSWERED ->
                    Map.of(operator.key(), rest.isEmpty() ? "true" : "not " + rest);
            case IS_NOT, AT_LEAST, AT_MOST, ON -> Map.of(operator.key(), list(rest));
            case NO_ITEM ->
                    Map.of(operator.key(), rest.equals("any") ? (Object) "any" : list(rest));
            case WITHIN -> {
                String[] of = rest.split("\\s+of\\s+", 2);
                yield Map.of(
                        operator.key(),
                        Map.of("days", of[0], "of", list(of.length > 1 ? of[1] : "")));
            }
            case CONTAINS -> {
                String[] at = rest.split("\\s+at\\s+", 2);
                yield at.length > 1
                        ? Map.of(operator.key(), list(at[0]), "at", list(at[1]))
                        : Map.of(operator.key(), list(rest));
            }
        };
    }

    /// `a, b, c`.
    static List<String> list(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /// Later rows of a rule leave the rule's own cells empty, or repeat them.
    private void same(SheetRows.Row first, SheetRows.Row row) {
        for (String column :
                RuleRows.COLUMNS.subList(1, RuleRows.COLUMNS.indexOf(RuleRows.OUTCOME))) {
            String again = row.cell(column);
            if (!again.isEmpty() && !again.equals(first.cell(column))) {
                problems.add(
                        new Problem(
                                "RULES-044",
                                SheetRows.place(sheet, row.number(), column),
                                "%s is not what row %d says of the same rule"
                                        .formatted(SheetHead.shown(again), first.number()),
                                "Maybe leave it empty, or give the rule another name."));
            }
        }
    }

    /// A problem of the reader, at its cell, with what stands there.
    Problem located(Problem problem) {
        String path = problem.field();
        Cell cell = new Cell(rows.getFirst(), RuleRows.RULE);
        int longest = 0;
        for (Map.Entry<String, Cell> each : cells.entrySet()) {
            if (path.startsWith(each.getKey()) && each.getKey().length() > longest) {
                longest = each.getKey().length();
                cell = each.getValue();
            }
        }
        String text = cell.row().cell(cell.column());
        String says =
                problem.message().contains(SheetHead.shown(text)) || text.isEmpty()
                        ? problem.message()
                        : SheetHead.shown(text) + ": " + problem.message();
        return new Problem(
                problem.code(),
                SheetRows.place(sheet, cell.row().number(), cell.column()),
                says,
                problem.hint());
    }
}
