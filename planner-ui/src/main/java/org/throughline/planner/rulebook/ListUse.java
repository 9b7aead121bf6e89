package org.throughline.planner.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.data.rulebook.WordingList;

/// Which rules and sensitivities name which wording lists. Thread-safe.
public final class ListUse {

    private static final String WORDING = "wording";

    private ListUse() {}

    /// Names of lists, each with the ids of the rules and sensitivities that name it.
    public static Map<String, Set<String>> of(RulebookVersion book) {
        Map<String, Set<String>> use = new LinkedHashMap<>();
        book.rules().forEach(rule -> named(rule).forEach(list -> add(use, list, rule.id())));
        book.sensitivities()
                .forEach(row -> named(row.when()).forEach(list -> add(use, list, row.id())));
        return use;
    }

    private static void add(Map<String, Set<String>> use, String list, String id) {
        use.computeIfAbsent(list, any -> new TreeSet<>()).add(id);
    }

    /// The same of the lists that are not there.
    static Map<String, Set<String>> hanging(RulebookVersion book) {
        Map<String, Set<String>> use = of(book);
        book.wordings().stream().map(WordingList::name).forEach(use::remove);
        return use;
    }

    private static Set<String> named(Rule rule) {
        Set<String> named = named(rule.when());
        rule.outcomes()
                .forEach(outcome -> {
                    if (outcome instanceof RuleOutcome.Never never && isOfAList(never)) {
                        named.add(never.value());
                    }
                });
        return named;
    }

    private static Set<String> named(When when) {
        return when.conditions()
                .filter(ListUse::isOfLists)
                .flatMap(condition -> condition.values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfLists(Condition condition) {
        return condition.dimension().equals(WORDING) && condition.operator() == Operator.CONTAINS;
    }

    private static boolean isOfAList(RuleOutcome.Never never) {
        return never.dimension().equals(WORDING) && !never.value().equals(RuleOutcome.Never.ANY);
    }

    /// A rule that names a list by its new name.
    static Rule renamed(Rule rule, String from, String to) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.setBy(),
                rule.setOn(),
                rule.hard(),
                renamed(rule.when(), from, to),
                rule.outcomes().stream().map(outcome -> renamed(outcome, from, to)).toList(),
                rule.card());
    }

    static SensitivityRow renamed(SensitivityRow row, String from, String to) {
        return new SensitivityRow(
                row.id(),
                row.kind(),
                renamed(row.when(), from, to),
                row.severity(),
                row.says(),
                row.source(),
                row.setBy(),
                row.verifiedOn());
    }

    private static RuleOutcome renamed(RuleOutcome outcome, String from, String to) {
        return outcome instanceof RuleOutcome.Never never
                        && isOfAList(never)
                        && never.value().equals(from)
                ? new RuleOutcome.Never(never.dimension(), to, never.replacement())
                : outcome;
    }

    private static When renamed(When when, String from, String to) {
        return new When(
                renamed(when.brief(), from, to),
                when.item(),
                renamed(when.onItem(), from, to),
                renamed(when.except(), from, to));
    }

    private static List<Condition> renamed(List<Condition> conditions, String from, String to) {
        return conditions.stream()
                .map(condition ->
                        isOfLists(condition)
                                ? new Condition(
                                        condition.dimension(),
                                        condition.operator(),
                                        condition.values().stream()
                                                .map(list -> list.equals(from) ? to : list)
                                                .toList(),
                                        condition.days(),
                                        condition.places())
                                : condition)
                .toList();
    }
}
