package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.When;
import org.throughline.rules.tag.Tags;

/// Facts that a hard rule asks for: while one is unanswered, the rule cannot speak.
final class Unanswered {

    /// A condition on the video or on an item.
    private record Asked(String question, boolean isFact, Keys keys) {

        private boolean isOpen(Tags tags) {
            return isFact && !tags.isAnswered(question);
        }

        private boolean mayHold(Tags tags, Bits bits) {
            return isOpen(tags) || keys.hold(bits);
        }
    }

    /// A hard rule's conditions, and what excepts it.
    private record Waiting(List<Asked> brief, List<Asked> item, List<Asked> except) {

        /// @param bits what holds for the item, or for the video where the rule is about no item
        private boolean mayHold(Tags video, Tags about, Bits bits) {
            for (Asked each : brief) {
                if (!each.mayHold(video, bits)) {
                    return false;
                }
            }
            for (Asked each : item) {
                if (!each.mayHold(about, bits)) {
                    return false;
                }
            }
            return except.stream().noneMatch(each -> each.keys().hold(bits));
        }
    }

    /// A question of an item of one kind.
    private record OfItem(ItemKind kind, String question) {}

    private final Map<String, List<Waiting>> byQuestion = new HashMap<>();
    private final Map<OfItem, List<Waiting>> byItem = new HashMap<>();
    private boolean asksOfPeople;

    Unanswered(List<Rule> rules, KeyRing keys) {
        rules.stream().filter(Rule::hard).forEach(rule -> add(rule.when(), keys));
    }

    private void add(When when, KeyRing keys) {
        ItemKind kind = when.item();
        asksOfPeople |=
                kind == ItemKind.PERSON
                        || when.conditions().anyMatch(each -> itemOf(each) == ItemKind.PERSON);
        Waiting onVideo =
                new Waiting(
                        asked(when.brief(), keys, null),
                        List.of(),
                        asked(
                                when.except().stream()
                                        .filter(each -> itemOf(each) == null)
                                        .toList(),
                                keys,
                                null));
        onVideo.brief().stream()
                .filter(Asked::isFact)
                .map(Asked::question)
                .distinct()
                .forEach(question -> put(byQuestion, question, onVideo));
        if (kind != null) {
            Waiting onItem =
                    new Waiting(
                            onVideo.brief(),
                            asked(when.onItem(), keys, kind),
                            asked(when.except(), keys, kind));
            onItem.item().stream()
                    .filter(Asked::isFact)
                    .map(Asked::question)
                    .distinct()
                    .forEach(question -> put(byItem, new OfItem(kind, question), onItem));
        }
    }

    private static <K> void put(Map<K, List<Waiting>> map, K key, Waiting waiting) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(waiting);
    }

    /// @param about the kind of item that the rule is about; a condition on another kind looks at
    ///   the whole video
    private static List<Asked> asked(
            List<Condition> conditions, KeyRing keys, @Nullable ItemKind about) {
        return conditions.stream()
                .map(condition -> {
                    boolean onItem = about != null && RowFile.isAbout(condition, about);
                    return new Asked(
                            condition.dimension(),
                            isFact(condition) && (onItem || itemOf(condition) == null),
                            keys.keys(onItem, condition));
                })
                .toList();
    }

    private static @Nullable ItemKind itemOf(Condition condition) {
        return Vocabulary.shipped().dimension(condition.dimension()).item();
    }

    private static boolean isFact(Condition condition) {
        return Vocabulary.shipped().dimension(condition.dimension()).isFact()
                && condition.operator() != Operator.UNANSWERED
                && condition.operator() != Operator.NO_ITEM;
    }

    /// Whether a hard rule asks anything of those who are seen.
    boolean asksOfPeople() {
        return asksOfPeople;
    }

    /// The questions that stand between the brief and what a hard rule says of it, those of items
    /// written `person kim: person-age`. A rule that another answer has already settled waits for
    /// nothing.
    List<String> in(List<View> views) {
        View video = views.getFirst();
        Set<String> open = new TreeSet<>();
        byQuestion.forEach((question, waiting) -> {
            if (!video.tags().isAnswered(question)
                    && waiting.stream()
                            .anyMatch(rule ->
                                    rule.mayHold(video.tags(), video.tags(), video.bits()))) {
                open.add(question);
            }
        });
        byItem.forEach((asked, waiting) -> {
            for (View view : views) {
                if (view.tags().kind() == asked.kind()
                        && !view.tags().isAnswered(asked.question())
                        && waiting.stream()
                                .anyMatch(rule ->
                                        rule.mayHold(video.tags(), view.tags(), view.bits()))) {
                    open.add(asked.kind().key() + " " + view.tags().id() + ": " + asked.question());
                }
            }
        });
        return List.copyOf(open);
    }
}
