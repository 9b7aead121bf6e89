package org.throughline.planner.ruledesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Dimension;
import org.throughline.rules.analysis.Desk;

/// What a test brief answers.
final class AnswerList extends RowList<AnswerRow> {

    private static final int MOST = 30;

    private final DeskFields fields;

    AnswerList(DeskFields fields, Runnable changed) {
        super("answered", MOST, changed);
        this.fields = fields;
    }

    @Override
    AnswerRow row(String id, Runnable remove) {
        return new AnswerRow(id, fields, remove);
    }

    /// In the order of the vocabulary.
    void set(Map<String, List<String>> answers) {
        Desk.testQuestions().stream()
                .map(Dimension::key)
                .filter(answers::containsKey)
                .forEach(question ->
                        addRow().set(question, answers.getOrDefault(question, List.of())));
    }

    /// Questions to answers; of a question that is asked twice the first answers.
    Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        rows().stream()
                .filter(FormRow::isWhole)
                .forEach(row -> answers.putIfAbsent(row.asks(), row.answers()));
        return answers;
    }

    /// Shows a fault at every row of a question but the first, or at the only one.
    ///
    /// @return whether there is one
    boolean fault(String question, String says) {
        List<AnswerRow> rows = rows().stream().filter(row -> row.asks().equals(question)).toList();
        rows.stream().skip(rows.size() > 1 ? 1 : 0).forEach(row -> row.fault(says));
        return !rows.isEmpty();
    }

    /// Questions that are asked twice.
    List<String> twice() {
        List<String> asked =
                rows().stream().map(AnswerRow::asks).filter(each -> !each.isEmpty()).toList();
        return asked.stream()
                .distinct()
                .filter(each -> asked.indexOf(each) < asked.lastIndexOf(each))
                .toList();
    }
}
