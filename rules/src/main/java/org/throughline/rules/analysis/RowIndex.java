package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows filed so that those which hold wherever another holds are found without comparing all with
/// all. A row is filed under its most particular demand: under each answer of it, or, where there
/// are many, under its question; every row that implies it has a demand on that question whose
/// first answer is one of those. Confined to one analysis.
final class RowIndex {

    /// Answers under which a row is filed one by one.
    private static final int FEW = 12;

    private static final int MANY = -1;

    private record Key(Object subject, String question, int answer) {}

    private final Map<Key, List<Row>> filed = new HashMap<>();
    private final Map<Object, List<Row>> always = new HashMap<>();

    void add(Object subject, Row row) {
        Demand anchor = anchor(row.reach());
        if (anchor == null) {
            always.computeIfAbsent(subject, any -> new ArrayList<>()).add(row);
        } else if (isFew(anchor)) {
            anchor.in().stream()
                    .forEach(answer -> file(new Key(subject, anchor.question(), answer), row));
        } else {
            file(new Key(subject, anchor.question(), MANY), row);
        }
    }

    private void file(Key key, Row row) {
        filed.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }

    private static boolean isFew(Demand demand) {
        return demand.how() == Demand.How.SOME && demand.in().cardinality() <= FEW;
    }

    private static @Nullable Demand anchor(Reach reach) {
        Demand best = null;
        for (Demand demand : demands(reach).toList()) {
            if (best == null || weight(demand) < weight(best)) {
                best = demand;
            }
        }
        return best;
    }

    private static int weight(Demand demand) {
        return demand.how() == Demand.How.SOME ? demand.in().cardinality() : Integer.MAX_VALUE;
    }

    private static Stream<Demand> demands(Reach reach) {
        return Stream.concat(reach.video().values().stream(), reach.onItem().values().stream())
                .flatMap(each -> each.all().stream());
    }

    /// Rows of a subject among which are all that a row implies.
    Set<Row> candidates(Object subject, Row row) {
        Set<Row> found = new LinkedHashSet<>(always.getOrDefault(subject, List.of()));
        Set<String> questions = new LinkedHashSet<>(row.reach().video().keySet());
        questions.addAll(row.reach().onItem().keySet());
        for (String question : questions) {
            found.addAll(filed.getOrDefault(new Key(subject, question, MANY), List.of()));
            firsts(row.reach(), question)
                    .distinct()
                    .forEach(answer ->
                            found.addAll(
                                    filed.getOrDefault(
                                            new Key(subject, question, answer), List.of())));
        }
        return found;
    }

    private static Stream<Integer> firsts(Reach reach, String question) {
        return Stream.of(reach.known(question), reach.knownOfItem(question))
                .flatMap(demands -> {
                    BitSet every = demands.every();
                    Stream<Integer> ofAll =
                            every == null ? Stream.of() : Stream.of(every.nextSetBit(0));
                    return Stream.concat(
                            ofAll,
                            demands.all().stream()
                                    .filter(each -> each.how() == Demand.How.SOME)
                                    .map(each -> first(each.in(), every)));
                });
    }

    private static int first(BitSet in, @Nullable BitSet every) {
        if (every == null) {
            return in.nextSetBit(0);
        }
        BitSet both = (BitSet) in.clone();
        both.and(every);
        return both.nextSetBit(0);
    }
}
