package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.assessment.Step;
import org.throughline.data.rulebook.RuleOutcome;

/// Finds rows that ask different levels of one step, name an answer in common and can hold at once.
/// Confined to one analysis.
final class Overlaps {

    /// Overlaps that are told.
    static final int MOST = 200;

    /// Answers that a condition names one by one; more make no key that rows share.
    private static final int FEW = 12;

    private record Key(Step step, String question, int answer) {}

    private record Pair(Row one, Row other) {}

    private final RowSentences sentences;
    private final Map<Key, List<Row>> filed = new HashMap<>();

    Overlaps(RowSentences sentences) {
        this.sentences = sentences;
    }

    List<Overlap> find(List<Row> rows) {
        Set<Pair> seen = new LinkedHashSet<>();
        List<Overlap> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.outcome() instanceof RuleOutcome.Who who && !row.reach().isImpossible()) {
                List<Key> keys = keys(row, who.step()).distinct().toList();
                for (Key key : keys) {
                    for (Row other : filed.getOrDefault(key, List.of())) {
                        if (found.size() < MOST
                                && differ(other, row)
                                && seen.add(new Pair(other, row))
                                && !other.reach().and(row.reach()).isImpossible()) {
                            found.add(overlap(other, row, who.step()));
                        }
                    }
                }
                keys.forEach(key -> filed.computeIfAbsent(key, any -> new ArrayList<>()).add(row));
            }
        }
        return found;
    }

    private static Stream<Key> keys(Row row, Step step) {
        return Stream.concat(
                        row.reach().video().values().stream(),
                        row.reach().onItem().values().stream())
                .flatMap(demands -> demands.all().stream())
                .filter(demand ->
                        demand.how() == Demand.How.SOME && demand.in().cardinality() <= FEW)
                .flatMap(demand ->
                        demand.in().stream()
                                .mapToObj(answer -> new Key(step, demand.question(), answer)));
    }

    private static boolean differ(Row one, Row other) {
        return !one.rule().id().equals(other.rule().id())
                && Strictness.effective((RuleOutcome.Who) one.outcome())
                        != Strictness.effective((RuleOutcome.Who) other.outcome());
    }

    private Overlap overlap(Row one, Row other, Step step) {
        boolean first =
                Strictness.effective((RuleOutcome.Who) one.outcome())
                        .isStricterThan(Strictness.effective((RuleOutcome.Who) other.outcome()));
        Row strict = first ? one : other;
        Row weak = first ? other : one;
        RuleOutcome.Who stands = (RuleOutcome.Who) strict.outcome();
        RuleOutcome.Who outweighed = (RuleOutcome.Who) weak.outcome();
        return new Overlap(
                step,
                strict.rule().id(),
                stands.level(),
                weak.rule().id(),
                outweighed.level(),
                sentences.say(
                        "overlap",
                        strict.rule().id(),
                        sentences.outcome(stands),
                        weak.rule().id(),
                        sentences.outcome(outweighed)));
    }
}
