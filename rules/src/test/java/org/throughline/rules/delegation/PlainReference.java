package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.When;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;

/// What a rulebook means, in plain loops, without index, bits or engine. Wording is left out.
final class PlainReference {

    private PlainReference() {}

    /// `rule @ item` of every row that holds.
    static Set<String> holding(RulebookVersion rulebook, TagSheet sheet) {
        Set<String> holding = new TreeSet<>();
        for (Rule rule : rulebook.rules()) {
            for (Tags about : things(rule.when(), sheet)) {
                if (holds(rule.when(), sheet.brief(), about)) {
                    holding.add(rule.id() + " @ " + about.kind() + " " + about.id());
                }
            }
        }
        return holding;
    }

    private static List<Tags> things(When when, TagSheet sheet) {
        List<Tags> things = new ArrayList<>();
        if (when.item() == null) {
            things.add(sheet.brief());
        }
        sheet.items().stream().filter(item -> item.kind() == when.item()).forEach(things::add);
        return things;
    }

    private static boolean holds(When when, Tags brief, Tags about) {
        return when.brief().stream().allMatch(condition -> holds(condition, brief))
                && when.onItem().stream().allMatch(condition -> holds(condition, about))
                && when.except().stream()
                        .noneMatch(condition ->
                                holds(
                                        condition,
                                        Vocabulary.shipped().dimension(condition.dimension()).item()
                                                                == when.item()
                                                        && when.item() != null
                                                ? about
                                                : brief));
    }

    private static boolean holds(Condition condition, Tags tags) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        List<String> answers = tags.answers().getOrDefault(condition.dimension(), List.of());
        boolean listed =
                answers.stream()
                        .anyMatch(answer ->
                                condition.values().contains(answer)
                                        || condition.values().stream()
                                                .anyMatch(value -> answer.startsWith(value + "/")));
        return switch (condition.operator()) {
            case IS -> listed;
            case IS_NOT -> !answers.isEmpty() && !listed;
            case AT_LEAST ->
                    answers.stream()
                            .anyMatch(answer ->
                                    dimension.rank(answer)
                                            >= dimension.rank(condition.values().getFirst()));
            case AT_MOST ->
                    answers.stream()
                            .anyMatch(answer ->
                                    dimension.rank(answer) >= 0
                                            && dimension.rank(answer)
                                                    <= dimension.rank(
                                                            condition.values().getFirst()));
            case ANSWERED -> !answers.isEmpty();
            case UNANSWERED -> answers.isEmpty();
            case ON ->
                    tags.days().stream()
                            .anyMatch(day ->
                                    condition.values().stream()
                                            .map(DayRange::parse)
                                            .anyMatch(range -> range.contains(day)));
            case CONTAINS, WITHIN, NO_ITEM -> false;
        };
    }
}
