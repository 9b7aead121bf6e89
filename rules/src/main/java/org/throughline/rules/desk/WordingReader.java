package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;

/// Reads lists of phrases. Thread-safe.
final class WordingReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private WordingReader() {}

    static List<WordingList> read(Node node, RulebookVersion library) {
        RowIds names = RowIds.of(library.wordings(), WordingList::name);
        List<WordingList> lists = new ArrayList<>();
        node.entries()
                .forEach((name, languages) -> {
                    names.take(name, languages);
                    Map<String, List<String>> phrases = new LinkedHashMap<>();
                    languages
                            .entries()
                            .forEach((language, words) ->
                                    phrases.put(language, phrases(language, words)));
                    lists.add(new WordingList(name, phrases));
                });
        return lists;
    }

    private static List<String> phrases(String language, Node words) {
        if (!LANGUAGE.matcher(language).matches()) {
            words.problem(
                    Node.SHAPE,
                    Node.shown(language) + " is no language such as en",
                    "Lists are kept by language alone, without a country.");
        }
        return words.elements().stream().map(word -> word.said("-")).toList();
    }
}
