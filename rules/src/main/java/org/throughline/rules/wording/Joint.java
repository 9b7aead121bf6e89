package org.throughline.rules.wording;

/// Where letters of a phrase count that stand inside a longer run of letters.
///
/// In a language that joins words a phrase of 6 letters and more counts anywhere in a word. A
/// shorter German one counts where the letters follow by which German links words: *es* after 3
/// letters and more (*Todesfall*), *s* after 5 (*Kriegsschiff*). In a language without spaces
/// everything counts that does not cut through a run of katakana, Latin letters or digits, each of
/// which is a word of its own there.
final class Joint {

    private static final int ANYWHERE = 6;
    private static final int LINKED_BY_S = 5;
    private static final int LINKED_BY_ES = 3;
    private static final int LEAST_REST = 3;

    private Joint() {}

    /// Whether a phrase of one word can stand inside a longer one at all.
    static boolean mayJoin(Language language, String letters) {
        int least = language.key().equals("de") ? LINKED_BY_ES : ANYWHERE;
        return letters.length() >= least
                && letters.codePoints().allMatch(each -> Word.isLetter(each) || each == '\'');
    }

    static boolean allows(Language language, String text, int start, int end) {
        if (language.unspaced()) {
            return !cuts(text, start) && !cuts(text, end);
        }
        return end - start >= ANYWHERE
                || (!isLetter(text, start - 1)
                        && (isLinked(text, start, end, "es", LINKED_BY_ES)
                                || isLinked(text, start, end, "s", LINKED_BY_S)));
    }

    private static boolean isLinked(String text, int start, int end, String link, int least) {
        if (end - start < least || !text.startsWith(link, end)) {
            return false;
        }
        int rest = end + link.length();
        for (int i = 0; i < LEAST_REST; i++) {
            if (!isLetter(text, rest + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean cuts(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        Run before = Run.of(text.charAt(at - 1));
        return before != Run.OPEN && before == Run.of(text.charAt(at));
    }

    /// Letters that stand together as one word.
    private enum Run {
        KATAKANA,
        LATIN,
        DIGITS,
        OPEN;

        static Run of(char each) {
            if (each >= '\u30a1' && each <= '\u30fe' && each != '\u30fb') {
                return KATAKANA;
            }
            if (each < '\u0250' && Character.isLetter(each)) {
                return LATIN;
            }
            return Character.isDigit(each) ? DIGITS : OPEN;
        }
    }
}
