package org.throughline.rules.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What is left of a word without its inflection, by Lucene's analyzers; other languages keep their
/// words as they are. Of each language's analyzers the one with the fewest false alarms was taken
/// (`docs/decisions/0008`). Thread-safe.
final class Stems {

    private Stems() {}

    static List<String> of(String language, List<Word> words) {
        return switch (language) {
            case "en" -> filtered(words, in -> new KStemFilter(new EnglishPossessiveFilter(in)));
            case "de" ->
                    filtered(
                            words,
                            in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)));
            case "es" -> filtered(words, SpanishPluralStemFilter::new);
            default -> words.stream().map(Word::text).toList();
        };
    }

    private static List<String> filtered(List<Word> words, UnaryOperator<TokenStream> filter) {
        List<String> stems = new ArrayList<>(words.size());
        try (TokenStream stream = filter.apply(new Words(words))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }

    /// Words that are already there, as Lucene reads them. Confined to one reading.
    private static final class Words extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<Word> words;
        private int next;

        Words(List<Word> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            clearAttributes();
            term.append(words.get(next++).text());
            return true;
        }
    }
}
