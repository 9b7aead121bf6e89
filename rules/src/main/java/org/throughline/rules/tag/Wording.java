package org.throughline.rules.tag;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds phrases in texts, literally: whatever their case and width, as whole words where the
/// language has word borders.
public final class Wording {

    /// Languages that put no space between words.
    private static final Set<String> UNSPACED = Set.of("ja", "zh", "th", "lo", "km", "my");

    /// Languages that join words, so that a phrase may stand inside a longer word.
    private static final Set<String> JOINING = Set.of("de", "nl", "sv", "da", "nb", "fi", "hu");

    private static final int LEAST_JOINED = 6;

    private Wording() {}

    /// The form in which texts and phrases are compared.
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
    }

    /// The phrases of a list that stand in a passage, as they are written in the list.
    ///
    /// @param phrases folded phrases by language
    public static List<String> found(Passage passage, Map<String, List<String>> phrases) {
        String language = primary(passage.language());
        return phrases.getOrDefault(language, List.of()).stream()
                .filter(phrase -> stands(passage.folded(), phrase, language))
                .toList();
    }

    static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static boolean stands(String text, String phrase, String language) {
        boolean loose =
                UNSPACED.contains(language)
                        || (JOINING.contains(language) && phrase.length() >= LEAST_JOINED);
        int at = text.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            if (loose || (isBorder(text, at - 1) && isBorder(text, end))) {
                return true;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return false;
    }

    private static boolean isBorder(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
