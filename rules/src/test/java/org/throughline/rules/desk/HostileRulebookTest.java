package org.throughline.rules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// A rulebook file is written by a stranger until it has been read.
class HostileRulebookTest {

    private static final RulebookVersion LIBRARY = RuleBook.library();
    private static final Object PERSON = List.of(Map.of("who", Map.of("script", "PERSON_ONLY")));

    private static Outcome<RulebookVersion> read(Map<String, ?> more) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("rulebook", "1");
        tree.put("name", "Tried");
        tree.put("version", "1");
        tree.put("setBy", "Ruben Castellow");
        tree.putAll(more);
        return RulebookReader.read(tree, LIBRARY);
    }

    private static List<Problem> problems(Map<String, ?> more) {
        return switch (read(more)) {
            case Outcome.Accepted<RulebookVersion> _ -> List.of();
            case Outcome.Refused<RulebookVersion>(List<Problem> problems) -> problems;
        };
    }

    private static Map<String, Object> rule(Object... more) {
        Map<String, Object> rule = new HashMap<>(Map.of("id", "X1", "then", PERSON));
        for (int i = 0; i < more.length; i += 2) {
            rule.put((String) more[i], more[i + 1]);
        }
        return rule;
    }

    private static Arguments refused(Object rule, String place, String message) {
        return Arguments.of(rule, place, message);
    }

    private static Map<String, Object> then(String kind, Object says) {
        return rule("then", List.of(Map.of(kind, says)));
    }

    private static Map<String, Object> when(String question, Object answer) {
        return rule("when", Map.of(question, answer));
    }

    static Stream<Arguments> rules() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("on", null);
        return Stream.of(
                refused("X1", "rules[0]", "keys and values are expected"),
                refused(rule("id", -7), "rules[0].id", "an id is up to 40"),
                refused(rule("id", "a b"), "rules[0].id", "an id is up to 40"),
                refused(rule("id", "U2a"), "rules[0].id", "stands twice"),
                refused(rule("then", List.of()), "rules[0].then", "a rule has an outcome"),
                refused(rule("card", Map.of()), "rules[0].card", "only shipped rules"),
                refused(rule("from", "11 Mar"), "rules[0].from", "is not known here"),
                refused(rule("setOn", "2027-02-31"), "rules[0].setOn", "is no date"),
                refused(rule("version", "0"), "rules[0].version", "from 1 to"),
                refused(rule("setBy", " "), "rules[0].setBy", "there is none"),
                refused(when("publish-date", Map.of("on", "31 Feb")), "on", "is no day"),
                refused(when("publish-date", Map.of("on", "")), "on", "is no day"),
                refused(when("publish-date", Map.of("on", List.of())), "on", "nothing to compare"),
                refused(when("publish-date", empty), "on", "nothing to compare"),
                refused(when("publish-date", "11 Mar"), "publish-date", "compared with on"),
                refused(when("wording", "death"), "wording", "compared with contains"),
                refused(when("wording", Map.of("contains", List.of())), "wording", "nothing to"),
                refused(
                        when("wording", Map.of("contains", Map.of("list", "death"))),
                        "wording.contains",
                        "one value is expected"),
                refused(when("market", "Japan"), "market", "no country code"),
                refused(when("market", "ZZ"), "market", "no country code"),
                refused(when("for-them", "yes"), "for-them", "answered or not"),
                refused(when("stakes", Map.of("at-least", "other")), "stakes", "a listed answer"),
                refused(
                        when("stakes", Map.of("at-least", List.of("high", "notable"))),
                        "stakes",
                        "one answer"),
                refused(when("topic", Map.of("at-least", "illness")), "topic", "an ordered"),
                refused(when("topic", Map.of("is", List.of())), "topic", "nothing to compare"),
                refused(when("calendar", Map.of("within", 3)), "within", "keys and values"),
                refused(
                        when(
                                "calendar",
                                Map.of("within", Map.of("days", 61, "of", "mourning-day"))),
                        "within.days",
                        "from 1 to 60"),
                refused(
                        when("market", Map.of("within", Map.of("days", 6, "of", "mourning-day"))),
                        "within",
                        "goes with calendar"),
                refused(
                        when("wording", Map.of("contains", "death", "at", "chorus")),
                        "wording.at",
                        "no place of a wording"),
                refused(when("topic", Map.of("no-item", "illness")), "no-item", "asked of items"),
                refused(when("joke-travels", "yes"), "joke-travels", "not supported yet"),
                refused(when("shown-as", "picture"), "shown-as", "no brief answers"),
                refused(then("need", "evidence"), "need", "needed of a claim"),
                refused(then("need", "label"), "need", "which words"),
                refused(
                        then("need", Map.of("what", "label", "text", "Ad", "size", "60%")),
                        "size",
                        "no size"),
                refused(then("need", Map.of("what", "prerequisite")), "need", "which prerequisite"),
                refused(
                        rule(
                                "for",
                                "claim",
                                "then",
                                List.of(
                                        Map.of(
                                                "need",
                                                Map.of("what", "evidence", "seconds", "3")))),
                        "seconds",
                        "how long a qualifier"),
                refused(
                        rule(
                                "for",
                                "claim",
                                "then",
                                List.of(
                                        Map.of(
                                                "need",
                                                Map.of(
                                                        "what",
                                                        "qualifier",
                                                        "seconds",
                                                        "3000000")))),
                        "seconds",
                        "from 1 to 600"),
                refused(then("never", Map.of("wording", "flawless")), "never", "no known wording"),
                refused(then("never", Map.of("synthetic", "none")), "never", "no known synthetic"),
                refused(then("hold", "local-market"), "hold", "a market's own"),
                refused(then("hold", "2027-10-01"), "hold", "a market's own"),
                refused(
                        rule(
                                "for",
                                "market",
                                "then",
                                List.of(Map.of("hold", Map.of("until", "x")))),
                        "hold.until",
                        "no known role, prerequisite or date"),
                refused(
                        then("limit", limit("brightness", "at-most", "1")),
                        "measure",
                        "nothing measures"),
                refused(then("limit", limit("silence", "at-least", "1")), "at-least", "from above"),
                refused(
                        then("limit", limit("silence", "at-most", "1e999999999")),
                        "at-most",
                        "a number"),
                refused(then("limit", limit("silence", "at-most", "-1")), "at-most", "a number"),
                refused(
                        then("limit", Map.of("measure", "silence", "unit", "s")),
                        "limit",
                        "how much silence"),
                refused(
                        then("limit", limit("cut-rate", "at-most", "20")),
                        "unit",
                        "counted in 'per-minute'"),
                refused(
                        then(
                                "limit",
                                Map.of("measure", "loudness", "at-most", "-3", "unit", "LUFS")),
                        "at-most",
                        "from -40 to -8"),
                refused(
                        then(
                                "limit",
                                Map.of(
                                        "measure",
                                        "message-count",
                                        "at-most",
                                        "2",
                                        "unit",
                                        "count")),
                        "at-most",
                        "from 1 to 1"),
                refused(then("lane", Map.of("lead-days", "-4")), "lead-days", "from 0 to 365"),
                refused(ask("legal", "captions", "plan"), "seal", "sealed with the words"),
                refused(
                        then(
                                "ask",
                                Map.of(
                                        "role", "legal", "seal", "words", "stage", "plan", "after",
                                        "legal")),
                        "after",
                        "after themselves"),
                refused(
                        rule(
                                "for",
                                "market",
                                "then",
                                List.of(
                                        Map.of(
                                                "ask",
                                                Map.of(
                                                        "role", "legal", "seal", "story", "stage",
                                                        "plan")))),
                        "seal",
                        "all markets together"),
                refused(ask("legal", "captions", "plan"), "seal", "sealed with the words"),
                refused(ask("executive", "whole-file", "plan"), "stage", "before there is a draft"),
                refused(then("note", "x".repeat(201)), "note", "up to 200 characters, not 201"),
                refused(then("note", "a\u0000b"), "note", "U+0000 cannot be seen"),
                refused(then("note", "\u202Egnp.exe"), "note", "U+202E cannot be seen"),
                refused(then("note", "   "), "note", "there is none"));
    }

    private static Map<String, Object> limit(String measure, String bound, String number) {
        return Map.of("measure", measure, bound, number, "unit", "s");
    }

    private static Map<String, Object> ask(String role, String seal, String stage) {
        return then("ask", Map.of("role", role, "seal", seal, "stage", stage));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_cannot_be_kept_is_refused_at_its_place(Object rule, String place, String message) {
        assertThat(problems(Map.of("rules", List.of(rule))))
                .isNotEmpty()
                .anySatisfy(problem -> {
                    assertThat(problem.field()).contains(place);
                    assertThat(problem.message()).contains(message);
                });
    }

    @Test
    void every_fault_of_a_file_comes_at_once() {
        List<?> rules = rules().map(each -> each.get()[0]).toList();

        assertThat(problems(Map.of("rules", rules)).stream().map(Problem::field).distinct())
                .hasSizeGreaterThanOrEqualTo(rules.size());
    }

    @Test
    void a_phrase_that_looks_like_a_pattern_is_a_phrase_and_an_empty_one_is_refused() {
        assertThat(problems(Map.of("wordings", Map.of("odd", Map.of("en", List.of("(a+)+$"))))))
                .isEmpty();
        assertThat(problems(Map.of("wordings", Map.of("odd", Map.of("en", List.of(""))))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("wordings.odd.en[0]"));
        assertThat(problems(Map.of("wordings", Map.of("death", Map.of("en-GB", List.of("wake"))))))
                .hasSize(2);
    }

    @Test
    void a_sensitivity_row_is_as_strict() {
        Map<String, Object> row =
                Map.of(
                        "id", "S-claims",
                        "kind", "mood",
                        "severity", "grave",
                        "when", Map.of("sensitivity", "high"),
                        "says", "",
                        "source", "own");

        assertThat(problems(Map.of("sensitivities", List.of(row))))
                .extracting(Problem::field)
                .contains(
                        "sensitivities[0].id",
                        "sensitivities[0].kind",
                        "sensitivities[0].severity",
                        "sensitivities[0].says",
                        "sensitivities[0]");
    }

    @Test
    void fifty_thousand_rows_are_read_and_one_more_is_refused() {
        List<Map<String, Object>> rows =
                new ArrayList<>(
                        IntStream.range(0, 50_000)
                                .mapToObj(number -> rule("id", "X" + number))
                                .toList());
        assertThat(read(Map.of("rules", rows))).isInstanceOf(Outcome.Accepted.class);

        rows.add(rule("id", "one-more"));

        assertThat(problems(Map.of("rules", rows)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("50,000").contains("50,001"));
    }

    @Test
    void a_huge_file_is_answered_in_a_page_and_none_of_it_repeated_at_length() {
        String long10 = "grief".repeat(2_000_000);
        Object deep = "end";
        for (int i = 0; i < 5_000; i++) {
            deep = List.of(deep);
        }
        List<Map<String, Object>> rules = new ArrayList<>();
        rules.add(rule(long10, long10, "id", long10, "when", Map.of(long10, deep, "topic", deep)));
        IntStream.range(0, 5_000).forEach(i -> rules.add(Map.of("id", "?")));

        List<Problem> problems = problems(Map.of("rules", rules));

        assertThat(problems).hasSizeLessThanOrEqualTo(501);
        assertThat(problems.getLast().message()).contains("more problems follow");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.says()).hasSizeLessThan(700));
    }

    @Test
    void what_is_not_even_a_map_is_refused() {
        for (Object tree : Arrays.asList("text", 7, List.of(), List.of(Map.of()), true)) {
            assertThat(RulebookReader.read(tree, LIBRARY)).isInstanceOf(Outcome.Refused.class);
        }
    }
}
