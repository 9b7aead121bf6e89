package org.throughline.rules.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;

/// Gathers the tags of one thing. Confined to one reading.
final class TagsBuilder {

    private final Map<String, List<String>> answers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> near = new HashMap<>();

    TagsBuilder answer(String dimension, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            answer(dimension, List.of(value));
        }
        return this;
    }

    TagsBuilder answer(String dimension, List<String> values) {
        if (!values.isEmpty()) {
            answers.merge(dimension, List.copyOf(values), TagsBuilder::union);
        }
        return this;
    }

    TagsBuilder count(String dimension, int count, String bucket) {
        counts.put(dimension, count);
        return answer(dimension, bucket);
    }

    /// How many items of a kind there are.
    TagsBuilder items(ItemKind kind, int count) {
        counts.put(kind.key(), count);
        return this;
    }

    TagsBuilder near(String calendarWord, int days) {
        near.merge(calendarWord, days, Math::min);
        return this;
    }

    TagsBuilder day(@Nullable LocalDate day) {
        if (day != null && !days.contains(day)) {
            days.add(day);
            answer("publish-date", day.toString());
        }
        return this;
    }

    TagsBuilder passage(Passage passage) {
        passages.add(passage);
        return this;
    }

    TagsBuilder name(String dimension, String value, String name) {
        answer(dimension, value);
        names.merge(dimension + "=" + value, name, (one, other) -> one + ", " + other);
        return this;
    }

    /// Takes over everything that is known of an item.
    TagsBuilder all(Tags item) {
        item.answers().forEach(this::answer);
        item.days().forEach(this::day);
        // a market's texts are those of its beats once more
        if (item.kind() != ItemKind.MARKET) {
            passages.addAll(item.passages());
        }
        item.near().forEach(this::near);
        item.names().forEach((key, name) -> names.merge(key, name, (one, other) -> one));
        return this;
    }

    Tags build(@Nullable ItemKind kind, String id, String label) {
        return new Tags(kind, id, label, answers, counts, days, passages, names, near);
    }

    private static List<String> union(List<String> one, List<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
