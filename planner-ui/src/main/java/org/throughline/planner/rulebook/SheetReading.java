package org.throughline.planner.rulebook;

import java.util.List;
import java.util.Objects;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;

/// What a sheet holds, before anything of it is taken.
///
/// @param problems what is wrong with the sheet as a whole, or with cells that belong to no rule
public record SheetReading(String sheet, List<SheetRule> rules, List<Problem> problems) {

    public SheetReading {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /// Rules that can be taken and are not in the rulebook as they are.
    public List<Rule> good() {
        return rules.stream()
                .filter(rule ->
                        rule.news() == SheetRule.News.NEW || rule.news() == SheetRule.News.CHANGED)
                .map(rule -> Objects.requireNonNull(rule.rule()))
                .toList();
    }

    /// Whether nothing at all is wrong with it.
    public boolean isSound() {
        return problems.isEmpty() && rules.stream().allMatch(rule -> rule.problems().isEmpty());
    }
}
