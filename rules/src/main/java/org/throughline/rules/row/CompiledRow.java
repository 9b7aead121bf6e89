package org.throughline.rules.row;

import org.throughline.data.rulebook.RuleOutcome;

/// A row of a file, as one brief meets it. `T` is what it was compiled from. Immutable.
public final class CompiledRow<T> {

    private final RowFile<T> file;
    private final int order;

    CompiledRow(RowFile<T> file, int order) {
        this.file = file;
        this.order = order;
    }

    /// Where it stands in its rulebook.
    public int order() {
        return order;
    }

    public T source() {
        return file.source(order);
    }

    /// `brief`, or the word of the item kind it is about.
    public String about() {
        return file.about(order);
    }

    /// Whether all conditions hold and no exception does.
    public boolean holds(Bits bits) {
        return file.holds(order, bits);
    }

    /// Whether what a hold waits for is there already.
    public boolean lifts(RuleOutcome.Hold hold, Bits bits) {
        return file.lifts(order, hold, bits);
    }

    @Override
    public String toString() {
        return order + ": " + source();
    }
}
