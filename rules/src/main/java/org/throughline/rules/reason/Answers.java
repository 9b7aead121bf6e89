package org.throughline.rules.reason;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.rules.tag.Tags;

/// The answers that made a condition hold, in the order of the vocabulary.
public final class Answers {

    private Answers() {}

    public static List<String> to(Condition condition, Tags tags) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        Stream<String> answers = tags.answers(condition.dimension()).stream();
        Stream<String> matching =
                switch (condition.operator()) {
                    case IS ->
                            answers.filter(answer ->
                                    condition.values().stream()
                                            .anyMatch(value -> Dimension.isUnder(answer, value)));
                    case AT_LEAST -> answers.filter(answer -> rank(condition, answer) >= 0);
                    case AT_MOST -> answers.filter(answer -> rank(condition, answer) <= 0);
                    case WITHIN, NO_ITEM -> condition.values().stream();
                    case ON, CONTAINS, IS_NOT, ANSWERED, UNANSWERED -> answers;
                };
        return matching.sorted(
                        Comparator.comparingInt(dimension::rank)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Above zero where an answer stands after the one it is compared with.
    private static int rank(Condition condition, String answer) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        return Integer.compare(
                dimension.rank(answer), dimension.rank(condition.values().getFirst()));
    }

    /// The days of publishing for which a condition holds.
    static Stream<LocalDate> days(Condition condition, Tags tags) {
        return tags.days().stream()
                .filter(day ->
                        condition.values().stream()
                                .anyMatch(range -> DayRange.parse(range).contains(day)));
    }
}
