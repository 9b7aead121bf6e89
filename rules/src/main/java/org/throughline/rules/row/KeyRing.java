package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.rules.tag.Tags;

/// Gives every condition of a rulebook a number, and tells which numbers hold for some tags.
///
/// A condition on the brief and the same condition on an item have different numbers, so that both
/// fit into one set of bits. Built in one thread, then only read.
final class KeyRing {

    /// What may hold though its question has no answer.
    private static final Set<Operator> LOOKED_AT_ALWAYS =
            Set.of(Operator.UNANSWERED, Operator.NO_ITEM, Operator.WITHIN);

    private record Key(boolean onItem, Condition condition) {}

    /// The conditions of one scope, found by question and, for *is*, by answer.
    private static final class Scope {
        private final Map<String, Map<String, List<Integer>>> byAnswer = new HashMap<>();
        private final Map<String, List<Integer>> byQuestion = new HashMap<>();
        private final List<Integer> always = new ArrayList<>();
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<ConditionCheck> checks = new ArrayList<>();
    private final Scope brief = new Scope();
    private final Scope item = new Scope();

    int number(boolean onItem, Condition condition) {
        return numbers.computeIfAbsent(new Key(onItem, condition), key -> add(onItem, condition));
    }

    private int add(boolean onItem, Condition condition) {
        int number = checks.size();
        checks.add(new ConditionCheck(condition));
        Scope scope = onItem ? item : brief;
        String question = condition.dimension();
        if (condition.operator() == Operator.IS) {
            Map<String, List<Integer>> answers =
                    scope.byAnswer.computeIfAbsent(question, each -> new HashMap<>());
            condition.values().forEach(value -> put(answers, value, number));
        } else if (LOOKED_AT_ALWAYS.contains(condition.operator())) {
            scope.always.add(number);
        } else {
            put(scope.byQuestion, question, number);
        }
        return number;
    }

    private static void put(Map<String, List<Integer>> map, String key, int number) {
        map.computeIfAbsent(key, each -> new ArrayList<>()).add(number);
    }

    double likelihood(int number) {
        return checks.get(number).likelihood();
    }

    int size() {
        return checks.size();
    }

    /// Whether a condition holds that may not be one of the rulebook's on the brief.
    boolean holds(Condition condition, Tags tags) {
        Integer number = numbers.get(new Key(false, condition));
        return number == null
                ? new ConditionCheck(condition).holds(tags)
                : checks.get(number).holds(tags);
    }

    boolean asks(String question) {
        return numbers.keySet().stream()
                .anyMatch(key -> key.condition().dimension().equals(question));
    }

    Bits bits(Tags whole) {
        Bits bits = new Bits(size());
        set(bits, brief, whole);
        return bits;
    }

    /// The bits of an item: its own and those of the brief.
    Bits bits(Tags one, Bits ofBrief) {
        Bits bits = ofBrief.copy();
        set(bits, item, one);
        return bits;
    }

    private void set(Bits bits, Scope scope, Tags tags) {
        tags.answers()
                .forEach((question, answers) -> {
                    setAnswers(bits, scope.byAnswer.get(question), answers);
                    check(bits, scope.byQuestion.get(question), tags);
                });
        if (!tags.passages().isEmpty() && tags.kind() != ItemKind.MARKET) {
            check(bits, scope.byQuestion.get("wording"), tags);
        }
        check(bits, scope.always, tags);
    }

    private static void setAnswers(
            Bits bits, @Nullable Map<String, List<Integer>> byAnswer, List<String> answers) {
        if (byAnswer == null) {
            return;
        }
        for (String answer : answers) {
            int end = answer.length();
            while (end > 0) {
                byAnswer.getOrDefault(answer.substring(0, end), List.of()).forEach(bits::set);
                end = answer.lastIndexOf('/', end - 1);
            }
        }
    }

    private void check(Bits bits, @Nullable List<Integer> numbers, Tags tags) {
        if (numbers != null) {
            for (int number : numbers) {
                if (checks.get(number).holds(tags)) {
                    bits.set(number);
                }
            }
        }
    }
}
