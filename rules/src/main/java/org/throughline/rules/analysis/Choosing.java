package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Chooses answers that satisfy demands: as few as will do, and rather a plain word than `none`,
/// `other` or any that no row names.
final class Choosing {

    private static final List<String> LAST = List.of("none", "other", AnswerSpace.ANY_OTHER);

    private Choosing() {}

    /// Answers that satisfy all, given that they are wanted and not impossible.
    static List<String> words(List<String> words, Demands demands) {
        if (demands.single()) {
            return candidates(words, demands).subList(0, 1);
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        BitSet every = demands.every();
        for (Demand demand : demands.all()) {
            boolean met = chosen.stream().anyMatch(demand.in()::get);
            if (demand.how() == Demand.How.SOME && !met) {
                chosen.add(first(words, both(demand.in(), every)));
            }
        }
        if (chosen.isEmpty() && every != null) {
            chosen.add(first(words, every));
        }
        return chosen.stream().map(words::get).toList();
    }

    /// Single answers each of which satisfies all, the plainest first.
    static List<String> candidates(List<String> words, Demands demands) {
        BitSet left = new BitSet();
        left.set(0, words.size());
        for (Demand demand : demands.all()) {
            if (demand.how() != Demand.How.OPEN && demand.how() != Demand.How.NOTHING) {
                left.and(demand.in());
            }
        }
        return ordered(words, left).mapToObj(words::get).toList();
    }

    private static int first(List<String> words, BitSet in) {
        return ordered(words, in).findFirst().orElseThrow();
    }

    private static IntStream ordered(List<String> words, BitSet in) {
        List<Integer> numbers = new ArrayList<>(in.stream().boxed().toList());
        numbers.sort(Comparator.comparingInt(number -> LAST.indexOf(words.get(number))));
        return numbers.stream().mapToInt(Integer::intValue);
    }

    private static BitSet both(BitSet one, @Nullable BitSet other) {
        BitSet both = (BitSet) one.clone();
        if (other != null) {
            both.and(other);
        }
        return both;
    }
}
