package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;

/// Rules to and from sheets, XLSX or CSV. A sheet holds rows in closed words and nothing that could
/// be run; what it says is checked like a rulebook file, and each fault named at its cell.
/// Thread-safe.
public final class RuleSheets {

    /// Bytes of a file that are looked at.
    public static final int LARGEST_FILE = 8 << 20;

    private static final byte[] ZIP = {'P', 'K'};

    private RuleSheets() {}

    public static byte[] csv(List<Rule> rules) {
        return CsvSheet.write(RuleRows.of(rules));
    }

    public static byte[] xlsx(List<Rule> rules) {
        return XlsxSheet.write(RuleRows.of(rules));
    }

    /// Reads a sheet; keeps nothing.
    ///
    /// @param name of the file, for messages
    /// @param book whose wording lists rules may name, and to whose rules they are compared
    public static SheetReading read(String name, byte[] file, DraftBook book) {
        if (file.length > LARGEST_FILE) {
            return whole(
                    SheetRows.refused(
                            name,
                            SheetRows.TOO_MUCH,
                            "a file has up to %,d bytes, not %,d"
                                    .formatted(LARGEST_FILE, file.length),
                            ""));
        }
        boolean zip = file.length > 1 && file[0] == ZIP[0] && file[1] == ZIP[1];
        SheetRows sheet = zip ? XlsxSheet.read(name, file) : CsvSheet.read(name, file);
        boolean refused = sheet.rows().isEmpty() && !sheet.problems().isEmpty();
        return refused ? whole(sheet) : read(sheet, book);
    }

    private static SheetReading whole(SheetRows sheet) {
        return new SheetReading(sheet.name(), List.of(), sheet.problems());
    }

    private static SheetReading read(SheetRows sheet, DraftBook book) {
        List<Problem> problems = new ArrayList<>(sheet.problems());
        Map<String, List<SheetRows.Row>> byRule = new LinkedHashMap<>();
        for (SheetRows.Row row : sheet.rows()) {
            if (row.cells().isEmpty()) {
                continue;
            }
            if (row.cell(RuleRows.RULE).isEmpty()) {
                problems.add(
                        new Problem(
                                "RULES-001",
                                SheetRows.place(sheet.name(), row.number(), RuleRows.RULE),
                                "the row names no rule",
                                "Maybe COS-1."));
            } else {
                byRule.computeIfAbsent(row.cell(RuleRows.RULE), any -> new ArrayList<>()).add(row);
            }
        }
        List<RowTree> trees =
                byRule.values().stream().map(rows -> new RowTree(sheet.name(), rows)).toList();
        return new SheetReading(sheet.name(), rules(byRule, trees, sheet, book), problems);
    }

    private static List<SheetRule> rules(
            Map<String, List<SheetRows.Row>> byRule,
            List<RowTree> trees,
            SheetRows sheet,
            DraftBook book) {
        RuleCheck.Reading all = RuleCheck.read(trees.stream().map(RowTree::tree).toList(), book);
        Map<Integer, List<Problem>> faults = new LinkedHashMap<>();
        Set<Integer> bad = new HashSet<>();
        List<List<SheetRows.Row>> rowsOf = List.copyOf(byRule.values());
        for (int at = 0; at < trees.size(); at++) {
            RowTree tree = trees.get(at);
            List<Problem> mine = new ArrayList<>(tree.problems());
            all.problems(at).forEach(problem -> mine.add(tree.located(problem)));
            List<SheetRows.Row> rows = rowsOf.get(at);
            sheet.problems().stream()
                    .filter(problem -> isIn(problem, sheet.name(), rows))
                    .forEach(mine::add);
            faults.put(at, mine);
            if (!mine.isEmpty()) {
                bad.add(at);
            }
        }
        Map<String, Rule> good = good(trees, all, bad, book);
        List<SheetRule> rules = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, List<SheetRows.Row>> each : byRule.entrySet()) {
            Rule rule = bad.contains(at) ? null : good.get(each.getKey());
            rules.add(
                    new SheetRule(
                            each.getKey(),
                            each.getValue().getFirst().number(),
                            rule,
                            news(rule, book),
                            faults.getOrDefault(at, List.of())));
            at++;
        }
        return rules;
    }

    /// The rules with nothing wrong, read without the others.
    private static Map<String, Rule> good(
            List<RowTree> trees, RuleCheck.Reading all, Set<Integer> bad, DraftBook book) {
        List<Map<String, Object>> sound = new ArrayList<>();
        for (int at = 0; at < trees.size(); at++) {
            if (!bad.contains(at)) {
                sound.add(trees.get(at).tree());
            }
        }
        List<Rule> read =
                all.all().isEmpty() && bad.isEmpty()
                        ? all.rules()
                        : RuleCheck.read(sound, book).rules();
        Map<String, Rule> good = new LinkedHashMap<>();
        read.forEach(rule -> good.put(rule.id(), rule));
        return good;
    }

    private static boolean isIn(Problem problem, String sheet, List<SheetRows.Row> rows) {
        return rows.stream()
                .anyMatch(row ->
                        problem.field()
                                .startsWith("%s, row %d, column".formatted(sheet, row.number())));
    }

    private static SheetRule.News news(@Nullable Rule rule, DraftBook book) {
        if (rule == null) {
            return SheetRule.News.FAULTY;
        }
        return book.rule(rule.id())
                .map(each ->
                        Composition.saysTheSame(each, rule)
                                ? SheetRule.News.SAME
                                : SheetRule.News.CHANGED)
                .orElse(SheetRule.News.NEW);
    }
}
