package org.throughline.rules.voice;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What of a text a voice looks at beside its phrases: sentences, who is spoken of, emoji.
final class Speech {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'\u2019]*");

    /// Words for the brand and words for the viewer, by language. Own selection; Spanish and
    /// Japanese often leave both out, which no word shows.
    private static final Map<String, Set<String>> WE =
            Map.of(
                    "en", Set.of("we", "us", "our", "ours", "we're", "we've", "we'll", "we'd"),
                    "de", Set.of("wir", "uns", "unser", "unsere", "unseren", "unserem", "unserer"),
                    "es", Set.of("nosotros", "nosotras", "nuestro", "nuestra", "nuestros"),
                    "ja", Set.of("私たち", "わたしたち", "弊社", "当社"));

    private static final Map<String, Set<String>> YOU =
            Map.of(
                    "en", Set.of("you", "your", "yours", "you're", "you've", "you'll", "you'd"),
                    "de",
                            Set.of(
                                    "du", "dich", "dir", "dein", "deine", "deinen", "deinem",
                                    "deiner", "ihr", "euch", "euer", "eure", "sie", "ihnen",
                                    "ihre"),
                    "es", Set.of("tú", "tu", "tus", "ti", "te", "usted", "ustedes", "vosotros"),
                    "ja", Set.of("あなた", "お客様", "皆さん", "みなさん", "皆様"));

    private Speech() {}

    /// Part of a text, `end` exclusive.
    record Part(int start, int end) {}

    /// Who is spoken of first.
    ///
    /// @param we the first word for the brand; empty where none stands before a word for the viewer
    /// @param you whether the viewer is spoken of
    record Spoken(Optional<Part> we, boolean you) {}

    static Spoken spoken(String language, String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Optional<Part> we = first(WE.getOrDefault(language, Set.of()), language, lower);
        Optional<Part> you = first(YOU.getOrDefault(language, Set.of()), language, lower);
        return new Spoken(
                we.filter(part -> you.isEmpty() || part.start() < you.get().start()),
                you.isPresent());
    }

    private static Optional<Part> first(Set<String> words, String language, String text) {
        return language.equals("ja")
                ? words.stream()
                        .filter(text::contains)
                        .map(word ->
                                new Part(text.indexOf(word), text.indexOf(word) + word.length()))
                        .min(Comparator.comparingInt(Part::start))
                : WORD.matcher(text)
                        .results()
                        .filter(word -> words.contains(word.group()))
                        .map(word -> new Part(word.start(), word.end()))
                        .findFirst();
    }

    /// Sentences with more words than a number.
    static List<Part> longSentences(String language, String text, int mostWords) {
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(text);
        List<Part> parts = new ArrayList<>();
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            String sentence = text.substring(start, end);
            if (words(sentence) > mostWords) {
                parts.add(new Part(start, start + sentence.stripTrailing().length()));
            }
            start = end;
        }
        return parts;
    }

    static long words(String sentence) {
        return WORD.matcher(sentence).results().count();
    }

    /// Emoji, one by one; signs such as \u00a9 that are text by themselves are none.
    static List<Part> emoji(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int each = text.codePointAt(at);
            int end = at + Character.charCount(each);
            boolean asPicture = end < text.length() && text.charAt(end) == '\ufe0f';
            if (Character.isEmojiPresentation(each) || (Character.isEmoji(each) && asPicture)) {
                parts.add(new Part(at, asPicture ? end + 1 : end));
            }
            at = end;
        }
        return parts;
    }
}
