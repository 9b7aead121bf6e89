package org.throughline.rules.wording;

import java.util.ArrayList;
import java.util.List;

/// A word or sign of a folded text, `start` to `end`. Blanks and hyphens part words and are none.
record Word(String text, int start, int end) {

    /// The words of a folded text in order. An apostrophe belongs to a word within it, unless the
    /// language drops a vowel there (*l'amour*).
    static List<Word> of(String folded, boolean elides) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = at;
            while (end < folded.length() && isWithin(folded, at, end, elides)) {
                end += Character.charCount(folded.codePointAt(end));
            }
            if (end == at) {
                int sign = folded.codePointAt(at);
                end = at + Character.charCount(sign);
                if (!parts(sign)) {
                    words.add(new Word(folded.substring(at, end), at, end));
                }
            } else {
                words.add(new Word(folded.substring(at, end), at, end));
            }
            at = end;
        }
        return words;
    }

    private static boolean isWithin(String text, int start, int at, boolean elides) {
        int each = text.codePointAt(at);
        if (isLetter(each)) {
            return true;
        }
        return each == '\''
                && !elides
                && at > start
                && at + 1 < text.length()
                && isLetter(text.codePointAt(at + 1));
    }

    static boolean isLetter(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }

    private static boolean parts(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.DASH_PUNCTUATION;
    }
}
