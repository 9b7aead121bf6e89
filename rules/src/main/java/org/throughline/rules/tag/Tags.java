package org.throughline.rules.tag;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;

/// What is known of the video, or of one item of it.
///
/// @param kind what it is; absent: the whole video
/// @param id names the item among its kind, such as `c4`
/// @param label what a person calls it
/// @param answers question to answers; a question that is missing is unanswered
/// @param counts exact number behind a counted question, such as `claim-count`, and how many items
///   of a kind there are, by its word; absent while nobody has said
/// @param days local days on which it is published
/// @param passages texts that people hear or read
/// @param names what a person calls an answer, where it has a name of its own here
/// @param near days from publishing to the nearest day of the market's calendar, by its word
public record Tags(
        @Nullable ItemKind kind,
        String id,
        String label,
        Map<String, List<String>> answers,
        Map<String, Integer> counts,
        List<LocalDate> days,
        List<Passage> passages,
        Map<String, String> names,
        Map<String, Integer> near) {

    public Tags {
        answers = Map.copyOf(answers);
        counts = Map.copyOf(counts);
        days = List.copyOf(days);
        passages = List.copyOf(passages);
        names = Map.copyOf(names);
        near = Map.copyOf(near);
    }

    /// A video of which only one answer is known.
    public static Tags of(String question, List<String> answers) {
        return new TagsBuilder().answer(question, answers).build(null, "", "");
    }

    /// The same with answers to questions that had none.
    Tags with(Map<String, String> found) {
        Map<String, List<String>> more = new HashMap<>(answers);
        found.forEach((question, answer) -> more.put(question, List.of(answer)));
        return new Tags(kind, id, label, more, counts, days, passages, names, near);
    }

    public List<String> answers(String dimension) {
        return answers.getOrDefault(dimension, List.of());
    }

    public boolean isAnswered(String dimension) {
        return !answers(dimension).isEmpty();
    }
}
