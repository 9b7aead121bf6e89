package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.data.brief.ItemKind;

/// A brief as answers to questions of the vocabulary: those of the video, and those of each of its
/// items. What is missing is unanswered.
///
/// @param video question to answers
/// @param items claims, people, markets and beats with the answers of each
record Answered(Map<String, List<String>> video, List<Item> items) {

    /// One item with its answers.
    record Item(ItemKind kind, Map<String, List<String>> answers) {

        Item {
            answers = copy(answers);
        }

        String first(String question, String otherwise) {
            return answers.getOrDefault(question, List.of(otherwise)).getFirst();
        }

        List<String> all(String question) {
            return answers.getOrDefault(question, List.of());
        }
    }

    Answered {
        video = copy(video);
        items = List.copyOf(items);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> answers) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        answers.forEach((question, words) -> {
            if (!words.isEmpty()) {
                copy.put(question, List.copyOf(words));
            }
        });
        return copy;
    }

    List<String> all(String question) {
        return video.getOrDefault(question, List.of());
    }

    String first(String question, String otherwise) {
        return video.getOrDefault(question, List.of(otherwise)).getFirst();
    }

    List<Item> items(ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /// The same with one question of the video answered.
    Answered with(String question, List<String> words) {
        Map<String, List<String>> more = new LinkedHashMap<>(video);
        more.put(question, words);
        return new Answered(more, items);
    }

    Answered with(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new Answered(video, more);
    }

    /// The answers of the video and of all items.
    Map<String, List<String>> together() {
        Map<String, List<String>> all = new LinkedHashMap<>(video);
        for (Item item : items) {
            item.answers()
                    .forEach((question, words) ->
                            all.merge(
                                    question,
                                    words,
                                    (some, more) ->
                                            Stream.concat(some.stream(), more.stream())
                                                    .distinct()
                                                    .toList()));
        }
        return all;
    }

    /// Whether there is at most one item of each kind, markets aside that are alike but for their
    /// name.
    boolean isOneOfEach() {
        Map<ItemKind, Map<String, List<String>>> first = new EnumMap<>(ItemKind.class);
        for (Item item : items) {
            Map<String, List<String>> rest = new LinkedHashMap<>(item.answers());
            boolean named = item.kind() == ItemKind.MARKET && rest.remove("market") != null;
            Map<String, List<String>> before = first.putIfAbsent(item.kind(), rest);
            if (before != null && !(named && before.equals(rest))) {
                return false;
            }
        }
        return true;
    }
}
