package org.throughline.renderer.caption;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.data.problem.KnownWords;

/// Names and terms that captions write in one way: product and proper names are spelled so, and
/// what is not translated stays as it is. Immutable and thread-safe.
///
/// A term counts as misspelled where the same letters stand in other case, with other spaces,
/// hyphens or accents, or in half-width forms, and, from five letters on, where one letter is
/// wrong, missing or too many (two from nine letters on) while the first or the last letter is the
/// same. An `s` after a term, a capital at its beginning and a caption all in capitals are no
/// fault.
public record Glossary(List<Term> terms) {

    public static final Glossary EMPTY = new Glossary(List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019]s\\b)?");
    private static final Pattern JOINT = Pattern.compile("[\\s\\p{Pd}'\u2019\u00B7]*");
    private static final Pattern UNWRITTEN =
            Pattern.compile("[^\\p{L}\\p{N}\\p{M}]|[\u0300-\u036F\u0591-\u05C7\u064B-\u065F]");
    private static final Pattern GENITIVE = Pattern.compile("['\u2019]?s$");
    private static final int LEAST_LETTERS = 5;
    private static final int LONG_LETTERS = 9;
    private static final int MOST_WRONG = 2;

    /// One entry.
    ///
    /// @param text the term as it is written
    /// @param also other forms that are right: inflected ones, or ordinary words that look like it
    /// @param not wordings that must not stand for it, such as its translations
    /// @param languages BCP 47 languages it is for; empty for all
    public record Term(String text, List<String> also, List<String> not, List<String> languages) {
        public Term {
            also = List.copyOf(also);
            not = List.copyOf(not);
            languages = List.copyOf(languages);
            if (!isWord(text)) {
                throw new IllegalArgumentException("a term has letters, not '" + text + "'");
            }
        }

        boolean isFor(String language) {
            return languages.isEmpty()
                    || languages.stream().anyMatch(each -> sameLanguage(each, language));
        }
    }

    public Glossary {
        terms = List.copyOf(terms);
    }

    private static boolean sameLanguage(String one, String other) {
        return Locale.forLanguageTag(one)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }

    /// Whether a text has anything to find it by.
    public static boolean isWord(String text) {
        return !folded(text).isEmpty();
    }

    /// Where a caption writes a term in another way, or something else in its place.
    public List<CaptionFault> faults(CaptionCue cue, String language, LanguagePace pace) {
        var faults = new ArrayList<CaptionFault>();
        var said = Said.of(cue, pace);
        for (var term : terms) {
            if (term.isFor(language)) {
                said.misspelled(term, this).forEach(faults::add);
                said.replaced(term).forEach(faults::add);
            }
        }
        return faults;
    }

    private boolean isRight(String written) {
        return terms.stream()
                .flatMap(term -> Stream.concat(Stream.of(term.text()), term.also().stream()))
                .anyMatch(form -> isWritten(form, written));
    }

    private static boolean isWritten(String form, String written) {
        String plain = GENITIVE.matcher(written).replaceAll("");
        return Stream.of(written, plain)
                .anyMatch(each -> each.equals(form) || each.equals(capitalized(form)));
    }

    private static String capitalized(String form) {
        int first = form.offsetByCodePoints(0, 1);
        return form.substring(0, first).toUpperCase(Locale.ROOT) + form.substring(first);
    }

    /// The letters and digits of a text alone, whatever their case, width, accents and points.
    /// Vowel signs of Devanagari and Thai are letters.
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return UNWRITTEN.matcher(plain).replaceAll("");
    }

    /// The words of one caption. Confined.
    private record Said(CaptionCue cue, LanguagePace pace, String text, List<Word> words) {

        private record Word(int from, int to, String folded) {}

        static Said of(CaptionCue cue, LanguagePace pace) {
            String text = String.join("\n", cue.lines());
            return new Said(cue, pace, text, words(text));
        }

        private static List<Word> words(String text) {
            var words = new ArrayList<Word>();
            var matcher = WORD.matcher(text);
            while (matcher.find()) {
                int from = matcher.start();
                for (int at = from; at < matcher.end(); ) {
                    int next = at + Character.charCount(text.codePointAt(at));
                    if (next == matcher.end() || !sameScript(text, at, next)) {
                        words.add(
                                new Word(from, next, Glossary.folded(text.substring(from, next))));
                        from = next;
                    }
                    at = next;
                }
            }
            return words;
        }

        /// Whether no border between writing systems lies between two characters, which parts the
        /// words of Japanese.
        private static boolean sameScript(String text, int one, int other) {
            var first = Character.UnicodeScript.of(text.codePointAt(one));
            var second = Character.UnicodeScript.of(text.codePointAt(other));
            return first == second || isShared(first) || isShared(second);
        }

        private static boolean isShared(Character.UnicodeScript script) {
            return script == Character.UnicodeScript.COMMON
                    || script == Character.UnicodeScript.INHERITED;
        }

        List<CaptionFault> misspelled(Term term, Glossary glossary) {
            var faults = new ArrayList<CaptionFault>();
            String wanted = folded(term.text());
            int usual = words(term.text()).size();
            for (int first = 0; first < words.size(); first++) {
                for (int count = Math.max(1, usual - 1); count <= usual + 1; count++) {
                    if (first + count > words.size() || !isJoined(first, count)) {
                        break;
                    }
                    if (Math.abs(length(first, count) - wanted.length()) > MOST_WRONG) {
                        continue;
                    }
                    String found = letters(first, count);
                    boolean same = found.equals(wanted);
                    boolean near = count == usual && isNear(found, wanted);
                    if ((same || near)
                            && !glossary.isRight(written(first, count))
                            && !isShouted()) {
                        faults.add(fault(first, count, CaptionFault.Kind.MISSPELLED, term.text()));
                    }
                }
            }
            return faults;
        }

        List<CaptionFault> replaced(Term term) {
            var faults = new ArrayList<CaptionFault>();
            for (String wording : term.not()) {
                String wanted = folded(wording);
                int usual = words(wording).size();
                for (int first = 0; first + usual <= words.size(); first++) {
                    if (isJoined(first, usual) && says(first, usual, wanted)) {
                        faults.add(fault(first, usual, CaptionFault.Kind.REPLACED, term.text()));
                    }
                }
            }
            return faults;
        }

        /// Inside a longer run of letters too, where no spaces part the words.
        private boolean says(int first, int count, String wanted) {
            return pace.spaced()
                    ? length(first, count) == wanted.length()
                            && letters(first, count).equals(wanted)
                    : letters(first, count).contains(wanted);
        }

        private boolean isJoined(int first, int count) {
            for (int i = first + 1; i < first + count; i++) {
                String between = text.substring(words.get(i - 1).to, words.get(i).from);
                if (!JOINT.matcher(between).matches()) {
                    return false;
                }
            }
            return true;
        }

        private int length(int first, int count) {
            int length = 0;
            for (int i = first; i < first + count; i++) {
                length += words.get(i).folded.length();
            }
            return length;
        }

        private String letters(int first, int count) {
            var joined = new StringBuilder();
            words.subList(first, first + count).forEach(word -> joined.append(word.folded));
            return joined.toString();
        }

        /// As it stands there, its lines as one.
        private String written(int first, int count) {
            return text.substring(words.get(first).from, words.get(first + count - 1).to)
                    .replace("\n", pace.spaced() ? " " : "");
        }

        private boolean isShouted() {
            return text.equals(text.toUpperCase(Locale.ROOT))
                    && !text.equals(text.toLowerCase(Locale.ROOT));
        }

        private static boolean isNear(String found, String wanted) {
            int letters = wanted.codePointCount(0, wanted.length());
            if (found.isEmpty()
                    || letters < LEAST_LETTERS
                    || !digits(found).equals(digits(wanted))) {
                return false;
            }
            boolean likeEnds =
                    found.charAt(0) == wanted.charAt(0)
                            || found.charAt(found.length() - 1)
                                    == wanted.charAt(wanted.length() - 1);
            int most = letters < LONG_LETTERS ? 1 : MOST_WRONG;
            return likeEnds && KnownWords.distance(found, wanted) <= most;
        }

        private static String digits(String text) {
            return text.replaceAll("\\P{N}", "");
        }

        private CaptionFault fault(int first, int count, CaptionFault.Kind kind, String term) {
            int line =
                    1
                            + (int)
                                    text.substring(0, words.get(first).from)
                                            .chars()
                                            .filter(each -> each == '\n')
                                            .count();
            return new CaptionFault(cue.number(), line, kind, term, written(first, count));
        }
    }
}
