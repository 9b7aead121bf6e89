package org.throughline.rules.tag;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the different numbers a text asks its viewer to hold, in digits or in words.
///
/// "one" is not counted: in most sentences it is a pronoun, not a quantity.
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Map<String, Integer>> WORDS =
            Map.of(
                    "en",
                    words(
                            "two three four five six seven eight nine ten eleven twelve thirteen"
                                    + " fourteen fifteen sixteen seventeen eighteen nineteen",
                            "twenty thirty forty fifty sixty seventy eighty ninety",
                            "hundred thousand million"),
                    "de",
                    words(
                            "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"
                                    + " vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
                            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
                            "hundert tausend million"));

    private Numbers() {}

    /// The different numbers in some texts of one language.
    static int count(List<String> texts, String language) {
        Set<String> found = new LinkedHashSet<>();
        Map<String, Integer> words = WORDS.getOrDefault(Wording.primary(language), Map.of());
        for (String text : texts) {
            String folded = Wording.fold(text);
            Matcher digits = DIGITS.matcher(folded);
            while (digits.find()) {
                found.add(digits.group());
            }
            addWords(folded, words, found);
        }
        return found.size();
    }

    /// Words that follow each other make one number: "twenty-five", "two hundred".
    private static void addWords(String text, Map<String, Integer> words, Set<String> found) {
        long value = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Integer part = words.get(word.group());
            if (part == null) {
                keep(value, found);
                value = 0;
            } else {
                value = part >= 100 ? Math.max(value, 1) * part : value + part;
            }
        }
        keep(value, found);
    }

    private static void keep(long value, Set<String> found) {
        if (value > 0) {
            found.add(Long.toString(value));
        }
    }

    private static Map<String, Integer> words(String small, String tens, String large) {
        Map<String, Integer> values = new HashMap<>();
        int value = 2;
        for (String word : small.split(" ", -1)) {
            values.put(word, value++);
        }
        value = 20;
        for (String word : tens.split(" ", -1)) {
            values.put(word, value);
            value += 10;
        }
        value = 100;
        for (String word : large.split(" ", -1)) {
            values.put(word, value);
            value = value == 100 ? 1_000 : 1_000_000;
        }
        return Map.copyOf(values);
    }
}
