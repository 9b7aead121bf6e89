package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.tag.Tags;

/// Facts that a hard rule asks for: while one is unanswered, the rule cannot speak.
final class Unanswered {

    /// A condition on the video.
    private record Asked(String question, boolean isFact, Keys keys) {

        private boolean isOpen(Tags brief) {
            return isFact && !brief.isAnswered(question);
        }
    }

    /// A hard rule's conditions on the video, and what excepts it.
    private record Waiting(List<Asked> brief, List<Asked> except) {

        private boolean mayHold(Tags tags, Bits bits) {
            for (Asked each : brief) {
                if (!each.isOpen(tags) && !each.keys().hold(bits)) {
                    return false;
                }
            }
            return except.stream().noneMatch(each -> each.keys().hold(bits));
        }
    }

    private final Map<String, List<Waiting>> byQuestion = new HashMap<>();

    Unanswered(List<Rule> rules, KeyRing keys) {
        for (Rule rule : rules) {
            if (rule.hard() && rule.when().brief().stream().anyMatch(Unanswered::isFact)) {
                Waiting waiting =
                        new Waiting(
                                asked(rule.when().brief(), keys),
                                asked(
                                        rule.when().except().stream()
                                                .filter(Unanswered::isOfTheVideo)
                                                .toList(),
                                        keys));
                waiting.brief().stream()
                        .filter(Asked::isFact)
                        .map(Asked::question)
                        .distinct()
                        .forEach(question ->
                                byQuestion
                                        .computeIfAbsent(question, any -> new ArrayList<>())
                                        .add(waiting));
            }
        }
    }

    private static List<Asked> asked(List<Condition> conditions, KeyRing keys) {
        return conditions.stream()
                .map(condition ->
                        new Asked(
                                condition.dimension(),
                                isFact(condition),
                                keys.keys(false, condition)))
                .toList();
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
    List<String> in(Tags brief, Bits bits) {
        Set<String> open = new TreeSet<>();
        byQuestion.forEach((question, waiting) -> {
            if (!brief.isAnswered(question)
                    && waiting.stream().anyMatch(rule -> rule.mayHold(brief, bits))) {
                open.add(question);
            }
        });
        return List.copyOf(open);
    }
}
