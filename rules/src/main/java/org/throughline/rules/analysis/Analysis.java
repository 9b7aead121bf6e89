package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// Looks one version of a rulebook through.
final class Analysis {

    private Analysis() {}

    static RulebookFindings of(
            RuleBook rules, RulebookVersion rulebook, Collection<Subject> subjects) {
        AnswerSpace space = new AnswerSpace(rulebook);
        List<Row> rows = rows(rulebook, space);
        Witnesses witnesses = new Witnesses(rulebook, space);
        RowSentences sentences = new RowSentences();
        return new RulebookFindings(
                new DeadRows(rows, witnesses, sentences).find(),
                new Contradictions(rules, rulebook, witnesses, sentences).find(rows),
                new Overlaps(sentences).find(rows),
                new Gaps(rules, rulebook, witnesses, sentences).find(subjects));
    }

    private static List<Row> rows(RulebookVersion rulebook, AnswerSpace space) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            Reach reach = Reach.of(rule.when(), space);
            for (RuleOutcome outcome : rule.outcomes()) {
                rows.add(new Row(rows.size(), rule, outcome, reach));
            }
        }
        return rows;
    }
}
