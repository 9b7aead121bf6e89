package org.throughline.rules.analysis;

import java.util.Locale;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowText;
import org.throughline.rules.reason.Phrases;

/// What is said of rows. Thread-safe.
final class RowSentences {

    private final RowText rows = new RowText(Phrases.of(Locale.ENGLISH));
    private final Phrases phrases = AnalysisPhrases.english();

    String say(String key, Object... fillings) {
        return phrases.say(key, fillings);
    }

    String when(Rule rule) {
        return rows.when(rule.when());
    }

    String outcome(RuleOutcome outcome) {
        return rows.outcome(outcome);
    }
}
