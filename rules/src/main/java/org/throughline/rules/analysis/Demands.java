package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is asked of one question at once. Immutable.
final class Demands {

    private final List<Demand> all;
    private final boolean single;
    private final boolean answered;
    private final @Nullable BitSet every;

    /// @param single whether the thing asked has one answer at most
    Demands(List<Demand> all, boolean single) {
        this.all = List.copyOf(all);
        this.single = single;
        this.answered = all.stream().anyMatch(Demand::isAnswered);
        this.every = every(all, single);
    }

    private static @Nullable BitSet every(List<Demand> all, boolean single) {
        BitSet every = null;
        for (Demand demand : all) {
            boolean binds =
                    switch (demand.how()) {
                        case ALL, ONLY -> true;
                        case SOME -> single;
                        case NOTHING, OPEN -> false;
                    };
            if (binds) {
                if (every == null) {
                    every = (BitSet) demand.in().clone();
                } else {
                    every.and(demand.in());
                }
            }
        }
        return every;
    }

    List<Demand> all() {
        return all;
    }

    boolean single() {
        return single;
    }

    Demands with(Demand more) {
        List<Demand> both = new ArrayList<>(all);
        both.add(more);
        return new Demands(both, single);
    }

    /// Whether it has an answer wherever all of these hold.
    boolean isAnswered() {
        return answered;
    }

    /// Where every answer must lie, only to be read; absent: anywhere.
    @Nullable BitSet every() {
        return every;
    }

    private boolean has(Demand.How how) {
        return all.stream().anyMatch(demand -> demand.how() == how);
    }

    /// Whether no answers at all can satisfy these.
    boolean isImpossible() {
        if (answered && (has(Demand.How.OPEN) || has(Demand.How.NOTHING))) {
            return true;
        }
        if (every == null) {
            return all.stream().anyMatch(demand -> demand.isAnswered() && demand.in().isEmpty());
        }
        return (answered && every.isEmpty())
                || all.stream()
                        .anyMatch(demand ->
                                demand.how() == Demand.How.SOME && !demand.in().intersects(every));
    }

    /// Whether another demand holds wherever all of these hold.
    boolean imply(Demand wanted) {
        if (all.contains(wanted)) {
            return true;
        }
        return switch (wanted.how()) {
            case OPEN -> has(Demand.How.OPEN);
            case NOTHING -> has(Demand.How.NOTHING);
            case ONLY ->
                    has(Demand.How.NOTHING)
                            || ((isAnswered() || has(Demand.How.ONLY)) && liesIn(wanted));
            case ALL -> isAnswered() && liesIn(wanted);
            case SOME -> impliesSome(wanted);
        };
    }

    private boolean impliesSome(Demand wanted) {
        if (isAnswered() && liesIn(wanted)) {
            return true;
        }
        for (Demand demand : all) {
            if (demand.how() == Demand.How.SOME) {
                BitSet left = demand.in();
                if (every != null) {
                    left = (BitSet) left.clone();
                    left.and(every);
                }
                if (!left.intersects(wanted.out())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean liesIn(Demand wanted) {
        return every != null && !every.intersects(wanted.out());
    }
}
