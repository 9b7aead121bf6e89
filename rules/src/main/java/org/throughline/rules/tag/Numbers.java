package org.throughline.rules.tag;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.rules.wording.Folded;
import org.throughline.rules.wording.Wordings;

/// Counts the different numbers a text asks its viewer to hold, in digits or in words.
///
/// "one" is not counted: in most sentences it is a pronoun, not a quantity.
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern JOINT = Pattern.compile("[\\s\\-\u2010]+");

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
        Map<String, Integer> words = WORDS.getOrDefault(Wordings.primary(language), Map.of());
        for (String text : texts) {
            String folded = Folded.fold(text);
            Matcher digits = DIGITS.matcher(folded);
            while (digits.find()) {
                found.add(digits.group());
            }
            addWords(folded, words, found);
        }
        return found.size();
    }

    /// Words make one number where only a blank or hyphen parts them and their places fall:
    /// "twenty-five", "two hundred". "Ten, twenty" and "two three" are two.
    private static void addWords(String text, Map<String, Integer> words, Set<String> found) {
        Said number = Said.NOTHING;
        int end = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int part = words.getOrDefault(word.group(), 0);
            if (part == 0 && number.equals(Said.NOTHING)) {
                continue;
            }
            boolean joined = JOINT.matcher(text).region(end, word.start()).matches();
            if (!joined || !number.takes(part)) {
                number.keep(found);
                number = Said.NOTHING;
            }
            number = number.and(part);
            end = word.end();
        }
        number.keep(found);
    }

    /// A number as far as it has been said.
    ///
    /// @param whole what is said of it in thousands or millions
    /// @param least the last of those; what follows is smaller
    /// @param rest what is said since, below a thousand or like "fifteen hundred"
    private record Said(long whole, long least, long rest) {

        static final Said NOTHING = new Said(0, Long.MAX_VALUE, 0);

        /// Whether a word can go on with this number; no number word is 0 and cannot.
        boolean takes(int part) {
            if (part >= 1_000) {
                return part < least;
            }
            return part == 100 ? rest < 100 : part > 0 && part < room();
        }

        /// What is smaller than the last word said.
        private int room() {
            if (rest % 100 == 0) {
                return 100;
            }
            return rest % 10 == 0 && rest % 100 > 10 ? 10 : 0;
        }

        Said and(int part) {
            if (part >= 1_000) {
                return new Said(whole + Math.max(rest, 1) * part, part, 0);
            }
            return new Said(whole, least, part == 100 ? Math.max(rest, 1) * part : rest + part);
        }

        void keep(Set<String> found) {
            if (whole + rest > 0) {
                found.add(Long.toString(whole + rest));
            }
        }
    }

    private static Map<String, Integer> words(String small, String tens, String large) {
        Map<String, Integer> values = new HashMap<>();
        int value = 2;
        for (String word : small.split(" ", -1)) {
            values.put(Folded.fold(word), value++);
        }
        value = 20;
        for (String word : tens.split(" ", -1)) {
            values.put(Folded.fold(word), value);
            value += 10;
        }
        value = 100;
        for (String word : large.split(" ", -1)) {
            values.put(Folded.fold(word), value);
            value = value == 100 ? 1_000 : 1_000_000;
        }
        return Map.copyOf(values);
    }
}
