package org.throughline.renderer.timedtext;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The language that most letters of a text can only be, of those that are read at another pace or
/// set in another script than English.
final class LettersTell {
    private static final Map<UnicodeScript, String> LANGUAGES =
            Map.of(
                    UnicodeScript.HIRAGANA, "ja",
                    UnicodeScript.HAN, "zh",
                    UnicodeScript.HANGUL, "ko",
                    UnicodeScript.ARABIC, "ar",
                    UnicodeScript.HEBREW, "he",
                    UnicodeScript.DEVANAGARI, "hi",
                    UnicodeScript.THAI, "th",
                    UnicodeScript.CYRILLIC, "ru",
                    UnicodeScript.GREEK, "el");

    private LettersTell() {}

    static Optional<String> language(List<TimedText> cues) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        cues.stream()
                .flatMap(cue -> cue.lines().stream())
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .forEach(point -> counts.merge(script(point), 1, Integer::sum));
        // Chinese has no kana, and Japanese no text without any
        if (counts.containsKey(UnicodeScript.HIRAGANA)) {
            counts.merge(
                    UnicodeScript.HIRAGANA,
                    counts.getOrDefault(UnicodeScript.HAN, 0),
                    Integer::sum);
            counts.remove(UnicodeScript.HAN);
        }
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(most -> LANGUAGES.get(most.getKey()));
    }

    private static UnicodeScript script(int point) {
        var script = UnicodeScript.of(point);
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }
}
