package org.throughline.planner.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.WordingList;

/// Rows beside the rules as the plain maps, lists and texts of a rulebook file.
final class OwnTree {

    private OwnTree() {}

    /// Puts a row where a file has it.
    static void put(Own row, Map<String, Object> file) {
        switch (row) {
            case DraftChange.Words(WordingList list) ->
                    file.put("wordings", Map.of(list.name(), of(list)));
            case DraftChange.Sensitive(SensitivityRow each) ->
                    file.put("sensitivities", List.of(of(each)));
            case DraftChange.Days(List<CalendarDays> days) ->
                    file.put("calendar", days.stream().map(OwnTree::of).toList());
            case DraftChange.Voice(BrandVoice voice) ->
                    file.put("voice", Map.of(voice.language(), of(voice)));
        }
    }

    /// The same, and phrases of a masked list backwards, so that the file does not print them.
    static void putUnprinted(Own row, Map<String, Object> file) {
        if (row instanceof DraftChange.Words(WordingList list) && list.isMasked()) {
            Map<String, Object> tree =
                    of(
                            new WordingList(
                                    list.name(),
                                    turned(list.phrases()),
                                    turned(list.harmlessPhrases()),
                                    true,
                                    list.source(),
                                    list.verifiedOn()));
            tree.put("backwards", "true");
            file.put("wordings", Map.of(list.name(), tree));
        } else {
            put(row, file);
        }
    }

    private static Map<String, List<String>> turned(Map<String, List<String>> phrases) {
        Map<String, List<String>> turned = new LinkedHashMap<>();
        phrases.forEach((language, all) ->
                turned.put(
                        language,
                        all.stream()
                                .map(each -> new StringBuilder(each).reverse().toString())
                                .toList()));
        return turned;
    }

    private static Map<String, Object> of(WordingList list) {
        Map<String, Object> tree = new LinkedHashMap<>(list.phrases());
        tree.put("harmless", list.harmlessPhrases());
        add(tree, "masked", list.isMasked() ? true : null);
        add(tree, "source", list.source());
        add(tree, "verified", list.verifiedOn());
        return tree;
    }

    private static Map<String, Object> of(SensitivityRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.id());
        tree.put("kind", row.kind());
        tree.put("severity", row.severity().name().toLowerCase(Locale.ROOT));
        RuleTree.putWhen(tree, row.when());
        tree.put("says", row.says());
        tree.put("source", row.source());
        add(tree, "verified", row.verifiedOn());
        return tree;
    }

    private static Map<String, Object> of(CalendarDays days) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("market", days.market().code());
        tree.put("word", days.word());
        tree.put("name", days.name());
        tree.put("days", days.days().written());
        tree.put("source", days.source());
        tree.put("verified", days.verifiedOn().toString());
        add(tree, "struck", days.isStruck() ? true : null);
        return tree;
    }

    private static Map<String, Object> of(BrandVoice voice) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("avoid", voice.avoid().stream().map(OwnTree::of).toList());
        tree.put("cliches", voice.cliches());
        add(tree, "most-words", voice.mostWords());
        add(tree, "you-before-we", voice.youBeforeWe());
        add(tree, "emoji", voice.emoji());
        tree.put("approved", voice.approved());
        return tree;
    }

    private static Object of(BrandVoice.Avoided avoided) {
        String say = avoided.say();
        return say == null ? avoided.phrase() : Map.of("phrase", avoided.phrase(), "say", say);
    }

    private static void add(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value.toString());
        }
    }

    /// Lists by name alone, for whoever reads what names them.
    static Map<String, Object> named(List<WordingList> lists) {
        Map<String, Object> tree = new LinkedHashMap<>();
        lists.forEach(list -> tree.put(list.name(), new LinkedHashMap<>()));
        return tree;
    }
}
