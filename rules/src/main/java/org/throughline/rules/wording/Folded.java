package org.throughline.rules.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text in the form in which texts and phrases are compared, with where each of its characters
/// comes from: compatibility forms composed (NFKC), upper and lower case alike, one kind of
/// apostrophe, without what cannot be seen.
///
/// Works cluster by cluster, a character with the marks on it, so that a place in the folded text
/// always has a place in the original. Of marks on one character the first 30 count (the
/// stream-safe form of Unicode Standard Annex 15), which keeps the work linear. Immutable.
public final class Folded {

    private static final int MOST_MARKS = 30;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Folded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static Folded of(String original) {
        Folding folding = new Folding(original.length());
        int at = 0;
        while (at < original.length()) {
            int base = original.codePointAt(at);
            int end = at + Character.charCount(base);
            int marks = end;
            int kept = end;
            int count = 0;
            while (marks < original.length() && joins(original.codePointAt(marks))) {
                marks += Character.charCount(original.codePointAt(marks));
                count++;
                if (count <= MOST_MARKS) {
                    kept = marks;
                }
            }
            if (marks == end && isPlain(base)) {
                folding.add((char) Character.toLowerCase(base), at, end);
            } else {
                folding.add(cluster(original.substring(at, kept)), at, marks);
            }
            at = marks;
        }
        return folding.done();
    }

    /// The form alone. Folding what is folded changes nothing.
    public static String fold(String original) {
        return of(original).text;
    }

    public String text() {
        return text;
    }

    /// Where a character of the folded text begins in the original.
    int start(int at) {
        return starts[at];
    }

    /// Where the original ends that the characters before this place come from.
    int end(int at) {
        return ends[at - 1];
    }

    private static String cluster(String cluster) {
        StringBuilder seen = new StringBuilder(cluster.length());
        cluster.codePoints().filter(each -> !isHidden(each)).forEach(seen::appendCodePoint);
        if (seen.isEmpty()) {
            return "";
        }
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        String folded =
                Normalizer.normalize(
                        lower(lower(composed).toUpperCase(Locale.ROOT)), Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            plain.append(plain(folded.charAt(i)));
        }
        return plain.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static char plain(char each) {
        return switch (each) {
            case '\u2018', '\u2019', '\u02bc', '\u201b' -> '\'';
            case '\u03c2' -> '\u03c3';
            default -> Character.isISOControl(each) ? ' ' : each;
        };
    }

    /// What the form leaves as it is, but for its case.
    private static boolean isPlain(int codePoint) {
        return (codePoint >= ' ' && codePoint < 0x7f)
                || (codePoint >= 0x3041 && codePoint <= 0x3096)
                || (codePoint >= 0x30a1 && codePoint <= 0x30fe)
                || (codePoint >= 0x4e00 && codePoint <= 0x9fff);
    }

    /// Marks, half-width voicing marks, and the vowels and finals of Korean syllables in all their
    /// forms.
    private static boolean joins(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT ->
                    true;
            default -> codePoint == 0xff9e || codePoint == 0xff9f || isVowelOrFinal(codePoint);
        };
    }

    private static boolean isVowelOrFinal(int codePoint) {
        boolean form =
                (codePoint >= 0x3131 && codePoint <= 0x318e)
                        || (codePoint >= 0xffa0 && codePoint <= 0xffdc);
        int letter =
                form
                        ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                                .charAt(0)
                        : codePoint;
        return letter >= 0x1160 && letter <= 0x11ff;
    }

    /// Joiners, signs of direction, soft hyphens and selectors of a glyph.
    private static boolean isHidden(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
                || codePoint == 0x34f;
    }

    /// Gathers a folded text. Confined to one folding.
    private static final class Folding {

        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Folding(int length) {
            this.text = new StringBuilder(length);
            this.starts = new int[length + 1];
            this.ends = new int[length + 1];
        }

        void add(char each, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(each);
        }

        void add(String cluster, int start, int end) {
            for (int i = 0; i < cluster.length(); i++) {
                add(cluster.charAt(i), start, end);
            }
        }

        Folded done() {
            return new Folded(text.toString(), starts, ends);
        }
    }
}
