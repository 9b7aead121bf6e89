package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;

/// What has to be so for a rule to hold, one by one: its conditions, and that no exception holds.
/// Sets of them are bits of a number, in their order. Immutable.
public final class Clauses {

    private record Clause(String question, Keys keys, boolean excepts) {}

    private final List<Clause> clauses = new ArrayList<>();

    Clauses(Rule rule, KeyRing keys) {
        rule.when().brief().forEach(each -> add(each, false, false, keys));
        rule.when().onItem().forEach(each -> add(each, true, false, keys));
        rule.when().except().forEach(each -> addException(rule, each, keys));
    }

    /// The same, and that nothing lifts what it holds back.
    Clauses(Rule rule, RuleOutcome.Hold hold, KeyRing keys) {
        this(rule, keys);
        hold.until().condition().ifPresent(each -> addException(rule, each, keys));
    }

    private void addException(Rule rule, Condition condition, KeyRing keys) {
        add(condition, RowFile.isAbout(condition, rule.when().item()), true, keys);
    }

    private void add(Condition condition, boolean onItem, boolean excepts, KeyRing keys) {
        clauses.add(new Clause(condition.dimension(), keys.keys(onItem, condition), excepts));
    }

    /// The question that each asks.
    public List<String> questions() {
        return clauses.stream().map(Clause::question).toList();
    }

    /// All of them.
    public int all() {
        return (1 << clauses.size()) - 1;
    }

    /// Those that are so for the video or an item.
    public int of(View view) {
        int so = 0;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.keys().hold(view.bits()) != clause.excepts()) {
                so |= 1 << i;
            }
        }
        return so;
    }
}
