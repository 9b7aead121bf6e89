package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.json.Documents;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.data.rulebook.When;

class RulebooksTest {

    private static final String NAME = "Tindrel";
    private static final Instant TOMORROW = MONDAY.plus(Duration.ofDays(1));

    @TempDir Path folder;

    @Test
    void a_brand_keeps_one_test_of_a_name() {
        TestBrief first = test("Pets", "pets");
        TestBrief second = test("Pets", "home");
        try (Store store = Store.open(folder)) {
            store.useTransaction(kept -> {
                kept.savedTests().keep(NAME, test("Zoo", "pets"));
                kept.savedTests().keep(NAME, first);
                kept.savedTests().keep("Another", first);
                kept.savedTests().keep(NAME, second);
            });
        }
        try (Store store = Store.open(folder)) {
            store.useTransaction(kept -> {
                assertThat(kept.savedTests().of(NAME)).containsExactly(second, test("Zoo", "pets"));
                assertThat(kept.savedTests().find("Another", "Pets")).hasValue(first);
                kept.savedTests().discard(NAME, "Pets");
                assertThat(kept.savedTests().find(NAME, "Pets")).isEmpty();
                assertThat(kept.savedTests().of("Another")).containsExactly(first);
            });
        }
    }

    private static TestBrief test(String name, String topic) {
        return new TestBrief(
                name,
                Map.of("topic", List.of(topic)),
                new TestBrief.Expected(
                        List.of(
                                new TestBrief.LevelOf(Step.SCRIPT, null, Level.PERSON_ONLY),
                                new TestBrief.LevelOf(Step.CAPTIONS, DE, Level.MACHINE)),
                        List.of("legal"),
                        List.of(DE),
                        List.of("A"),
                        List.of()));
    }

    @Test
    void the_version_in_force_is_that_of_the_moment() {
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> {
                kept.rulebooks().keep(rulebook(4));
                kept.rulebooks().keep(rulebook(5));
                assertThat(kept.rulebooks().inForce(NAME, TOMORROW)).isEmpty();

                kept.rulebooks().enforce(NAME, published(4, MONDAY));
                kept.rulebooks().enforce(NAME, published(5, TOMORROW));

                assertThat(kept.rulebooks().inForce(NAME, MONDAY.minusMillis(1))).isEmpty();
                assertThat(kept.rulebooks().inForce(NAME, MONDAY)).hasValue(4);
                assertThat(kept.rulebooks().inForce(NAME, TOMORROW.minusMillis(1))).hasValue(4);
                assertThat(kept.rulebooks().inForce(NAME, TOMORROW)).hasValue(5);
                assertThat(kept.rulebooks().inForce("Another", TOMORROW)).isEmpty();
                assertThat(kept.rulebooks().versions(NAME)).containsExactly(4, 5);
                assertThat(kept.rulebooks().find(NAME, 5)).hasValue(rulebook(5));
            });
        }
    }

    @Test
    void of_two_said_at_one_moment_the_later_counts_and_what_waits_can_be_taken_back() {
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> {
                kept.rulebooks().keep(rulebook(1));
                kept.rulebooks().keep(rulebook(2));
                kept.rulebooks().enforce(NAME, published(1, MONDAY));
                kept.rulebooks().enforce(NAME, published(2, MONDAY));
                assertThat(kept.rulebooks().inForce(NAME, MONDAY)).hasValue(2);

                kept.rulebooks().enforce(NAME, published(1, TOMORROW));
                assertThat(kept.rulebooks().withdrawAfter(NAME, MONDAY)).isOne();

                assertThat(kept.rulebooks().inForce(NAME, TOMORROW)).hasValue(2);
                assertThat(kept.rulebooks().history(NAME))
                        .extracting(InForce::version, InForce::withdrawn)
                        .containsExactly(tuple(1, true), tuple(2, false), tuple(1, false));
            });
        }
    }

    @Test
    void a_version_never_changes() {
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> kept.rulebooks().keep(rulebook(1)));
            store.useTransaction(kept -> kept.rulebooks().keep(rulebook(1)));

            var other = new RulebookVersion(NAME, 1, List.of(), List.of(), List.of(), List.of());
            assertThatThrownBy(() -> store.useTransaction(kept -> kept.rulebooks().keep(other)))
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void a_draft_has_one_row_of_a_rule_and_its_revision_only_rises() {
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> {
                DraftRow first = kept.ruleDrafts().keep(NAME, draft("R1"));
                kept.ruleDrafts().discard(NAME, "R1");
                DraftRow again = kept.ruleDrafts().keep(NAME, draft("R1"));
                DraftRow other = kept.ruleDrafts().keep(NAME, draft("A1"));

                assertThat(again.revision()).isGreaterThan(first.revision());
                assertThat(kept.ruleDrafts().of(NAME)).containsExactly(other, again);
                assertThat(kept.ruleDrafts().find(NAME, "R1")).hasValue(again);
                assertThat(kept.ruleDrafts().of("Another")).isEmpty();
            });
        }
    }

    @Test
    void many_who_change_drafts_at_once_get_revisions_of_their_own() throws Exception {
        try (Store store = Store.inMemory();
                var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Long>> editor =
                    () ->
                            Collections.nCopies(10, "R1").stream()
                                    .map(id ->
                                            store.inTransaction(kept ->
                                                            kept.ruleDrafts().keep(NAME, draft(id)))
                                                    .revision())
                                    .toList();
            var revisions = new ArrayList<Long>();
            for (var each : editors.invokeAll(Collections.nCopies(4, editor))) {
                revisions.addAll(each.get());
            }

            assertThat(revisions).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_was_in_force_before_rows_said_so_still_is() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("throughline");
        Flyway.configure(Store.class.getClassLoader())
                .dataSource(url, "sa", "")
                .locations("classpath:org/throughline/data/jdbc")
                .target("3")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            for (int version = 1; version <= 2; version++) {
                try (var insert =
                        connection.prepareStatement(
                                "insert into rulebook_version values (?, ?, ?)")) {
                    insert.setString(1, NAME);
                    insert.setInt(2, version);
                    insert.setString(3, new Documents().write(rulebook(version)));
                    insert.execute();
                }
            }
            try (var insert =
                    connection.prepareStatement("insert into rulebook values ('Tindrel', 1)")) {
                insert.execute();
            }
        }

        try (Store store = Store.open(folder)) {
            Optional<RulebookVersion> inForce =
                    store.inTransaction(kept ->
                            kept.rulebooks()
                                    .inForce(NAME, MONDAY)
                                    .flatMap(version -> kept.rulebooks().find(NAME, version)));

            assertThat(inForce).hasValue(rulebook(1));
        }
    }

    private static InForce published(int version, Instant since) {
        return new InForce(version, since, InForce.How.PUBLISHED, "Ruben Castellow", MONDAY, false);
    }

    private static DraftRow draft(String id) {
        Rule rule =
                new Rule(
                        id,
                        1,
                        "Ruben Castellow",
                        LocalDate.of(2027, 2, 15),
                        true,
                        When.always(),
                        List.of(new RuleOutcome.Who(Step.SCRIPT, Level.PERSON_ONLY)),
                        null);
        return new DraftRow(new DraftChange.Put(rule), 0, 1, null, "Ruben Castellow", MONDAY);
    }

    private static RulebookVersion rulebook(int version) {
        var days =
                new CalendarDays(
                        DE,
                        "public-holiday",
                        "a day",
                        DayRange.parse("3 Oct"),
                        "law",
                        LocalDate.of(2026, 11, 22));
        return new RulebookVersion(NAME, version, List.of(), List.of(), List.of(days), List.of());
    }
}
