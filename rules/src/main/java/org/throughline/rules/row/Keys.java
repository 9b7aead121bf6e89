package org.throughline.rules.row;

import org.throughline.data.rulebook.Operator;

/// A condition as the numbers of its keys: all of them together, or any one. Immutable.
final class Keys {

    private final int[] numbers;
    private final boolean together;

    Keys(Operator operator, int... numbers) {
        this.numbers = numbers.clone();
        this.together = operator == Operator.IS_NOT || numbers.length == 1;
    }

    int[] numbers() {
        return numbers.clone();
    }

    /// Whether all of them must hold, or any one.
    boolean together() {
        return together;
    }

    boolean hold(Bits bits) {
        for (int number : numbers) {
            if (bits.has(number) != together) {
                return !together;
            }
        }
        return together;
    }
}
