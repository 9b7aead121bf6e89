package org.throughline.rules.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The phrases of the message bundle, with places `{0}`, `{1}` ... filled in. Immutable, so
/// thread-safe.
public final class Phrases {

    private final Map<String, String> phrases;

    private Phrases(Map<String, String> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    public static Phrases of(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.throughline.rules.reason.messages", locale);
        Map<String, String> phrases = new HashMap<>();
        bundle.keySet().forEach(key -> phrases.put(key, bundle.getString(key)));
        return new Phrases(phrases);
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    /// The phrase of a key with its places filled.
    ///
    /// @throws IllegalArgumentException where there is no such phrase
    public String say(String key, Object... fillings) {
        String phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase for " + key);
        }
        StringBuilder said = new StringBuilder(phrase.length() + 32);
        int from = 0;
        int open = phrase.indexOf('{');
        while (open >= 0) {
            int close = phrase.indexOf('}', open);
            int place = Integer.parseInt(phrase, open + 1, close, 10);
            said.append(phrase, from, open).append(place < fillings.length ? fillings[place] : "");
            from = close + 1;
            open = phrase.indexOf('{', from);
        }
        return said.append(phrase, from, phrase.length()).toString();
    }

    /// The phrase of the first key that has one.
    String first(List<String> keys, Object... fillings) {
        return keys.stream()
                .filter(this::has)
                .findFirst()
                .map(key -> say(key, fillings))
                .orElseThrow(() -> new IllegalArgumentException("no phrase for " + keys));
    }

    /// `a, b and c`.
    public String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1))
                        + say("and")
                        + parts.getLast();
    }
}
