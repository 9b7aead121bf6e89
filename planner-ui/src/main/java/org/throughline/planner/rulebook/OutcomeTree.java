package org.throughline.planner.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.rules.desk.RowWords;

/// The outcome of one row as a rulebook file has it, and which cell each part of it came from.
/// Confined to one row.
final class OutcomeTree {

    /// Is told where a part of the tree stands.
    interface Places {
        void put(String path, SheetRows.Row row, String column);
    }

    private static final List<String> PARTS =
            RuleRows.COLUMNS.subList(
                    RuleRows.COLUMNS.indexOf(RuleRows.WHAT), RuleRows.COLUMNS.size());

    private final SheetRows.Row row;
    private final String path;
    private final Places places;

    OutcomeTree(SheetRows.Row row, String path, Places places) {
        this.row = row;
        this.path = path;
        this.places = places;
        places.put(path, row, RuleRows.OUTCOME);
    }

    /// An unknown kind is left for the reader to name; cells that say nothing of a kind stand under
    /// their own names, which the reader does not know either.
    Map<String, Object> tree() {
        String kind = row.cell(RuleRows.OUTCOME);
        Object says =
                switch (kind) {
                    case "who" -> who();
                    case "ask" -> ask();
                    case "need" -> need();
                    case "never" -> never();
                    case "hold" -> hold();
                    case "limit" -> limit();
                    case "lane" -> lane();
                    case "note" -> note();
                    default -> "";
                };
        return Map.of(kind, says);
    }

    private Object who() {
        String step = row.cell(RuleRows.WHAT);
        place("who." + step, RuleRows.VALUE);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(step, row.cell(RuleRows.VALUE));
        return rest("who", tree, RuleRows.WHAT, RuleRows.VALUE);
    }

    private Object ask() {
        Map<String, Object> tree = new LinkedHashMap<>();
        text(tree, "ask", "role", RuleRows.WHAT);
        text(tree, "ask", "seal", RuleRows.VALUE);
        text(tree, "ask", "stage", RuleRows.STAGE);
        if (!row.cell(RuleRows.HOW).isEmpty()) {
            place("ask.all", RuleRows.HOW);
            tree.put(
                    "all",
                    switch (row.cell(RuleRows.HOW)) {
                        case "all" -> "true";
                        case "any" -> "false";
                        default -> row.cell(RuleRows.HOW);
                    });
        }
        list(tree, "ask", "after", RuleRows.AFTER);
        text(tree, "ask", "within-days", RuleRows.DAYS);
        return rest(
                "ask",
                tree,
                RuleRows.WHAT,
                RuleRows.VALUE,
                RuleRows.STAGE,
                RuleRows.HOW,
                RuleRows.AFTER,
                RuleRows.DAYS);
    }

    private Object need() {
        Map<String, Object> tree = new LinkedHashMap<>();
        text(tree, "need", "what", RuleRows.WHAT);
        list(tree, "need", "of", RuleRows.VALUE);
        text(tree, "need", "text", RuleRows.TEXT);
        list(tree, "need", "where", RuleRows.WHERE);
        text(tree, "need", "from", RuleRows.FROM);
        text(tree, "need", "size", RuleRows.SIZE);
        text(tree, "need", "seconds", RuleRows.SECONDS);
        return rest(
                "need",
                tree,
                RuleRows.WHAT,
                RuleRows.VALUE,
                RuleRows.TEXT,
                RuleRows.WHERE,
                RuleRows.FROM,
                RuleRows.SIZE,
                RuleRows.SECONDS);
    }

    private Object never() {
        String question = row.cell(RuleRows.WHAT);
        place("never." + question, RuleRows.VALUE);
        Map<String, Object> tree = new LinkedHashMap<>();
        if (row.cell(RuleRows.TEXT).isEmpty()) {
            tree.put(question, RowTree.list(row.cell(RuleRows.VALUE)));
        } else {
            place("never." + question + ".say", RuleRows.TEXT);
            tree.put(
                    question,
                    Map.of(
                            "list",
                            RowTree.list(row.cell(RuleRows.VALUE)),
                            "say",
                            row.cell(RuleRows.TEXT)));
        }
        return rest("never", tree, RuleRows.WHAT, RuleRows.VALUE, RuleRows.TEXT);
    }

    private Object hold() {
        Map<String, Object> tree = new LinkedHashMap<>();
        text(tree, "hold", "until", RuleRows.WHAT);
        text(tree, "hold", "platform", RuleRows.PLATFORM);
        return rest("hold", tree, RuleRows.WHAT, RuleRows.PLATFORM);
    }

    private Object limit() {
        Map<String, Object> tree = new LinkedHashMap<>();
        text(tree, "limit", "measure", RuleRows.WHAT);
        String how = row.cell(RuleRows.HOW);
        String bound = how.isEmpty() ? "at-most" : how;
        place("limit." + bound, RuleRows.HOW);
        text(tree, "limit", bound, RuleRows.VALUE);
        tree.put("unit", RowWords.unit(row.cell(RuleRows.WHAT)));
        return rest("limit", tree, RuleRows.WHAT, RuleRows.VALUE, RuleRows.HOW);
    }

    private Object lane() {
        Map<String, Object> tree = new LinkedHashMap<>();
        text(tree, "lane", "lead-days", RuleRows.DAYS);
        Map<String, Object> whole = rest("lane", tree, RuleRows.DAYS);
        return whole.isEmpty() ? "not-fast" : whole;
    }

    private Object note() {
        place("note", RuleRows.TEXT);
        Map<String, Object> others = rest("note", new LinkedHashMap<>(), RuleRows.TEXT);
        return others.isEmpty() ? row.cell(RuleRows.TEXT) : others;
    }

    /// Cells that say nothing of this kind of outcome are kept under their names, to be refused.
    private Map<String, Object> rest(String kind, Map<String, Object> tree, String... known) {
        for (String column : PARTS) {
            if (!List.of(known).contains(column) && !row.cell(column).isEmpty()) {
                place(kind + "." + column, column);
                tree.put(column, row.cell(column));
            }
        }
        return tree;
    }

    private void text(Map<String, Object> tree, String kind, String key, String column) {
        place(kind + "." + key, column);
        if (!row.cell(column).isEmpty()) {
            tree.put(key, row.cell(column));
        }
    }

    private void list(Map<String, Object> tree, String kind, String key, String column) {
        place(kind + "." + key, column);
        if (!row.cell(column).isEmpty()) {
            tree.put(key, RowTree.list(row.cell(column)));
        }
    }

    private void place(String key, String column) {
        places.put(path + "." + key, row, column);
    }
}
