package org.throughline.planner.ruledesk;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.TestBrief;

/// What is expected to come of a test brief: one thing or more.
final class ExpectationList extends RowList<ExpectationRow> {

    private static final int MOST = 30;

    private final DeskFields fields;
    private final List<String> rules;

    /// @param rules ids of the rules that can be named
    ExpectationList(DeskFields fields, List<String> rules, Runnable changed) {
        super("expected", MOST, changed);
        this.fields = fields;
        this.rules = rules;
    }

    @Override
    ExpectationRow row(String id, Runnable remove) {
        return new ExpectationRow(id, fields, rules, remove);
    }

    void set(TestBrief.Expected expected) {
        expected.levels().forEach(each -> addRow().set(each));
        set(ExpectationRow.ASKED, expected.asked());
        set(ExpectationRow.HELD, expected.held().stream().map(Market::code).toList());
        set(ExpectationRow.HOLDING, expected.holding());
        set(ExpectationRow.SILENT, expected.silent());
    }

    private void set(String kind, List<String> words) {
        if (!words.isEmpty()) {
            addRow().set(kind, words);
        }
    }

    TestBrief.Expected expected() {
        return new TestBrief.Expected(
                rows().stream().flatMap(row -> row.levelOf().stream()).toList(),
                words(ExpectationRow.ASKED),
                words(ExpectationRow.HELD).stream().map(Market::new).toList(),
                words(ExpectationRow.HOLDING),
                words(ExpectationRow.SILENT));
    }

    private List<String> words(String kind) {
        return rows().stream()
                .filter(row -> row.kind().equals(kind))
                .flatMap(row -> row.words().stream())
                .distinct()
                .toList();
    }

    @Override
    boolean isWhole() {
        return !rows().isEmpty() && super.isWhole();
    }
}
