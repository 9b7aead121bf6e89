package org.throughline.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.desk.RowText;
import org.throughline.rules.reason.Phrases;

/// What differs between two versions, field by field: rules, sensitivities, calendar days, wording
/// lists, voices, in the order of the later version, then what is gone in the order of the earlier
/// one. Who set a row and when is no difference, and neither is the order of rows or of conditions.
/// Confined to one comparison.
final class Differences {

    private final RowText rows = new RowText(Phrases.of(Locale.ENGLISH));
    private final Phrases phrases = AnalysisPhrases.english();
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(RulebookVersion from, RulebookVersion to) {
        Differences differences = new Differences();
        differences.compare(
                Difference.Kind.RULE, from.rules(), to.rules(), Rule::id, differences::fields);
        differences.compare(
                Difference.Kind.SENSITIVITY,
                from.sensitivities(),
                to.sensitivities(),
                SensitivityRow::id,
                differences::fields);
        differences.compare(
                Difference.Kind.CALENDAR,
                from.calendar(),
                to.calendar(),
                days -> days.market() + " " + days.name(),
                Differences::fields);
        differences.compare(
                Difference.Kind.WORDING,
                from.wordings(),
                to.wordings(),
                WordingList::name,
                Differences::fields);
        differences.compare(
                Difference.Kind.VOICE,
                from.voices(),
                to.voices(),
                BrandVoice::language,
                Differences::fields);
        return List.copyOf(differences.found);
    }

    /// Rows with one id are compared as one; where an id stands several times, all of them are.
    private <T> void compare(
            Difference.Kind kind,
            List<T> from,
            List<T> to,
            Function<T, String> id,
            Function<T, Map<String, Set<String>>> fields) {
        Map<String, Map<String, Set<String>>> before = read(from, id, fields);
        Map<String, Map<String, Set<String>>> after = read(to, id, fields);
        after.forEach((row, now) -> {
            Map<String, Set<String>> was = before.get(row);
            if (was == null) {
                add(kind, row, null, null, told(now));
            } else {
                fields(kind, row, was, now);
            }
        });
        before.forEach((row, was) -> {
            if (!after.containsKey(row)) {
                add(kind, row, null, told(was), null);
            }
        });
    }

    private static <T> Map<String, Map<String, Set<String>>> read(
            List<T> rows, Function<T, String> id, Function<T, Map<String, Set<String>>> fields) {
        Map<String, Map<String, Set<String>>> read = new LinkedHashMap<>();
        for (T row : rows) {
            Map<String, Set<String>> known =
                    read.computeIfAbsent(id.apply(row), any -> new LinkedHashMap<>());
            fields.apply(row)
                    .forEach((field, values) ->
                            known.computeIfAbsent(field, any -> new LinkedHashSet<>())
                                    .addAll(values));
        }
        return read;
    }

    private void fields(
            Difference.Kind kind,
            String row,
            Map<String, Set<String>> was,
            Map<String, Set<String>> now) {
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(was.keySet());
        for (String field : all) {
            Set<String> before = was.getOrDefault(field, Set.of());
            Set<String> after = now.getOrDefault(field, Set.of());
            if (!before.equals(after)) {
                add(kind, row, field, joined(before, after), joined(after, before));
            }
        }
    }

    /// What stands on one side only; a field with one value is told whole.
    private static @Nullable String joined(Set<String> mine, Set<String> theirs) {
        String alone =
                mine.stream()
                        .filter(value -> !theirs.contains(value))
                        .collect(Collectors.joining("; "));
        return alone.isEmpty() ? null : alone;
    }

    private static String told(Map<String, Set<String>> fields) {
        return fields.values().stream().flatMap(Set::stream).collect(Collectors.joining("; "));
    }

    private void add(
            Difference.Kind kind,
            String row,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {
        String how = from == null ? "added" : to == null ? "removed" : "changed";
        String says =
                phrases.say(
                        "difference." + (field == null ? "row." : "field.") + how,
                        phrases.say("difference.kind." + kind.name().toLowerCase(Locale.ROOT), row),
                        Objects.requireNonNullElse(field, ""),
                        Objects.requireNonNullElse(from, ""),
                        Objects.requireNonNullElse(to, ""));
        String once = says.endsWith("..") ? says.substring(0, says.length() - 1) : says;
        found.add(new Difference(kind, row, field, from, to, once));
    }

    private Map<String, Set<String>> fields(Rule rule) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        put(fields, "kind", rule.hard() ? "hard" : "guideline");
        when(rule.when(), fields);
        for (RuleOutcome outcome : rule.outcomes()) {
            put(fields, subject(outcome), rows.outcome(outcome));
        }
        return fields;
    }

    private Map<String, Set<String>> fields(SensitivityRow row) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        put(fields, "kind", row.kind());
        when(row.when(), fields);
        put(fields, "severity", row.severity().name().toLowerCase(Locale.ROOT));
        put(fields, "says", row.says());
        put(fields, "source", dated(row.source(), row.verifiedOn()));
        return fields;
    }

    private static Map<String, Set<String>> fields(CalendarDays days) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        put(fields, "word", days.isStruck() ? "not " + days.word() : days.word());
        put(fields, "days", days.days().written());
        put(fields, "source", dated(days.source(), days.verifiedOn()));
        return fields;
    }

    private static String dated(@Nullable String source, @Nullable LocalDate verifiedOn) {
        return Stream.of(source, verifiedOn)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Set<String>> fields(WordingList list) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        phrases("phrases ", list.phrases(), list, fields);
        phrases("harmless ", list.harmlessPhrases(), list, fields);
        if (list.isMasked()) {
            put(fields, "masked", "true");
        }
        String source = dated(list.source(), list.verifiedOn());
        if (!source.isEmpty()) {
            put(fields, "source", source);
        }
        return fields;
    }

    private static void phrases(
            String field,
            Map<String, List<String>> byLanguage,
            WordingList list,
            Map<String, Set<String>> fields) {
        new TreeMap<>(byLanguage)
                .forEach((language, phrases) ->
                        phrases.forEach(
                                phrase -> put(fields, field + language, list.shown(phrase))));
    }

    private static Map<String, Set<String>> fields(BrandVoice voice) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        voice.avoid()
                .forEach(each ->
                        put(
                                fields,
                                "avoid " + each.phrase(),
                                each.say() == null
                                        ? each.phrase()
                                        : each.phrase() + " → " + each.say()));
        voice.cliches().forEach(phrase -> put(fields, "cliches", phrase));
        putSaid(fields, "most-words", voice.mostWords());
        putSaid(fields, "you-before-we", voice.youBeforeWe());
        putSaid(fields, "emoji", voice.emoji());
        voice.approved().forEach(line -> put(fields, "approved", line));
        return fields;
    }

    private static void putSaid(
            Map<String, Set<String>> fields, String field, @Nullable Object value) {
        if (value != null) {
            put(fields, field, value.toString());
        }
    }

    private void when(When when, Map<String, Set<String>> fields) {
        if (when.item() != null) {
            put(fields, "for", when.item().key());
        }
        conditions("when", when.brief(), fields);
        conditions("for", when.onItem(), fields);
        conditions("except", when.except(), fields);
    }

    private void conditions(
            String scope, List<Condition> conditions, Map<String, Set<String>> fields) {
        conditions.forEach(
                each -> put(fields, scope + " " + each.dimension(), rows.condition(each)));
    }

    private static void put(Map<String, Set<String>> fields, String field, String value) {
        fields.computeIfAbsent(field, any -> new LinkedHashSet<>()).add(value);
    }

    /// What makes two outcomes the same one with another value.
    private static String subject(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Who who -> "who " + who.step().key();
            case RuleOutcome.Ask ask -> "ask " + ask.role();
            case RuleOutcome.Need need -> "need " + need.what();
            case RuleOutcome.Never never -> "never " + never.dimension();
            case RuleOutcome.Hold _ -> "hold";
            case RuleOutcome.Limit limit -> "limit " + limit.measure() + " " + limit.bound();
            case RuleOutcome.Lane _ -> "lane";
            case RuleOutcome.Note _ -> "note";
        };
    }
}
