package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.tag.Tags;

/// Facts that a hard rule asks for: while one is unanswered, the rule cannot speak.
final class Unanswered {

    /// A hard rule's conditions on the video, and what excepts it.
    private record Waiting(List<Condition> brief, List<Condition> except) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private final KeyRing keys;

    Unanswered(List<Rule> rules, KeyRing keys) {
        this.keys = keys;
        for (Rule rule : rules) {
            if (rule.hard() && rule.when().brief().stream().anyMatch(Unanswered::isFact)) {
                waiting.add(
                        new Waiting(
                                rule.when().brief(),
                                rule.when().except().stream()
                                        .filter(Unanswered::isOfTheVideo)
                                        .toList()));
            }
        }
    }

    private static boolean isOfTheVideo(Condition condition) {
        return Vocabulary.shipped().dimension(condition.dimension()).item() == null;
    }

    private static boolean isFact(Condition condition) {
        return isOfTheVideo(condition)
                && Vocabulary.shipped().dimension(condition.dimension()).isFact()
                && condition.operator() != Operator.UNANSWERED;
    }

    /// The questions that stand between the brief and what a hard rule says of it. A rule that
    /// another answer has already settled waits for nothing.
    List<String> in(Tags brief) {
        return waiting.stream()
                .filter(rule -> mayHold(rule, brief))
                .flatMap(rule -> rule.brief().stream())
                .filter(condition -> isOpen(condition, brief))
                .map(Condition::dimension)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean mayHold(Waiting rule, Tags brief) {
        return rule.brief().stream()
                        .allMatch(each -> isOpen(each, brief) || keys.holds(each, brief))
                && rule.except().stream().noneMatch(each -> keys.holds(each, brief));
    }

    private static boolean isOpen(Condition condition, Tags brief) {
        return isFact(condition) && !brief.isAnswered(condition.dimension());
    }
}
