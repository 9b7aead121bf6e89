package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;

/// Reads lists of phrases. Thread-safe.
///
/// A list holds phrases by language, and beside them `harmless`, again by language, `source` and
/// `verified`, whether it is `masked`, and whether its phrases are written `backwards` in the file,
/// so that the file does not print what nobody should have to read.
final class WordingReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final List<String> KEYS =
            List.of("harmless", "masked", "backwards", "source", "verified");

    /// Phrases of one list, in all languages together.
    private static final int MOST_PHRASES = 20_000;

    private WordingReader() {}

    static List<WordingList> read(Node node, RulebookVersion library) {
        RowIds names = RowIds.of(library.wordings(), WordingList::name);
        List<WordingList> lists = new ArrayList<>();
        node.entries()
                .forEach((name, list) -> {
                    names.take(name, list);
                    lists.add(list(name, list));
                });
        return lists;
    }

    private static WordingList list(String name, Node list) {
        Map<String, Node> languages = new LinkedHashMap<>(list.entries());
        KEYS.forEach(languages::remove);
        boolean backwards = list.child("backwards").flag();
        refuseTooMany(list, languages.values());
        return new WordingList(
                name,
                phrases(languages, backwards),
                phrases(list.child("harmless").entries(), backwards),
                list.child("masked").flag(),
                list.child("source").isMissing() ? null : list.child("source").said(""),
                list.child("verified").isMissing() ? null : list.child("verified").day());
    }

    private static void refuseTooMany(Node list, Collection<Node> languages) {
        int phrases =
                Stream.concat(
                                languages.stream(),
                                list.child("harmless").entries().values().stream())
                        .mapToInt(words -> words.elements().size())
                        .sum();
        if (phrases > MOST_PHRASES) {
            list.problem(
                    Node.TOO_MANY,
                    "a list has up to %,d phrases, not %,d".formatted(MOST_PHRASES, phrases),
                    "Maybe two lists; a rule can name both.");
        }
    }

    private static Map<String, List<String>> phrases(
            Map<String, Node> languages, boolean backwards) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        languages.forEach((language, words) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                words.problem(
                        Node.SHAPE,
                        Node.shown(language) + " is no language such as en",
                        "Lists are kept by language alone, without a country.");
            }
            phrases.put(
                    language,
                    words.elements().stream()
                            .map(word -> word.said("-"))
                            .map(word -> backwards ? turned(word) : word)
                            .toList());
        });
        return phrases;
    }

    /// The letters in the other order.
    private static String turned(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
