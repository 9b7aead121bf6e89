package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.BRIEF;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Step;
import org.throughline.data.production.Doer;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.ToolUse;
import org.throughline.data.production.WorkState;

class LedgerTest {

    private static final String CAMPAIGN = "lights-back-on";
    private static final LocalDate DAY = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC);
    private static final StepPlace SCRIPT = new StepPlace(Step.SCRIPT, null);
    private static final StepPlace ADAPTATION = new StepPlace(Step.ADAPTATION, DE);

    @TempDir Path folder;

    private Store store;

    @BeforeEach
    void begin() throws SQLException {
        store = open();
        store.useTransaction(kept -> kept.campaigns().keep(StoreTest.campaign()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    Store open() throws SQLException {
        return Store.open(folder);
    }

    @Test
    void lines_come_back_as_they_were_written_and_in_their_order() {
        var cut = new ToolUse("Cutter", null, "cut it");
        List<LedgerEntry> lines =
                List.of(
                        entry(1, SCRIPT, done("Ida")),
                        entry(
                                2,
                                ADAPTATION,
                                new LedgerEntry.Says.Done(
                                        new Doer.Both("Ida", cut, Doer.Lead.TOOL), DAY)),
                        entry(3, ADAPTATION, new LedgerEntry.Says.TakenBack(2, "Not so.")));
        lines.forEach(line -> assertThat(add(line)).isTrue());

        assertThat(entries()).isEqualTo(lines);
    }

    @Test
    void of_two_lines_with_one_number_the_first_is_kept() {
        assertThat(add(entry(1, SCRIPT, done("Ida")))).isTrue();
        assertThat(add(entry(1, SCRIPT, done("Ruben")))).isFalse();
        assertThat(add(entry(3, SCRIPT, done("Ruben")))).isFalse();

        assertThat(entries()).containsExactly(entry(1, SCRIPT, done("Ida")));
    }

    @Test
    void of_two_changes_of_one_version_the_first_is_kept() {
        StepWork first = work(1, WorkState.OPEN, "Ida");
        StepWork next = work(2, WorkState.IN_HAND, "Ida");

        assertThat(keep(first)).isTrue();
        assertThat(keep(work(1, WorkState.DONE, "Ruben"))).isFalse();
        assertThat(keep(next)).isTrue();
        assertThat(keep(work(2, WorkState.DONE, null))).isFalse();
        assertThat(keep(work(4, WorkState.DONE, null))).isFalse();

        assertThat(works()).containsExactly(next);
    }

    private List<LedgerEntry> entries() {
        return store.inTransaction(kept -> kept.ledger().entries(CAMPAIGN, BRIEF));
    }

    private List<StepWork> works() {
        return store.inTransaction(kept -> kept.ledger().work(CAMPAIGN, BRIEF));
    }

    private boolean keep(StepWork work) {
        return store.inTransaction(kept -> kept.ledger().keep(CAMPAIGN, BRIEF, work));
    }

    private boolean add(LedgerEntry entry) {
        return store.inTransaction(kept -> kept.ledger().add(CAMPAIGN, BRIEF, entry));
    }

    private static StepWork work(int version, WorkState state, @Nullable String assignee) {
        return new StepWork(SCRIPT, version, state, assignee, DAY, null, "Ida", MONDAY);
    }

    private static LedgerEntry.Says done(String name) {
        return new LedgerEntry.Says.Done(new Doer.Person(name), DAY);
    }

    private static LedgerEntry entry(int number, StepPlace place, LedgerEntry.Says says) {
        return new LedgerEntry(number, place, says, "Ida", MONDAY);
    }
}
