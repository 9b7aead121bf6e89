package org.throughline.planner.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.jdbc.Store;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.MeasureApproval;

/// What is new to whoever looks into their inbox.
class LookedTest {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");

    @TempDir private Path folder;
    private Store store;
    private WaitsFor waits;

    @BeforeEach
    void open() {
        Clock clock = new HandClock(NOW);
        store = Store.open(folder.resolve("data"));
        waits = new WaitsFor(store, new MeasureApproval(store), clock);
        FailedRenders.of(List.of(RUBEN.name()), store, folder, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_somebody_has_had_before_them_is_not_new_the_next_time() {
        WaitsFor.Looked first = waits.look(RUBEN);
        WaitsFor.Looked second = waits.look(RUBEN);

        assertThat(first.all()).hasSize(1);
        assertThat(first.fresh()).containsExactly(first.all().getFirst().thing());
        assertThat(second.all()).isEqualTo(first.all());
        assertThat(second.fresh()).isEmpty();
    }

    @Test
    void a_render_that_failed_and_was_dismissed_counts_no_more() {
        assertThat(waits.counts(RUBEN).all()).isEqualTo(1);

        store.useTransaction(kept ->
                kept.renderJobs().all().forEach(job -> kept.renderJobs().remove(job.draft())));

        assertThat(waits.counts(RUBEN).all()).isZero();
    }

    /// The pause of the store for a lock is 20 seconds; nobody waits for a mark that long.
    @Test
    void while_somebody_is_told_by_mail_the_inbox_is_there_at_once_without_marks() {
        store.useTransaction(kept -> {
            kept.notices().lock();
            WaitsFor.Looked looked =
                    CompletableFuture.supplyAsync(() -> waits.look(RUBEN))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join();
            assertThat(looked.all()).hasSize(1);
            assertThat(looked.fresh()).isEmpty();
        });
        assertThat(waits.look(RUBEN).fresh()).as("still new").hasSize(1);
    }

    @Test
    void where_nothing_can_be_written_the_inbox_still_says_what_waits() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data/throughline").toAbsolutePath();
        try (Connection other = DriverManager.getConnection(url, "sa", "");
                Statement statement = other.createStatement()) {
            statement.execute("alter table one_at_a_time rename to nothing_at_a_time");

            WaitsFor.Looked looked = waits.look(RUBEN);

            assertThat(looked.all()).hasSize(1);
            assertThat(looked.fresh()).isEmpty();
            assertThat(waits.counts(RUBEN).fresh()).as("still new").isEqualTo(1);
        }
    }
}
