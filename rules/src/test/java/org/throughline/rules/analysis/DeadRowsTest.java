package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.analysis.Rulebooks.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Stakes;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

class DeadRowsTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final Desk DESK = new Desk(RULES);
    private static final List<Briefs> SPACE = EnumeratedBriefs.all();

    private static List<DeadRow> dead(RulebookVersion rulebook) {
        return DESK.check(rulebook, Set.of()).dead();
    }

    private static List<String> dead(String rules) {
        return dead(rulebook(rules)).stream()
                .map(each -> each.rule() + " " + each.cause() + " " + each.by())
                .toList();
    }

    /// Without every row that is called dead.
    private static RulebookVersion without(RulebookVersion rulebook, List<DeadRow> dead) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            List<RuleOutcome> left = new ArrayList<>(rule.outcomes());
            dead.stream()
                    .filter(each -> each.rule().equals(rule.id()))
                    .forEach(each -> {
                        if (each.outcome() == null) {
                            left.clear();
                        } else {
                            left.remove(each.outcome());
                        }
                    });
            if (!left.isEmpty()) {
                rules.add(
                        new Rule(
                                rule.id(),
                                rule.version(),
                                rule.setBy(),
                                rule.setOn(),
                                rule.hard(),
                                rule.when(),
                                left,
                                rule.card()));
            }
        }
        return new RulebookVersion(
                rulebook.name(),
                rulebook.version(),
                rules,
                rulebook.sensitivities(),
                rulebook.calendar(),
                rulebook.wordings());
    }

    /// All that is decided, without who says so.
    private static String decided(Assessment assessment) {
        return Stream.of(
                        assessment.decisions().stream()
                                .map(each -> each.step() + "@" + each.market() + each.level()),
                        assessment.asks().stream()
                                .map(each ->
                                        "ask %s %s %s %s %s %s"
                                                .formatted(
                                                        each.role(),
                                                        each.market(),
                                                        each.person(),
                                                        each.seal(),
                                                        each.stage(),
                                                        each.how())),
                        assessment.needs().stream()
                                .map(each ->
                                        "need %s %s %s %s %s %s %s"
                                                .formatted(
                                                        each.what(),
                                                        each.item(),
                                                        each.market(),
                                                        each.met(),
                                                        each.leastMillis(),
                                                        each.of(),
                                                        each.showing())),
                        assessment.never().stream()
                                .map(each ->
                                        "never %s %s %s %s %s"
                                                .formatted(
                                                        each.what(),
                                                        each.value(),
                                                        each.market(),
                                                        each.broken(),
                                                        each.hard())),
                        assessment.holds().stream()
                                .map(each -> "hold " + each.market() + each.until()),
                        assessment.limits().stream()
                                .map(each ->
                                        "limit %s %s %s %s"
                                                .formatted(
                                                        each.measure(),
                                                        each.bound(),
                                                        each.number(),
                                                        each.hard())),
                        Stream.of("lane %s %s".formatted(lane(assessment), days(assessment))),
                        assessment.notes().stream()
                                .map(each -> "note " + each.place() + each.says()))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static boolean lane(Assessment assessment) {
        return assessment.lane().fast();
    }

    private static int days(Assessment assessment) {
        return assessment.lane().leadDays();
    }

    @Property(tries = 15)
    void removing_dead_rows_changes_no_decision_on_the_enumerated_space(
            @ForAll @LongRange(min = 0) long seed) {
        RulebookVersion rulebook = DrawnRulebooks.of(seed, 14);
        List<DeadRow> dead = dead(rulebook);
        RulebookVersion less = without(rulebook, dead);

        List<Briefs> some = SPACE.subList((int) (seed % 600), (int) (seed % 600) + 60);

        assertThat(decided(some, less))
                .as("%s of %s", dead, rulebook.rules())
                .isEqualTo(decided(some, rulebook));
    }

    /// All briefs under one version, so that it is made ready once.
    private static List<String> decided(List<Briefs> some, RulebookVersion rulebook) {
        return some.stream().map(each -> decided(decide(each, rulebook))).toList();
    }

    /// Removing any row that is not called dead changes something somewhere, for rows over one
    /// question whose every answer is tried.
    @Test
    void no_dead_row_over_one_ordered_question_is_missed() {
        List<String> words = List.of("routine", "notable", "high", "critical");
        for (String operator : List.of("at-least", "at-most", "is", "is-not")) {
            for (String one : words) {
                for (String other : words) {
                    RulebookVersion rulebook =
                            rulebook(
                                    """
                                    {"id": "A", "when": {"stakes": {"%s": "%s"}},
                                     "then": [{"who": {"captions": "PERSON_ONLY"}}]},
                                    {"id": "B", "when": {"stakes": {"at-least": "%s"}},
                                     "then": [{"who": {"captions": "PERSON_LEADS"}}]}
                                    """
                                            .formatted(operator, one, other));
                    Map<String, Boolean> called = new TreeMap<>();
                    rulebook.rules().stream()
                            .filter(rule -> rule.card() == null)
                            .forEach(rule -> called.put(rule.id(), false));
                    dead(rulebook).forEach(each -> called.put(each.rule(), true));

                    called.forEach((id, isDead) -> {
                        RulebookVersion less =
                                without(
                                        rulebook,
                                        List.of(
                                                new DeadRow(
                                                        id,
                                                        null,
                                                        DeadRow.Cause.IMPLIED,
                                                        List.of(),
                                                        false,
                                                        "",
                                                        null)));
                        List<Briefs> every = withEveryStake(words);
                        boolean same = decided(every, rulebook).equals(decided(every, less));
                        assertThat(isDead)
                                .as("%s of %s %s, at-least %s", id, operator, one, other)
                                .isEqualTo(same);
                    });
                }
            }
        }
    }

    private static List<Briefs> withEveryStake(List<String> words) {
        return words.stream()
                .map(word -> {
                    Briefs briefs = Briefs.aBrief();
                    briefs.stakes = new Stakes(word, List.of(), null, null);
                    return briefs;
                })
                .toList();
    }

    private static Assessment decide(Briefs briefs, RulebookVersion rulebook) {
        return RULES.decide(briefs.campaign(), briefs.brief(), rulebook);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "more conditions and a weaker level",
                        """
                        {"id": "A", "when": {"topic": "pets", "format": "skit"},
                         "then": [{"who": {"captions": "PERSON_LEADS"}}]},
                        {"id": "B", "when": {"topic": ["pets", "home"]},
                         "then": [{"who": {"captions": "PERSON_ONLY"}}]}
                        """,
                        List.of("A IMPLIED [B]")),
                Arguments.of(
                        "a hard row stays though a guideline says the same",
                        """
                        {"id": "A", "kind": "hard", "when": {"topic": "pets"},
                         "then": [{"never": {"synthetic": "voice"}}]},
                        {"id": "B", "then": [{"never": {"synthetic": "voice"}}]}
                        """,
                        List.of()),
                Arguments.of(
                        "of two that say the same the first stays",
                        """
                        {"id": "A", "when": {"topic": "pets"}, "then": [{"lane": "not-fast"}]},
                        {"id": "B", "when": {"topic": "pets"}, "then": [{"lane": "not-fast"}]}
                        """,
                        List.of("B IMPLIED [A]")),
                Arguments.of(
                        "an exception of the stronger row keeps the other alive",
                        """
                        {"id": "A", "when": {"topic": "pets"}, "then": [{"lane": "not-fast"}]},
                        {"id": "B", "except": {"format": "skit"}, "then": [{"lane": "not-fast"}]}
                        """,
                        List.of()),
                Arguments.of(
                        "an exception that the weaker row has too does not",
                        """
                        {"id": "A", "when": {"topic": "pets"}, "except": {"format": ["skit", "list"]},
                         "then": [{"lane": "not-fast"}]},
                        {"id": "B", "except": {"format": "skit"}, "then": [{"lane": "not-fast"}]}
                        """,
                        List.of("A IMPLIED [B]")),
                Arguments.of(
                        "what is done anyway",
                        """
                        {"id": "A", "when": {"topic": "pets"},
                         "then": [{"who": {"captions": "MACHINE"}}]}
                        """,
                        List.of("A DEFAULT []")),
                Arguments.of(
                        "the usual level stays where another row asks for less",
                        """
                        {"id": "A", "when": {"topic": "pets"},
                         "then": [{"who": {"script": "PERSON_LEADS"}}]},
                        {"id": "B", "when": {"format": "skit"},
                         "then": [{"who": {"script": "MACHINE_DRAFTS"}}]}
                        """,
                        List.of()),
                Arguments.of(
                        "nothing is two formats",
                        """
                        {"id": "A", "when": {"stakes": {"at-least": "high"}},
                         "except": {"stakes": {"at-least": "notable"}},
                         "then": [{"lane": "not-fast"}]},
                        {"id": "B", "when": {"topic": {"is-not": ["pets", "home"]}},
                         "except": {"topic": {"is-not": "home"}}, "then": [{"lane": "not-fast"}]}
                        """,
                        List.of("A NEVER_HOLDS []", "B NEVER_HOLDS []")),
                Arguments.of(
                        "what one claim is another may not be",
                        """
                        {"id": "A", "when": {"claim-kind": "price"},
                         "for": {"claim": {"claim-kind": "safety"}},
                         "then": [{"need": "evidence"}]},
                        {"id": "B", "when": {"claim-kind": {"is-not": "safety"}},
                         "for": {"claim": {"claim-kind": "safety"}},
                         "then": [{"need": "evidence"}]}
                        """,
                        List.of("B NEVER_HOLDS []")),
                Arguments.of(
                        "a hold is answered rule by rule",
                        """
                        {"id": "A", "for": {"market": {"market": "JP"}},
                         "then": [{"hold": "local-market"}]},
                        {"id": "B", "for": "market", "then": [{"hold": "local-market"}]}
                        """,
                        List.of()),
                Arguments.of(
                        "days lie in days",
                        """
                        {"id": "A", "for": {"market": {"publish-date": {"on": "24 Dec"}}},
                         "then": [{"who": {"reply": "PERSON_ONLY"}}]},
                        {"id": "B", "for": {"market": {"publish-date": {"on": "20 Dec - 6 Jan"}}},
                         "then": [{"who": {"reply": "PERSON_ONLY"}}]}
                        """,
                        List.of("A IMPLIED [B]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void rows_are_dead_or_not(String what, String rules, List<String> expected) {
        assertThat(dead(rules)).as(what).isEqualTo(expected);
    }

    @Test
    void a_witness_is_a_brief_on_which_the_row_holds() {
        RulebookVersion rulebook =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": "pets", "stakes": {"at-least": "high"}},
                         "for": {"claim": {"claim-kind": "price"}}, "except": {"format": "skit"},
                         "then": [{"need": "evidence"}]},
                        {"id": "B", "for": {"claim": {"claim-kind": ["price", "safety"]}},
                         "then": [{"need": "evidence"}]}
                        """);

        DeadRow dead = dead(rulebook).getFirst();

        assertThat(dead.because())
                .isEqualTo("Rule A changes nothing: B asks for as much or more wherever it holds.");
        Witness witness = dead.witness();
        assertThat(RULES.holding(witness.campaign(), witness.brief(), rulebook)).contains("A", "B");
    }

    /// A release is needed of everybody anyway. That a voice on grief is a person's would be so
    /// without a rule, but a default can be broken on purpose, and this rule is hard.
    @Test
    void one_row_of_the_sample_rulebook_says_again_what_a_card_says() {
        RulebookFindings found = DESK.check(RuleBook.sample(), Set.of());

        assertThat(found.dead())
                .extracting(DeadRow::because)
                .containsExactly("Rule T9 says again what H2a asks wherever it holds.");
        assertThat(found.isSound()).isTrue();
    }

    @Test
    void what_asks_for_less_than_stands_is_a_fault_and_what_asks_for_the_same_is_none() {
        RulebookVersion rulebook =
                rulebook(
                        """
                        {"id": "SAME", "when": {"topic": "pets"},
                         "then": [{"who": {"captions": "MACHINE_DRAFTS"}}]},
                        {"id": "LESS", "when": {"topic": "pets"},
                         "then": [{"who": {"hook": "MACHINE_DRAFTS"}}]},
                        {"id": "CARD", "kind": "hard", "for": {"person": {"person-kind": "customer"}},
                         "then": [{"need": "release"}]}
                        """);

        RulebookFindings found = DESK.check(rulebook, Set.of());

        assertThat(found.dead())
                .extracting(each -> each.rule() + " " + each.repeats())
                .containsExactly("SAME true", "LESS false", "CARD true");
        assertThat(found.isSound()).isFalse();
    }

    /// What is broken on purpose goes below the default, and never below a hard row.
    @Test
    void a_hard_row_at_the_default_keeps_a_broken_default_up() {
        String row =
                """
                {"id": "X", "kind": "%s", "then": [{"who": {"script": "PERSON_LEADS"}}]}
                """;
        RulebookVersion hard = rulebook(row.formatted("hard"));
        Briefs briefs = Briefs.aBrief();
        Circumstances broken = broken(briefs, null);

        assertThat(script(briefs, hard, broken)).isEqualTo(Level.PERSON_LEADS);
        assertThat(script(briefs, RuleBook.library(), broken)).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(dead(hard)).isEmpty();
        assertThat(dead(row.formatted("guideline"))).containsExactly("X DEFAULT []");
        assertThat(
                        dead(
                                """
                                {"id": "X", "kind": "hard",
                                 "then": [{"who": {"hook": "PERSON_LEADS"}}]}
                                """))
                .as("nothing goes below the floor")
                .containsExactly("X DEFAULT []");
    }

    /// @param rule the one guideline that is broken; absent: all that ask for the script
    private static Circumstances broken(Briefs briefs, @Nullable String rule) {
        return new Circumstances(
                List.of(),
                List.of(
                        new LevelBreak(
                                "tried",
                                briefs.brief().id(),
                                1,
                                Step.SCRIPT,
                                Level.MACHINE_DRAFTS,
                                null,
                                rule,
                                "Teo Brandimar",
                                "A list of parts.",
                                "Two days saved.",
                                LocalDate.of(2028, 1, 1),
                                Instant.EPOCH,
                                new LevelBreak.Answer(
                                        "Ruben Castellow", Instant.EPOCH, true, ""))));
    }

    private static Level script(Briefs briefs, RulebookVersion rulebook, Circumstances around) {
        return RULES.decide(briefs.campaign(), briefs.brief(), rulebook, around)
                .decision(Step.SCRIPT, Briefs.US)
                .level();
    }

    /// A break that names a guideline sets nothing aside that a hard row asks as well.
    @Test
    void a_guideline_beside_its_hard_twin_changes_nothing_though_a_break_names_it() {
        String twin =
                "{\"id\": \"%s\", \"kind\": \"%s\", \"then\": [{\"who\": {\"script\": \"PERSON_ONLY\"}}]}";
        String hard = twin.formatted("H", "hard");
        Briefs briefs = Briefs.aBrief();
        Circumstances named = broken(briefs, "G");
        RulebookVersion both = rulebook(twin.formatted("G", "guideline") + ", " + hard);

        assertThat(dead(both)).extracting(DeadRow::rule).containsExactly("G");
        assertThat(script(briefs, both, named))
                .isEqualTo(script(briefs, rulebook(hard), named))
                .isEqualTo(Level.PERSON_ONLY);
    }

    @Test
    void days_are_told_apart_among_many_others() {
        String ranges =
                IntStream.rangeClosed(1, 28)
                        .boxed()
                        .flatMap(day ->
                                Stream.of("Jan", "Mar", "Apr", "May", "Jun")
                                        .map(month -> "\"" + day + " " + month + "\""))
                        .collect(Collectors.joining(", "));
        String rules =
                """
                {"id": "MANY", "for": {"market": {"publish-date": {"on": [%s]}}},
                 "then": [{"who": {"publish": "PERSON_ONLY"}}]},
                {"id": "SUN", "for": {"market": {"publish-date": {"on": "Sun from 13 Nov"}}},
                 "then": [{"who": {"learn": "PERSON_ONLY"}}]},
                {"id": "A", "for": {"market": {"publish-date": {"on": "24 Dec"}}},
                 "then": [{"who": {"reply": "PERSON_ONLY"}}]},
                {"id": "B", "for": {"market": {"publish-date": {"on": "20 Dec - 6 Jan"}}},
                 "then": [{"who": {"reply": "PERSON_ONLY"}}]}
                """
                        .formatted(ranges);

        assertThat(dead(rules)).containsExactly("A IMPLIED [B]");
    }

    /// Too many days to tell apart: less is found then, and nothing wrong.
    @Test
    void a_row_that_asks_for_any_day_is_not_called_impossible_where_there_are_too_many() {
        String many =
                IntStream.range(0, 90)
                        .mapToObj(at ->
                                """
                                {"id": "D%d", "for": {"market": {"publish-date": {"on": [%s]}}},
                                 "then": [{"who": {"publish": "PERSON_ONLY"}}]}
                                """
                                        .formatted(
                                                at,
                                                IntStream.range(0, 50)
                                                        .mapToObj(day ->
                                                                "\""
                                                                        + LocalDate.of(2030, 1, 1)
                                                                                .plusDays(
                                                                                        at * 100L
                                                                                                + day
                                                                                                        * 2L)
                                                                        + "\"")
                                                        .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(", "));
        String rules =
                """
                {"id": "A", "for": {"market": {"publish-date": {"answered": true}}},
                 "then": [{"who": {"reply": "PERSON_ONLY"}}]},
                """
                        + many;

        assertThat(dead(rules)).isEmpty();
    }

    @Test
    void templates_repeat_what_is_so_anyway_only_where_a_voice_is_a_persons() {
        assertThat(RuleBook.templates().values())
                .flatExtracting(DeadRowsTest::dead)
                .allSatisfy(each -> {
                    assertThat(each.cause()).isEqualTo(DeadRow.Cause.DEFAULT);
                    assertThat(each.outcome())
                            .isEqualTo(new RuleOutcome.Who(Step.VOICE, Level.PERSON_ONLY));
                });
    }
}
