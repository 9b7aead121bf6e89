package org.throughline.renderer.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares what is said or shown with the claim it makes.
///
/// Every number of the claim must be said, in digits or in words of English, German or Japanese; a
/// claim that writes one number a market, with slashes between or in brackets (`$4 / 4 €`, `$4 (4 €
/// in Germany, 600 yen in Japan)`), asks for one of them. A claim without numbers must be said in
/// its own words, where the language is its own.
public final class ClaimWording {
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern ASIDE = Pattern.compile("\\(([^()$\\\\]*)\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");
    private static final Pattern KANJI = Pattern.compile("[一二三四五六七八九十百]+");
    private static final Map<String, Integer> NAMES = names();

    /// "One" is more often a word than a number.
    private static final Set<String> ARTICLE_LIKE = Set.of("1");

    private ClaimWording() {}

    /// Whether the texts that carry a claim say what it says: one of them says all of it, and none
    /// gives other numbers.
    ///
    /// @param ownLanguage whether the texts are in the claim's language
    public static boolean says(String claim, List<String> texts, boolean ownLanguage) {
        var alternatives =
                Arrays.stream(alternatives(claim))
                        .map(ClaimWording::numbers)
                        .filter(numbers -> !numbers.isEmpty())
                        .toList();
        if (alternatives.isEmpty()) {
            return !ownLanguage || words(String.join(" ", texts)).containsAll(words(claim));
        }
        return alternatives.stream().anyMatch(numbers -> sayNumbers(numbers, texts));
    }

    /// Whether captions give a number that neither the claim nor the lines that make it give.
    /// Captions may say less than is spoken.
    public static boolean isContradicted(String claim, List<String> lines, List<String> captions) {
        var given = new HashSet<>(numbers(claim + " " + String.join(" ", lines)));
        given.addAll(ARTICLE_LIKE);
        return !given.containsAll(numbers(String.join(" ", captions)));
    }

    private static String[] alternatives(String claim) {
        return ASIDE.matcher(claim)
                .replaceAll(aside -> "/" + aside.group(1).replace(',', '/'))
                .split("/", -1);
    }

    private static boolean sayNumbers(Set<String> numbers, List<String> texts) {
        return numbers(String.join(" ", texts)).containsAll(numbers)
                && texts.stream()
                        .map(ClaimWording::numbers)
                        .allMatch(each ->
                                ARTICLE_LIKE.containsAll(each)
                                        || !Collections.disjoint(each, numbers));
    }

    static Set<String> numbers(String text) {
        var found = new HashSet<String>();
        String plain = halfWidth(text);
        var digits = DIGITS.matcher(plain);
        while (digits.find()) {
            found.add(digits.group().replace(',', '.'));
        }
        for (String word : words(plain)) {
            var value = NAMES.get(word);
            if (value != null) {
                found.add(value.toString());
            }
        }
        var kanji = KANJI.matcher(plain);
        while (kanji.find()) {
            found.add(String.valueOf(kanjiValue(kanji.group())));
        }
        return found;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static String halfWidth(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(point -> point >= '０' && point <= '９' ? point - '０' + '0' : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int kanjiValue(String kanji) {
        int total = 0;
        int digit = 0;
        for (int i = 0; i < kanji.length(); i++) {
            char sign = kanji.charAt(i);
            int unit = sign == '十' ? 10 : sign == '百' ? 100 : 0;
            if (unit == 0) {
                digit = "一二三四五六七八九".indexOf(sign) + 1;
            } else {
                total += Math.max(1, digit) * unit;
                digit = 0;
            }
        }
        return total + digit;
    }

    private static Map<String, Integer> names() {
        var names = new HashMap<String, Integer>();
        var english =
                List.of(
                        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                                .split(" "));
        var german =
                List.of(
                        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
                                .split(" "));
        var englishTens =
                List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
        var germanTens =
                List.of(
                        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
                                .split(" "));
        for (int i = 0; i < english.size(); i++) {
            names.put(english.get(i), i);
            names.put(german.get(i), i);
        }
        for (int i = 0; i < englishTens.size(); i++) {
            int tens = (i + 2) * 10;
            names.put(englishTens.get(i), tens);
            names.put(germanTens.get(i), tens);
            for (String unit : new ArrayList<>(german.subList(1, 10))) {
                String joined = unit.equals("eins") ? "ein" : unit;
                names.put(joined + "und" + germanTens.get(i), tens + german.indexOf(unit));
            }
        }
        return Map.copyOf(names);
    }
}
