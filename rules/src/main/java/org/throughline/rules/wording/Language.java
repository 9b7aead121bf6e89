package org.throughline.rules.wording;

import java.util.Locale;
import java.util.Set;

/// What of a language decides how phrases are found in it.
///
/// @param key primary subtag, such as `de`
/// @param unspaced puts no space between words
/// @param joining joins words, so that a phrase may stand inside a longer word
/// @param eliding drops a vowel at an apostrophe, which parts two words there
record Language(String key, boolean unspaced, boolean joining, boolean eliding) {

    private static final Set<String> UNSPACED = Set.of("ja", "zh", "yue", "th", "lo", "km", "my");
    private static final Set<String> JOINING =
            Set.of("de", "nl", "sv", "da", "nb", "nn", "no", "fi", "hu");
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

    /// @param tag BCP 47
    static Language of(String tag) {
        String key = primary(tag);
        return new Language(
                key, UNSPACED.contains(key), JOINING.contains(key), ELIDING.contains(key));
    }

    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    /// A folded text as its letters are compared: German without umlauts, which come and go with
    /// inflection, Japanese in one of its two kana. As long as before.
    String letters(String folded) {
        return switch (key) {
            case "de" -> folded.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
            case "ja" -> hiragana(folded);
            default -> folded;
        };
    }

    private static String hiragana(String folded) {
        StringBuilder text = new StringBuilder(folded);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 'ァ' && each <= 'ヶ') {
                text.setCharAt(i, (char) (each - 'ァ' + 'ぁ'));
            }
        }
        return text.toString();
    }
}
