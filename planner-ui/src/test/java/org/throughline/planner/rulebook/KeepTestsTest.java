package org.throughline.planner.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Actor;

/// Saved test briefs, over a real store.
class KeepTestsTest {

    private static final String BRAND = "Tindrel";
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor TEO = Actor.member("Teo Brandimar", "brand-lead");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");

    private final Store store = Store.inMemory();
    private final KeepTests tests =
            new KeepTests(
                    store, Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void close() {
        store.close();
    }

    private static TestBrief test(String name, String topic, Level level) {
        return new TestBrief(
                name,
                Map.of("topic", List.of(topic)),
                new TestBrief.Expected(
                        List.of(new TestBrief.LevelOf(Step.SCRIPT, null, level)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static List<String> refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> throw new AssertionError(accepted);
            case Outcome.Refused<?>(List<Problem> problems) ->
                    problems.stream().map(Problem::says).toList();
        };
    }

    @Test
    void only_a_brand_lead_keeps_and_deletes() {
        TestBrief pets = test("Pets", "pets", Level.PERSON_LEADS);

        assertThat(refused(tests.keep(BRAND, pets, Optional.empty(), IDA)))
                .singleElement()
                .asString()
                .contains("Ida Fennimar is not a brand lead");
        assertThat(refused(tests.take(BRAND, List.of(pets), IDA))).hasSize(1);
        assertThat(refused(tests.discard(BRAND, pets, IDA))).hasSize(1);
        assertThat(tests.of(BRAND)).isEmpty();
    }

    @Test
    void a_test_is_checked_like_one_of_a_table() {
        assertThat(
                        refused(
                                tests.keep(
                                        BRAND,
                                        test("", "petz", Level.MACHINE),
                                        Optional.empty(),
                                        RUBEN)))
                .satisfiesExactly(
                        topic ->
                                assertThat(topic)
                                        .startsWith("column topic: 'petz' is no answer")
                                        .contains("Maybe pets"),
                        name ->
                                assertThat(name)
                                        .startsWith("column name: a test brief has a name"));
        assertThat(
                        refused(
                                tests.keep(
                                        BRAND,
                                        new TestBrief(
                                                "Nothing",
                                                Map.of(),
                                                new TestBrief.Expected(
                                                        List.of(), List.of(), List.of(), List.of(),
                                                        List.of())),
                                        Optional.empty(),
                                        RUBEN)))
                .singleElement()
                .asString()
                .startsWith("nothing is expected of 'Nothing'");
        assertThat(tests.of(BRAND)).isEmpty();
    }

    @Test
    void of_two_editors_the_second_is_told() {
        TestBrief begun = test("Pets", "pets", Level.PERSON_LEADS);
        TestBrief first = test("Pets", "pets", Level.PERSON_ONLY);
        TestBrief second = test("Cats", "pets", Level.MACHINE);
        tests.keep(BRAND, begun, Optional.empty(), RUBEN);
        tests.keep(BRAND, first, Optional.of(begun), TEO);

        assertThat(refused(tests.keep(BRAND, second, Optional.of(begun), RUBEN)))
                .singleElement()
                .asString()
                .contains("somebody has changed or deleted the test 'Pets' meanwhile");
        assertThat(refused(tests.discard(BRAND, begun, RUBEN))).hasSize(1);
        assertThat(tests.of(BRAND)).containsExactly(first);
    }

    @Test
    void a_test_is_renamed_but_not_over_another() {
        TestBrief pets = test("Pets", "pets", Level.PERSON_LEADS);
        TestBrief cats = test("Cats", "pets", Level.PERSON_LEADS);
        tests.keep(BRAND, pets, Optional.empty(), RUBEN);
        tests.keep(BRAND, cats, Optional.of(pets), RUBEN);
        assertThat(tests.of(BRAND)).containsExactly(cats);
        tests.keep(BRAND, pets, Optional.empty(), RUBEN);

        assertThat(refused(tests.keep(BRAND, pets, Optional.of(cats), RUBEN)))
                .singleElement()
                .asString()
                .contains("there is a test called 'Pets' already");
        assertThat(refused(tests.keep(BRAND, pets, Optional.empty(), RUBEN))).hasSize(1);
        assertThat(tests.of(BRAND)).containsExactly(cats, pets);
    }

    @Test
    void what_is_deleted_is_brought_back_as_it_was() {
        TestBrief pets = test("Pets", "pets", Level.PERSON_LEADS);
        tests.keep(BRAND, pets, Optional.empty(), RUBEN);

        assertThat(tests.discard(BRAND, pets, RUBEN)).isEqualTo(Outcome.accepted(pets));
        assertThat(tests.of(BRAND)).isEmpty();
        assertThat(refused(tests.discard(BRAND, pets, RUBEN))).hasSize(1);
        assertThat(tests.keep(BRAND, pets, Optional.empty(), RUBEN))
                .isEqualTo(Outcome.accepted(pets));
        assertThat(tests.of(BRAND)).containsExactly(pets);
    }

    @Test
    void a_table_is_taken_in_place_of_what_has_its_names() {
        TestBrief pets = test("Pets", "pets", Level.PERSON_LEADS);
        TestBrief other = test("Pets", "pets", Level.MACHINE);
        TestBrief more = test("More", "home", Level.MACHINE);
        tests.keep(BRAND, pets, Optional.empty(), RUBEN);

        tests.take(BRAND, List.of(other, more), RUBEN);

        assertThat(tests.of(BRAND)).containsExactly(more, other);
    }
}
