package org.throughline.rules.row;

import java.util.List;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Operator;
import org.throughline.rules.tag.Passage;
import org.throughline.rules.tag.Tags;

/// Whether one condition holds for the tags of one thing. What it compares with is read once.
final class ConditionCheck {

    private final Condition condition;
    private final Dimension dimension;
    private final List<Integer> ranks;
    private final List<DayRange> days;

    ConditionCheck(Condition condition) {
        this.condition = condition;
        this.dimension = Vocabulary.shipped().dimension(condition.dimension());
        this.ranks = condition.values().stream().map(dimension::rank).toList();
        this.days =
                switch (condition.operator()) {
                    case ON -> condition.values().stream().map(DayRange::parse).toList();
                    default -> List.of();
                };
    }

    boolean holds(Tags tags) {
        List<String> answers = tags.answers(condition.dimension());
        return switch (condition.operator()) {
            case IS -> isAnyListed(answers);
            case IS_NOT -> !answers.isEmpty() && !isAnyListed(answers);
            case AT_LEAST, AT_MOST -> answers.stream().anyMatch(this::reaches);
            case ANSWERED -> !answers.isEmpty();
            case UNANSWERED -> answers.isEmpty();
            case ON ->
                    tags.days().stream()
                            .anyMatch(day -> days.stream().anyMatch(range -> range.contains(day)));
            case CONTAINS -> tags.passages().stream().anyMatch(this::says);
            case WITHIN -> condition.values().stream().anyMatch(word -> isNear(word, tags));
            case NO_ITEM -> hasNone(answers, tags);
        };
    }

    private boolean isAnyListed(List<String> answers) {
        for (String answer : answers) {
            for (String value : condition.values()) {
                if (Dimension.isUnder(answer, value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether an answer is one that *at least* or *at most* means.
    boolean reaches(String answer) {
        int rank = dimension.rank(answer);
        boolean atLeast = condition.operator() == Operator.AT_LEAST;
        return rank >= 0
                && ranks.stream().anyMatch(bound -> atLeast ? rank >= bound : rank <= bound);
    }

    private boolean isNear(String calendarWord, Tags tags) {
        Integer away = tags.near().get(calendarWord);
        Integer most = condition.days();
        return away != null && most != null && away <= most;
    }

    /// False while nobody has said which items there are.
    private boolean hasNone(List<String> answers, Tags tags) {
        ItemKind kind = dimension.item();
        Integer items = kind == null ? null : tags.counts().get(kind.key());
        return items != null && (condition.values().isEmpty() ? items == 0 : !isAnyListed(answers));
    }

    private boolean says(Passage passage) {
        List<String> places = condition.places();
        return (places == null || passage.isAt(places)) && passage.says(condition.values());
    }

    /// How likely it holds for a brief nobody has seen, for filing only.
    double likelihood() {
        double values = Math.max(dimension.values().size(), 20);
        return switch (condition.operator()) {
            case IS -> condition.values().size() / values;
            case ON, CONTAINS, WITHIN -> 0.02;
            case AT_LEAST, AT_MOST -> 0.4;
            case UNANSWERED, NO_ITEM -> 0.5;
            case IS_NOT, ANSWERED -> 0.9;
        };
    }
}
