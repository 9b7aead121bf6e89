package org.throughline.planner.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;
import org.throughline.data.rulebook.WordingList;

/// Rules as the plain maps, lists and texts of a rulebook file, so that whatever comes from a
/// screen or a sheet is checked by the reader of files and by nothing else.
final class RuleTree {

    private RuleTree() {}

    static Map<String, Object> of(Rule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        tree.put("kind", rule.hard() ? "hard" : "guideline");
        putWhen(tree, rule.when());
        tree.put(
                "then",
                rule.outcomes().stream()
                        .map(outcome -> Map.of(kind(outcome), outcome(outcome)))
                        .toList());
        return tree;
    }

    static void putWhen(Map<String, Object> tree, When when) {
        put(tree, "when", conditions(when.brief()));
        ItemKind item = when.item();
        if (item != null) {
            tree.put("for", Map.of(item.key(), conditions(when.onItem())));
        }
        put(tree, "except", conditions(when.except()));
    }

    private static void put(Map<String, Object> tree, String key, Map<String, Object> value) {
        if (!value.isEmpty()) {
            tree.put(key, value);
        }
    }

    /// By question; a file asks each once in one place.
    private static Map<String, Object> conditions(List<Condition> conditions) {
        Map<String, Object> tree = new LinkedHashMap<>();
        conditions.forEach(condition -> tree.put(condition.dimension(), condition(condition)));
        return tree;
    }

    static Object condition(Condition condition) {
        Operator operator = condition.operator();
        return switch (operator) {
            case IS -> condition.values();
            case ANSWERED, UNANSWERED -> Map.of(operator.key(), "true");
            case IS_NOT, AT_LEAST, AT_MOST, ON -> Map.of(operator.key(), condition.values());
            case NO_ITEM ->
                    Map.of(
                            operator.key(),
                            condition.values().isEmpty() ? "any" : condition.values());
            case WITHIN ->
                    Map.of(
                            operator.key(),
                            Map.of(
                                    "days",
                                    String.valueOf(condition.days()),
                                    "of",
                                    condition.values()));
            case CONTAINS ->
                    condition.places() == null
                            ? Map.of(operator.key(), condition.values())
                            : Map.of(operator.key(), condition.values(), "at", condition.places());
        };
    }

    /// The word of files for a kind of outcome.
    static String kind(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who _ -> "who";
            case RuleOutcome.Ask _ -> "ask";
            case RuleOutcome.Need _ -> "need";
            case RuleOutcome.Never _ -> "never";
            case RuleOutcome.Hold _ -> "hold";
            case RuleOutcome.Limit _ -> "limit";
            case RuleOutcome.Lane _ -> "lane";
            case RuleOutcome.Note _ -> "note";
        };
    }

    private static Object outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who -> Map.of(who.step().key(), who.level().name());
            case RuleOutcome.Ask ask -> ask(ask);
            case RuleOutcome.Need need -> need(need);
            case RuleOutcome.Never never -> never(never);
            case RuleOutcome.Hold hold -> hold(hold);
            case RuleOutcome.Limit limit ->
                    Map.of(
                            "measure",
                            limit.measure(),
                            limit.bound(),
                            limit.number().toPlainString(),
                            "unit",
                            limit.unit());
            case RuleOutcome.Lane(Integer days) ->
                    days == null ? "not-fast" : Map.of("lead-days", days.toString());
            case RuleOutcome.Note note -> note.says();
        };
    }

    private static Map<String, Object> ask(RuleOutcome.Ask ask) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", ask.role());
        tree.put("seal", ask.seal());
        tree.put("stage", ask.stage());
        Asking how = ask.how();
        if (how != null) {
            tree.put("all", String.valueOf(how.all()));
            add(tree, "after", how.after().isEmpty() ? null : how.after());
            add(tree, "within-days", how.withinDays());
        }
        return tree;
    }

    private static Map<String, Object> need(RuleOutcome.Need need) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", need.what());
        if (need.leastMillis() > 0) {
            tree.put("seconds", String.valueOf(need.leastMillis() / 1000));
        }
        add(tree, "of", need.of());
        Showing showing = need.showing();
        if (showing != null) {
            add(tree, "text", showing.text());
            add(tree, "where", showing.where());
            add(tree, "from", showing.from());
            add(tree, "size", showing.size());
        }
        return tree;
    }

    private static Map<String, Object> never(RuleOutcome.Never never) {
        String replacement = never.replacement();
        return Map.of(
                never.dimension(),
                replacement == null
                        ? never.value()
                        : Map.of("list", never.value(), "say", replacement));
    }

    private static Map<String, Object> hold(RuleOutcome.Hold hold) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "until",
                switch (hold.until()) {
                    case RuleOutcome.Until.Answer(String role) -> role;
                    case RuleOutcome.Until.Day(LocalDate day) -> day.toString();
                    case RuleOutcome.Until.There(String prerequisite) -> prerequisite;
                });
        if (hold.platform() != null) {
            tree.put("platform", hold.platform().key());
        }
        return tree;
    }

    private static void add(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value instanceof List<?> ? value : value.toString());
        }
    }

    /// A rulebook file of these rules, and the names of the lists that they may name.
    static Map<String, Object> file(
            String name, List<Map<String, Object>> rules, List<WordingList> ownWordings) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("rulebook", "1");
        file.put("name", name.isBlank() ? "-" : name);
        file.put("version", "1");
        file.put("setBy", "-");
        file.put("rules", new ArrayList<>(rules));
        file.put("wordings", OwnTree.named(ownWordings));
        return file;
    }
}
