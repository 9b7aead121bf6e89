package org.throughline.rules.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The phrases of the message bundle, with places `{0}`, `{1}` ... filled in. Immutable, so
/// thread-safe.
public final class Phrases {

    /// A phrase cut at its places: `texts` has one more than `places`.
    private record Phrase(List<String> texts, List<Integer> places) {

        static Phrase of(String written) {
            List<String> texts = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            Matcher place = PLACE.matcher(written);
            int from = 0;
            while (place.find()) {
                texts.add(written.substring(from, place.start()));
                places.add(Integer.parseInt(place.group(1)));
                from = place.end();
            }
            texts.add(written.substring(from));
            return new Phrase(texts, places);
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, Phrase> phrases;

    private Phrases(Map<String, Phrase> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    public static Phrases of(Locale locale) {
        return of("org.throughline.rules.reason.messages", locale);
    }

    /// The phrases of another bundle.
    public static Phrases of(String name, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(name, locale);
        Map<String, Phrase> phrases = new HashMap<>();
        bundle.keySet().forEach(key -> phrases.put(key, Phrase.of(bundle.getString(key))));
        return new Phrases(phrases);
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    /// The phrase of a key with its places filled.
    ///
    /// @throws IllegalArgumentException where there is no such phrase
    public String say(String key, Object... fillings) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase for " + key);
        }
        StringBuilder said = new StringBuilder(120).append(phrase.texts().getFirst());
        for (int i = 0; i < phrase.places().size(); i++) {
            int place = phrase.places().get(i);
            said.append(place < fillings.length ? fillings[place] : "")
                    .append(phrase.texts().get(i + 1));
        }
        return said.toString();
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
        return joined(parts, say("and"));
    }

    /// `a, b or c`.
    public String either(List<String> parts) {
        return joined(parts, say("or"));
    }

    private static String joined(List<String> parts, String last) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.getLast();
    }
}
