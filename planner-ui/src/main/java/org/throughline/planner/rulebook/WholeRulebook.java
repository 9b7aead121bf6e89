package org.throughline.planner.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;

/// A version as a rulebook file: rules, cards and the rows beside them, without what the library
/// holds. Thread-safe.
public final class WholeRulebook {

    private WholeRulebook() {}

    /// YAML in UTF-8, which the reader of rulebook files reads back. Phrases of masked lists are
    /// written backwards.
    ///
    /// @param by who takes it out; stands for rows that do not say who set them
    public static byte[] yaml(RulebookVersion book, String by, LocalDate on) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("rulebook", "1");
        file.put("name", book.name());
        file.put("version", String.valueOf(Math.max(1, book.version())));
        file.put("setBy", by);
        file.put("setOn", on.toString());
        put(
                file,
                "rules",
                book.rules().stream()
                        .filter(rule -> rule.card() == null)
                        .map(WholeRulebook::of)
                        .toList());
        List<CardChange> cards = book.cards() == null ? List.of() : book.cards();
        put(file, "cards", cards.stream().map(WholeRulebook::of).toList());
        OwnRows.of(book).values().forEach(row -> merge(row, file));
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setSchema(new CoreSchema())
                        .setDereferenceAliases(true)
                        .build();
        return new Dump(settings).dumpToString(file).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> file, String key, List<?> rows) {
        if (!rows.isEmpty()) {
            file.put(key, rows);
        }
    }

    private static Map<String, Object> of(Rule rule) {
        Map<String, Object> tree = RuleTree.of(rule);
        tree.put("version", String.valueOf(rule.version()));
        tree.put("setBy", rule.setBy());
        if (rule.setOn() != null) {
            tree.put("setOn", rule.setOn().toString());
        }
        return tree;
    }

    private static Map<String, Object> of(CardChange card) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("card", card.card());
        tree.put(
                switch (card.kind()) {
                    case SOFTENED -> "softened";
                    case SWITCHED_OFF -> "switched-off";
                },
                card.reason());
        tree.put("review", card.reviewOn().toString());
        tree.put("by", card.by());
        tree.put("on", card.on().toString());
        return tree;
    }

    /// Puts a row beside those of its kind.
    private static void merge(Own row, Map<String, Object> file) {
        Map<String, Object> one = new LinkedHashMap<>();
        OwnTree.putUnprinted(row, one);
        one.forEach((kind, rows) -> file.merge(kind, rows, WholeRulebook::both));
    }

    private static Object both(Object some, Object more) {
        if (some instanceof List<?> list && more instanceof List<?> others) {
            List<Object> all = new ArrayList<>(list);
            all.addAll(others);
            return all;
        }
        Map<Object, Object> all = new LinkedHashMap<>((Map<?, ?>) some);
        all.putAll((Map<?, ?>) more);
        return all;
    }
}
