package org.throughline.rules.row;

import java.util.Map;
import org.throughline.data.rulebook.RuleOutcome;

/// A row as the numbers of its conditions. `T` is what it was compiled from. Immutable.
public final class CompiledRow<T> {

    private final int order;
    private final T source;
    private final String about;
    private final int[] asked;
    private final int[] exceptions;
    private final Map<RuleOutcome.Hold, Integer> lifts;

    /// @param lifts the condition that lifts a hold, for holds that wait for no answer
    CompiledRow(
            int order,
            T source,
            String about,
            int[] asked,
            int[] exceptions,
            Map<RuleOutcome.Hold, Integer> lifts) {
        this.order = order;
        this.source = source;
        this.about = about;
        this.asked = asked.clone();
        this.exceptions = exceptions.clone();
        this.lifts = Map.copyOf(lifts);
    }

    /// Where it stands in its rulebook.
    public int order() {
        return order;
    }

    public T source() {
        return source;
    }

    /// `brief`, or the word of the item kind it is about.
    public String about() {
        return about;
    }

    int[] asked() {
        return asked.clone();
    }

    /// Whether all conditions hold and no exception does.
    public boolean holds(Bits bits) {
        if (!mayHold(bits)) {
            return false;
        }
        for (int number : exceptions) {
            if (bits.has(number)) {
                return false;
            }
        }
        return true;
    }

    /// Whether what a hold waits for is there already.
    public boolean lifts(RuleOutcome.Hold hold, Bits bits) {
        Integer number = lifts.get(hold);
        return number != null && bits.has(number);
    }

    /// Whether all conditions hold; says nothing of exceptions.
    boolean mayHold(Bits bits) {
        for (int number : asked) {
            if (!bits.has(number)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return order + ": " + source;
    }
}
