package org.throughline.planner.tagging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.tagging.Trait;

/// One key for each word of a trait: where it can be, the letter with which the word or one of its
/// parts begins, else one of its letters, else what is left. The same word has the same key every
/// time, so that hands learn it.
final class WordKeys {

    private static final String KEYS = "abcdefghijklmnopqrstuvwxyz1234567890";

    private final Map<String, Character> keys = new LinkedHashMap<>();

    WordKeys(Trait trait) {
        List<String> words = trait.words();
        words.forEach(word -> keys.put(word, '?'));
        words.forEach(word -> take(word, word.substring(0, 1)));
        words.forEach(word -> take(word, initials(word)));
        words.forEach(word -> take(word, word));
        words.forEach(word -> take(word, KEYS));
    }

    private static String initials(String word) {
        StringBuilder initials = new StringBuilder();
        for (String part : word.split("-", -1)) {
            initials.append(part.charAt(0));
        }
        return initials.toString();
    }

    private void take(String word, String candidates) {
        if (key(word) != '?') {
            return;
        }
        candidates
                .chars()
                .mapToObj(each -> (char) each)
                .filter(each -> KEYS.indexOf(each) >= 0 && !keys.containsValue(each))
                .findFirst()
                .ifPresent(free -> keys.put(word, free));
    }

    /// In the order of the trait's list.
    List<String> words() {
        return List.copyOf(keys.keySet());
    }

    char key(String word) {
        return keys.getOrDefault(word, '?');
    }

    Optional<String> word(String key) {
        return keys.entrySet().stream()
                .filter(each -> key.equals(String.valueOf(each.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
