package org.throughline.planner.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Showing;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;

/// Rules as rows of a sheet, an outcome a row, in the words of rulebook files. The columns are
/// those of `docs/formats.md`.
public final class RuleRows {

    static final String RULE = "rule";
    static final String KIND = "kind";
    static final String ITEM = "item";
    static final String OUTCOME = "outcome";
    static final String WHAT = "what";
    static final String VALUE = "value";
    static final String STAGE = "stage";
    static final String HOW = "how";
    static final String AFTER = "after";
    static final String DAYS = "days";
    static final String TEXT = "text";
    static final String WHERE = "where";
    static final String FROM = "from";
    static final String SIZE = "size";
    static final String SECONDS = "seconds";
    static final String PLATFORM = "platform";

    static final List<String> WHEN = numbered("when", When.MOST_CONDITIONS);
    static final List<String> ON_ITEM = numbered("item", When.MOST_CONDITIONS);
    static final List<String> EXCEPT = numbered("except", When.MOST_EXCEPTIONS);

    /// The columns in their order.
    static final List<String> COLUMNS =
            Stream.of(
                            List.of(RULE, KIND),
                            WHEN,
                            List.of(ITEM),
                            ON_ITEM,
                            EXCEPT,
                            List.of(
                                    OUTCOME, WHAT, VALUE, STAGE, HOW, AFTER, DAYS, TEXT, WHERE,
                                    FROM, SIZE, SECONDS, PLATFORM))
                    .flatMap(List::stream)
                    .toList();

    private RuleRows() {}

    private static List<String> numbered(String name, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(number -> name + " " + number).toList();
    }

    /// The word for a kind of outcome.
    public static String kind(RuleOutcome outcome) {
        return RuleTree.kind(outcome);
    }

    /// The cells of every outcome of every rule, in the order of the columns; an empty cell is "".
    static List<List<String>> of(List<Rule> rules) {
        List<List<String>> rows = new ArrayList<>();
        for (Rule rule : rules) {
            for (RuleOutcome outcome : rule.outcomes()) {
                Map<String, String> cells = new LinkedHashMap<>(when(rule));
                cells.put(OUTCOME, kind(outcome));
                cells.putAll(outcome(outcome));
                rows.add(
                        COLUMNS.stream()
                                .map(column -> Objects.requireNonNullElse(cells.get(column), ""))
                                .toList());
            }
        }
        return rows;
    }

    private static Map<String, String> when(Rule rule) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(RULE, rule.id());
        cells.put(KIND, rule.hard() ? "hard" : "guideline");
        When when = rule.when();
        conditions(cells, WHEN, when.brief());
        if (when.item() != null) {
            cells.put(ITEM, when.item().key());
        }
        conditions(cells, ON_ITEM, when.onItem());
        conditions(cells, EXCEPT, when.except());
        return cells;
    }

    private static void conditions(
            Map<String, String> cells, List<String> columns, List<Condition> conditions) {
        for (int at = 0; at < conditions.size(); at++) {
            cells.put(columns.get(at), condition(conditions.get(at)));
        }
    }

    /// `topic is grief-and-loss, illness`, `calendar within 7 of mourning-day`, `wording contains
    /// claims at hook, caption`.
    static String condition(Condition condition) {
        String start = condition.dimension() + " " + condition.operator().key();
        String values = list(condition.values());
        return switch (condition.operator()) {
            case ANSWERED, UNANSWERED -> start;
            case NO_ITEM -> start + " " + (values.isEmpty() ? "any" : values);
            case WITHIN -> start + " " + condition.days() + " of " + values;
            case CONTAINS ->
                    condition.places() == null
                            ? start + " " + values
                            : start + " " + values + " at " + list(condition.places());
            case IS, IS_NOT, AT_LEAST, AT_MOST, ON -> start + " " + values;
        };
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }

    private static Map<String, String> outcome(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who -> Map.of(WHAT, who.step().key(), VALUE, who.level().name());
            case RuleOutcome.Ask ask -> ask(ask);
            case RuleOutcome.Need need -> need(need);
            case RuleOutcome.Never never ->
                    never.replacement() == null
                            ? Map.of(WHAT, never.dimension(), VALUE, never.value())
                            : Map.of(
                                    WHAT,
                                    never.dimension(),
                                    VALUE,
                                    never.value(),
                                    TEXT,
                                    never.replacement());
            case RuleOutcome.Hold hold -> hold(hold);
            case RuleOutcome.Limit limit ->
                    Map.of(
                            WHAT,
                            limit.measure(),
                            HOW,
                            limit.bound(),
                            VALUE,
                            limit.number().toPlainString());
            case RuleOutcome.Lane(Integer days) ->
                    days == null ? Map.of() : Map.of(DAYS, days.toString());
            case RuleOutcome.Note(String says) -> Map.of(TEXT, says);
        };
    }

    private static Map<String, String> ask(RuleOutcome.Ask ask) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(WHAT, ask.role());
        cells.put(VALUE, ask.seal());
        cells.put(STAGE, ask.stage());
        Asking how = ask.how();
        if (how != null) {
            cells.put(HOW, how.all() ? "all" : "any");
            cells.put(AFTER, list(how.after()));
            cells.put(DAYS, how.withinDays() == null ? "" : how.withinDays().toString());
        }
        return cells;
    }

    private static Map<String, String> need(RuleOutcome.Need need) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(WHAT, need.what());
        cells.put(VALUE, need.of() == null ? "" : list(need.of()));
        if (need.leastMillis() > 0) {
            cells.put(SECONDS, String.valueOf(need.leastMillis() / 1000));
        }
        Showing showing = need.showing();
        if (showing != null) {
            cells.put(TEXT, Objects.requireNonNullElse(showing.text(), ""));
            cells.put(WHERE, showing.where() == null ? "" : list(showing.where()));
            cells.put(FROM, Objects.requireNonNullElse(showing.from(), ""));
            cells.put(SIZE, Objects.requireNonNullElse(showing.size(), ""));
        }
        return cells;
    }

    private static Map<String, String> hold(RuleOutcome.Hold hold) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(
                WHAT,
                switch (hold.until()) {
                    case RuleOutcome.Until.Answer(String role) -> role;
                    case RuleOutcome.Until.Day(LocalDate day) -> day.toString();
                    case RuleOutcome.Until.There(String prerequisite) -> prerequisite;
                });
        cells.put(PLATFORM, hold.platform() == null ? "" : hold.platform().key());
        return cells;
    }
}
