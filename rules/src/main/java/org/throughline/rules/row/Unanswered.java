package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.tag.Tags;

/// Facts that a hard rule asks for: while one is unanswered, the rule cannot speak.
final class Unanswered {

    /// A fact, and the conditions that must hold beside it for the rule to matter.
    private record Waiting(String dimension, List<Integer> beside) {}

    private final List<Waiting> waiting = new ArrayList<>();

    Unanswered(List<Rule> rules, KeyRing keys) {
        for (Rule rule : rules) {
            if (rule.hard()) {
                rule.when().brief().stream()
                        .filter(Unanswered::isFact)
                        .forEach(fact -> waiting.add(waiting(rule, fact, keys)));
            }
        }
    }

    private static boolean isFact(Condition condition) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        return dimension.isFact()
                && dimension.item() == null
                && condition.operator() != Operator.UNANSWERED;
    }

    private static Waiting waiting(Rule rule, Condition fact, KeyRing keys) {
        return new Waiting(
                fact.dimension(),
                rule.when().brief().stream()
                        .filter(condition -> !condition.equals(fact))
                        .map(condition -> keys.number(false, condition))
                        .toList());
    }

    List<String> in(Tags brief, Bits bits) {
        return waiting.stream()
                .filter(one -> !brief.isAnswered(one.dimension()))
                .filter(one -> one.beside().stream().allMatch(bits::has))
                .map(Waiting::dimension)
                .distinct()
                .sorted()
                .toList();
    }
}
