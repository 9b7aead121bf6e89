package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;

/// What stands in the way of keeping a rule.
final class RuleCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    private RuleCheck() {}

    static List<Problem> problems(Rule rule, DraftBook book) {
        List<Problem> problems = new ArrayList<>();
        if (!ID.matcher(rule.id()).matches()) {
            problems.add(
                    new Problem(
                            "RULES-001",
                            "id",
                            "an id is up to 40 letters, digits, points and hyphens",
                            "Maybe COS-1."));
        }
        boolean taken =
                rule.card() != null
                        || book.inForce().rules().stream()
                                .anyMatch(
                                        each -> each.card() != null && each.id().equals(rule.id()));
        if (taken) {
            problems.add(
                    new Problem(
                            "RULES-007",
                            "id",
                            "a shipped card is called " + rule.id(),
                            "Take another id."));
        }
        return problems;
    }
}
