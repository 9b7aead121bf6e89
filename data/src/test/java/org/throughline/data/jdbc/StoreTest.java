package org.throughline.data.jdbc;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.data.plan.PlanSamples.BRIEF;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.Brand;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

class StoreTest {

    @TempDir Path folder;

    static Campaign campaign() {
        return new Campaign(
                "lights-back-on",
                "Lights back on",
                null,
                MONDAY,
                new Brand("Tindrel", List.of("en"), Map.of(), List.of(), null),
                List.of(),
                new Team(
                        new Member("Ida", "strategist", null, List.of()),
                        List.of(PlanSamples.BRAND_LEAD),
                        List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Campaign> campaigns(Store store) {
        return store.inTransaction(kept -> kept.campaigns().all());
    }

    /// As when a rendering is canceled in the moment it is kept.
    @Test
    void an_interrupt_in_the_middle_of_work_closes_the_store_for_nobody() {
        try (Store store = Store.open(folder)) {
            Thread.currentThread().interrupt();
            store.inTransactionThatStays(kept -> {
                kept.campaigns().keep(campaign());
                return true;
            });

            assertThat(Thread.interrupted()).isTrue();
            assertThat(campaigns(store)).hasSize(1);
        }
    }

    @Test
    void refused_work_keeps_nothing() {
        try (Store store = Store.open(folder)) {
            Outcome<String> outcome =
                    store.inTransaction(kept -> {
                        kept.campaigns().keep(campaign());
                        return Outcome.refused(new Problem("X-001", "x", "no", ""));
                    });

            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(campaigns(store)).isEmpty();
        }
    }

    @Test
    void work_within_work_is_part_of_it() {
        try (Store store = Store.open(folder)) {
            assertThatThrownBy(() ->
                            store.useTransaction(kept -> {
                                store.useTransaction(inner -> inner.campaigns().keep(campaign()));
                                assertThat(kept.campaigns().all()).hasSize(1);
                                throw new IllegalStateException("too late");
                            }))
                    .hasMessage("too late");

            assertThat(campaigns(store)).isEmpty();
        }
    }

    @Test
    void what_was_kept_is_there_when_the_store_is_opened_again() {
        ProductionPlan plan = PlanSamples.plan();
        var seals = PlanSamples.allSeals(plan);
        try (Store store = Store.open(folder)) {
            store.useTransaction(kept -> {
                kept.campaigns().keep(campaign());
                kept.plans().propose(plan);
                seals.forEach(kept.plans()::keep);
                seals.forEach(kept.plans()::keep);
            });
        }

        try (Store store = Store.open(folder)) {
            store.useTransaction(kept -> {
                assertThat(kept.campaigns().all()).containsExactly(campaign());
                assertThat(kept.plans().latest("lights-back-on", BRIEF)).hasValue(plan);
                assertThat(kept.plans().status(plan.id())).isEqualTo(new PlanStatus.Proposed());
                assertThat(kept.plans().seals("lights-back-on", BRIEF)).isEqualTo(seals);
            });
        }
    }

    @Test
    void a_new_version_supersedes_the_one_before() {
        ProductionPlan plan = PlanSamples.plan();
        ProductionPlan next = PlanSamples.with(plan, plan.story());
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> {
                kept.campaigns().keep(campaign());
                kept.plans().propose(plan);
                kept.plans().propose(next);

                assertThat(kept.plans().status(plan.id()))
                        .isEqualTo(new PlanStatus.Superseded(next.id(), List.of()));
                assertThat(kept.plans().ids("lights-back-on"))
                        .containsExactly(plan.id(), next.id());
            });
        }
    }

    @Test
    void the_second_of_two_editors_is_told_so() {
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> {
                kept.campaigns().keep(campaign());
                var mine = video(1, "Ida");

                assertThat(kept.videos().keep(mine)).isTrue();
                assertThat(kept.videos().keep(video(1, "Teo"))).isFalse();
                assertThat(kept.videos().keep(video(2, "Teo"))).isTrue();
                assertThat(kept.videos().find("lights-back-on", BRIEF, 1)).hasValue(mine);
                assertThat(kept.videos().of("lights-back-on"))
                        .extracting(Video::by)
                        .containsExactly("Teo");
            });
        }
    }

    private static Video video(int version, String by) {
        return new Video(
                "lights-back-on", version, PlanSamples.brief(), PlanSamples.story(), by, MONDAY);
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        try (Store store = Store.inMemory()) {
            assertThatThrownBy(() ->
                            store.useTransaction(kept -> {
                                kept.campaigns().keep(campaign());
                                throw new IllegalStateException("no");
                            }))
                    .hasMessage("no");

            store.useTransaction(kept -> assertThat(kept.campaigns().all()).isEmpty());
        }
    }

    @Test
    void the_audit_is_chained_and_numbered_without_gaps() {
        try (Store store = Store.inMemory()) {
            store.useTransaction(kept -> {
                var first = kept.audit().add(MONDAY, "Ida", "propose plan", "a.b.1", "x");
                var second = kept.audit().add(MONDAY, "Ruben", "seal plan", "a.b.1", "y");

                assertThat(second.follows(1, first.hash())).isTrue();
                assertThat(kept.audit().all()).containsExactly(first, second);
                assertThat(kept.audit().about("a.b")).containsExactly(second, first);
                assertThat(kept.audit().about("a.c")).isEmpty();
            });
        }
    }

    @Test
    void migrations_are_run_by_us_and_leave_their_history() throws SQLException {
        Store.open(folder).close();

        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("throughline"), "sa", "");
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select "version", "success" from "flyway_schema_history"
                                        where "version" is not null order by "installed_rank"
                                        """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("1");
            assertThat(rows.getBoolean(2)).isTrue();
        }
    }

    @Test
    void a_folder_written_by_a_newer_build_is_refused() throws SQLException {
        Store.open(folder).close();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("throughline"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into "flyway_schema_history" ("installed_rank", "version",
                      "description", "type", "script", "checksum", "installed_by",
                      "execution_time", "success")
                    values (1000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'sa', 1, true)
                    """);
        }

        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("newer build")
                .hasMessageContaining("version 999");
    }

    @Test
    void an_older_database_is_kept_as_it_was() throws Exception {
        at("16").migrate();

        Store.open(folder).close();

        Path kept = folder.resolve(Store.EARLIER).resolve("version-16.mv.db");
        Store.open(folder).close();
        try (var files = Files.list(kept.getParent())) {
            assertThat(files).containsExactly(kept);
        }
        assertThat(version()).isGreaterThan(16);
        Files.move(kept, folder.resolve("throughline.mv.db"), REPLACE_EXISTING);
        assertThat(version()).isEqualTo(16);
    }

    @Test
    void what_cannot_be_brought_up_to_date_stays_as_it_was() throws Exception {
        at("16").migrate();
        execute("create table one_at_a_time (what varchar(40))");

        assertThatThrownBy(() -> Store.open(folder)).isInstanceOf(StoreFailed.class);

        assertThat(version()).isEqualTo(16);
        execute("drop table one_at_a_time");
        // what a broken-off attempt left is in nobody's way
        Files.writeString(folder.resolve("work").resolve("database-next.mv.db"), "half");
        Store.open(folder).close();
        assertThat(version()).isGreaterThan(16);
    }

    private Flyway at(String version) {
        return Flyway.configure(Store.class.getClassLoader())
                .dataSource("jdbc:h2:file:" + folder.resolve("throughline"), "sa", "")
                .locations("classpath:org/throughline/data/jdbc")
                .target(version)
                .load();
    }

    private int version() {
        return Integer.parseInt(String.valueOf(at("latest").info().current().getVersion()));
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("throughline"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_folder_that_is_a_file_is_refused() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOfSatisfying(
                        StoreFailed.class,
                        failed -> assertThat(failed.code()).isEqualTo(StoreFailed.Code.UNWRITABLE))
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_folder_that_is_open_elsewhere_is_refused() throws Exception {
        Process other = keeper(folder);
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");

            assertThatThrownBy(() -> Store.open(folder))
                    .isInstanceOfSatisfying(
                            StoreFailed.class,
                            failed -> assertThat(failed.code()).isEqualTo(StoreFailed.Code.LOCKED))
                    .hasMessageContaining("open in another process");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private static Process keeper(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsOpen.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// A process that has the folder open until it is ended.
    static final class KeepsOpen {

        private KeepsOpen() {}

        public static void main(String[] arguments) throws IOException {
            try (Store store = Store.open(Path.of(arguments[0]))) {
                store.useTransaction(kept -> kept.campaigns().all());
                System.out.println("open");
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void the_audit_holds_a_subject_as_long_as_the_longest_finding() {
        String finding = "f".repeat(400) + " of 2027-02";
        try (Store store = Store.inMemory()) {
            var entry =
                    store.inTransaction(kept ->
                            kept.audit().add(MONDAY, "Ida", "decide finding", finding, "keep"));

            assertThat(entry.subject()).isEqualTo(finding);
            store.useTransaction(kept -> assertThat(kept.audit().all()).contains(entry));
        }
    }

    @Test
    void an_altered_audit_entry_no_longer_follows() throws SQLException {
        try (Store store = Store.open(folder)) {
            store.useTransaction(
                    kept -> kept.audit().add(MONDAY, "Ida", "approve plan", "a.b.1", "x"));
        }
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("throughline"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("update audit set actor = 'Ruben'");
        }

        try (Store store = Store.open(folder)) {
            AuditEntry entry = store.inTransaction(kept -> kept.audit().all()).getFirst();

            assertThat(entry.follows(0, AuditEntry.FIRST)).isFalse();
            assertThat(firstBroken(store)).hasValue(1L);
        }
    }

    private static Optional<Long> firstBroken(Store store) {
        return store.inTransaction(kept -> kept.audit().firstBroken());
    }

    @Test
    void an_audit_that_lost_its_end_or_its_middle_is_found_out() throws SQLException {
        for (String lost : List.of("number = 3", "number = 2", "number = 1", "number > 0")) {
            Path other = folder.resolve("lost " + lost.replaceAll("\\W", ""));
            try (Store store = Store.open(other)) {
                for (String says : List.of("one", "two", "three")) {
                    store.useTransaction(
                            kept -> kept.audit().add(MONDAY, "Ida", "approve plan", "a.b.1", says));
                }
                assertThat(firstBroken(store)).isEmpty();
            }
            try (var connection =
                            DriverManager.getConnection(
                                    "jdbc:h2:file:" + other.resolve("throughline"), "sa", "");
                    var statement = connection.createStatement()) {
                statement.execute("delete from audit where " + lost);
            }

            try (Store store = Store.open(other)) {
                assertThat(firstBroken(store)).isPresent();
            }
        }
    }

    @Test
    void of_many_editors_at_once_each_version_has_one() throws Exception {
        try (Store store = Store.inMemory();
                var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            store.useTransaction(kept -> kept.campaigns().keep(campaign()));
            Callable<Integer> editor =
                    () -> {
                        int saved = 0;
                        for (int version = 1; version <= 20; version++) {
                            Video mine = video(version, "Ida");
                            saved += store.inTransaction(kept -> kept.videos().keep(mine)) ? 1 : 0;
                        }
                        return saved;
                    };

            int saved = 0;
            for (var each : editors.invokeAll(Collections.nCopies(4, editor))) {
                saved += each.get();
            }

            int last =
                    store.inTransaction(kept -> kept.videos().find("lights-back-on", BRIEF))
                            .orElseThrow()
                            .version();
            assertThat(saved).isEqualTo(last);
        }
    }

    @Test
    void a_folder_name_sets_nothing_of_the_database() {
        Path named = folder.resolve("data;IFEXISTS=TRUE");

        assertThatThrownBy(() -> Store.open(named))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("holds a semicolon");
    }
}
