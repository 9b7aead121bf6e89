package org.throughline.rules.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.rules.wording.Entry.Hit;

/// Finds the phrases of one language: by words without their inflection where the language has word
/// borders, by letters where it has none or where words are joined. Immutable, so thread-safe.
final class PhraseIndex {

    private static final int UNKNOWN = -1;

    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Entry>> ofWords;
    private final List<List<Entry>> ofLetters;
    private final @Nullable Automaton words;
    private final @Nullable Automaton letters;

    PhraseIndex(Language language, List<Entry> entries) {
        this.language = language;
        Map<List<String>, List<Entry>> byWords = new LinkedHashMap<>();
        Map<String, List<Entry>> byLetters = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String folded = Folded.fold(entry.phrase());
            List<Word> said = words(folded);
            if (said.isEmpty()) {
                continue;
            }
            String spelled = language.letters(folded.strip());
            if (language.unspaced()) {
                put(byLetters, spelled, entry);
            } else {
                put(byWords, Stems.of(language.key(), said), entry);
                if (language.joining() && said.size() == 1 && Joint.mayJoin(language, spelled)) {
                    put(byLetters, spelled, entry);
                }
            }
        }
        this.ofWords = List.copyOf(byWords.values());
        this.ofLetters = List.copyOf(byLetters.values());
        this.words = automaton(byWords.keySet().stream().map(this::learn).toList());
        this.letters = automaton(byLetters.keySet().stream().map(PhraseIndex::spell).toList());
    }

    private static <K> void put(Map<K, List<Entry>> entries, K key, Entry entry) {
        entries.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
    }

    private static @Nullable Automaton automaton(List<int[]> patterns) {
        return patterns.isEmpty() ? null : new Automaton(patterns);
    }

    private List<Word> words(String folded) {
        return Word.of(folded, language.eliding());
    }

    private int[] learn(List<String> stems) {
        return stems.stream()
                .mapToInt(stem -> numbers.computeIfAbsent(stem, any -> numbers.size()))
                .toArray();
    }

    private static int[] spell(String text) {
        return text.chars().toArray();
    }

    /// Tells of every place of every phrase, as long as it is asked for more; of one that is
    /// inflected and joined, more than once.
    void scan(String folded, Predicate<Hit> hits) {
        if (words != null) {
            List<Word> said = words(folded);
            int[] known =
                    Stems.of(language.key(), said).stream()
                            .mapToInt(stem -> numbers.getOrDefault(stem, UNKNOWN))
                            .toArray();
            words.scan(
                    known,
                    (pattern, from, to) ->
                            tell(
                                    ofWords.get(pattern),
                                    said.get(from).start(),
                                    said.get(to - 1).end(),
                                    hits));
        }
        if (letters != null) {
            letters.scan(
                    spell(language.letters(folded)),
                    (pattern, from, to) ->
                            !Joint.allows(language, folded, from, to)
                                    || tell(ofLetters.get(pattern), from, to, hits));
        }
    }

    private static boolean tell(List<Entry> entries, int start, int end, Predicate<Hit> hits) {
        return entries.stream().allMatch(entry -> hits.test(new Hit(entry, start, end)));
    }
}
