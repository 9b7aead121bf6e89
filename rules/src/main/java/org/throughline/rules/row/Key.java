package org.throughline.rules.row;

import java.util.List;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;

/// A condition with one value at most, of the brief or of an item. There are few of them however
/// many rows there are, so a brief is a short set of bits.
record Key(boolean onItem, Condition condition) {

    /// The keys of a condition: for *is not* all of them hold together, else any one will do.
    static List<Key> of(boolean onItem, Condition condition) {
        if (condition.values().size() < 2 || condition.operator() == Operator.NO_ITEM) {
            return List.of(new Key(onItem, condition));
        }
        return condition.values().stream()
                .distinct()
                .map(value ->
                        new Key(
                                onItem,
                                new Condition(
                                        condition.dimension(),
                                        condition.operator(),
                                        List.of(value),
                                        condition.days(),
                                        condition.places())))
                .toList();
    }
}
