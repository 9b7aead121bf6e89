package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;

/// Compiled rows, each filed under the condition that is least likely to hold, so that a brief
/// meets only the rows that one of its own tags calls up.
final class RowFile<T> {

    private final Map<Integer, List<CompiledRow<T>>> byKey = new HashMap<>();
    private final List<CompiledRow<T>> always = new ArrayList<>();

    RowFile(List<T> sources, Function<T, When> when, KeyRing keys) {
        for (int order = 0; order < sources.size(); order++) {
            T source = sources.get(order);
            CompiledRow<T> row = compile(order, source, when.apply(source), keys);
            if (row.asked().length == 0) {
                always.add(row);
            } else {
                byKey.computeIfAbsent(leastLikely(row.asked(), keys), key -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private static <T> CompiledRow<T> compile(int order, T source, When when, KeyRing keys) {
        List<Integer> asked = new ArrayList<>();
        when.brief().forEach(condition -> asked.add(keys.number(false, condition)));
        when.onItem().forEach(condition -> asked.add(keys.number(true, condition)));
        int[] exceptions =
                when.except().stream()
                        .mapToInt(condition ->
                                keys.number(isAbout(condition, when.item()), condition))
                        .toArray();
        ItemKind item = when.item();
        return new CompiledRow<>(
                order,
                source,
                item == null ? View.OF_BRIEF : item.key(),
                asked.stream().mapToInt(Integer::intValue).toArray(),
                exceptions,
                lifts(source, item, keys));
    }

    /// What lifts a hold that waits for no answer is a condition like any other.
    private static <T> Map<RuleOutcome.Hold, Integer> lifts(
            T source, @Nullable ItemKind item, KeyRing keys) {
        Map<RuleOutcome.Hold, Integer> lifts = new HashMap<>();
        if (source instanceof Rule rule) {
            for (RuleOutcome outcome : rule.outcomes()) {
                if (outcome instanceof RuleOutcome.Hold hold) {
                    hold.until()
                            .condition()
                            .ifPresent(condition ->
                                    lifts.put(
                                            hold,
                                            keys.number(isAbout(condition, item), condition)));
                }
            }
        }
        return lifts;
    }

    private static boolean isAbout(Condition condition, @Nullable ItemKind item) {
        return item != null
                && condition.operator() != Operator.NO_ITEM
                && Vocabulary.shipped().dimension(condition.dimension()).item() == item;
    }

    private static int leastLikely(int[] asked, KeyRing keys) {
        int best = asked[0];
        for (int number : asked) {
            if (keys.likelihood(number) < keys.likelihood(best)) {
                best = number;
            }
        }
        return best;
    }

    /// The rows that may hold, in the order of the rulebook.
    ///
    /// @param anywhere every condition that holds for the brief or for any item
    List<CompiledRow<T>> candidates(Bits anywhere) {
        List<CompiledRow<T>> found = new ArrayList<>(always);
        anywhere.forEach(number -> {
            for (CompiledRow<T> row : byKey.getOrDefault(number, List.of())) {
                if (row.mayHold(anywhere)) {
                    found.add(row);
                }
            }
        });
        found.sort(Comparator.comparingInt(CompiledRow::order));
        return found;
    }
}
