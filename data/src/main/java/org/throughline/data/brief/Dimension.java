package org.throughline.data.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.KnownWords;

/// One question of the brief and its closed list of answers.
///
/// @param item what it is asked of; absent: the whole video
/// @param kind whether its answer may be changed to get another decision
/// @param many whether it holds several answers at once
/// @param ordered whether *at least* and *at most* have a meaning
/// @param open what an answer is where there is no list, such as `country code`
/// @param values the answers in their order
/// @param groups the same answers under their headings, where the list has headings
public record Dimension(
        String key,
        @Nullable ItemKind item,
        Kind kind,
        boolean many,
        boolean ordered,
        @Nullable String open,
        List<String> values,
        Map<String, List<String>> groups) {

    /// A choice may be changed to get another decision, a fact may not; what is derived follows
    /// from other answers.
    public enum Kind {
        CHOICE,
        FACT,
        DERIVED
    }

    public Dimension {
        values = List.copyOf(values);
        groups = Map.copyOf(groups);
    }

    /// Whether a word is an answer: a listed one, `other`, or one that a brand put below a listed
    /// one (`care-and-repair/lamp`).
    public boolean knows(String word) {
        return open != null
                || values.contains(word)
                || word.equals("other")
                || (word.indexOf('/') > 0 && values.contains(word.substring(0, word.indexOf('/'))));
    }

    /// Where an answer stands in the order; -1 for one outside the list.
    public int rank(String word) {
        int slash = word.indexOf('/');
        return values.indexOf(slash < 0 ? word : word.substring(0, slash));
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    public boolean isFact() {
        return kind == Kind.FACT;
    }

    /// The heading under which an answer stands.
    public Optional<String> groupOf(String word) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public KnownWords words() {
        return new KnownWords(values);
    }

    /// Whether an answer is a word or stands below it.
    public static boolean isUnder(String answer, String word) {
        return answer.startsWith(word)
                && (answer.length() == word.length() || answer.charAt(word.length()) == '/');
    }
}
