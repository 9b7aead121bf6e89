package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.importing.TableMapping;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.engagement.AccountRegister;

class HistoryFolderTest {

    @TempDir Path folder;

    @Test
    void files_that_two_states_no_longer_name_are_swept_when_the_next_writer_begins()
            throws IOException {
        HistoryFolder history = new HistoryFolder(folder);
        for (int number = 1; number <= 3; number++) {
            Path file = folder.resolve(Table.DAILY.folder(number)).resolve("a.parquet");
            try (HistoryFolder.Writing writing = history.write()) {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
                StoredFile stored =
                        new StoredFile(
                                Table.DAILY, Table.DAILY.folder(number) + "/a.parquet", null, null);
                writing.publish(history.current().with(Instant.EPOCH, List.of(stored), List.of()));
            }
        }
        Path halfDone = Files.createDirectories(folder.resolve(Table.DAILY.folder(4)));

        history.write().close();

        assertThat(halfDone).doesNotExist();
        assertThat(folder.resolve(Table.DAILY.folder(1))).doesNotExist();
        assertThat(folder.resolve(Table.DAILY.folder(2))).exists();
        assertThat(history.missing()).isEmpty();
    }

    @Test
    void names_of_refused_rows_are_cut_between_characters() throws IOException {
        HistoryFolder history = new HistoryFolder(folder);
        for (String name : List.of("a" + "\ud842\udfb7".repeat(60), "\u6f22".repeat(85))) {
            Path rows = Files.writeString(folder.resolve("rows"), "line,column,value,reason");
            try (HistoryFolder.Writing writing = history.write()) {
                String kept = writing.keepRefused(rows, 1, 1, name + ".csv");

                assertThat(folder.resolve(kept)).isRegularFile();
                assertThat(kept).startsWith("refused/1-1-" + name.substring(0, 3));
            }
        }
    }

    @Test
    void what_is_no_folder_is_no_history() throws IOException {
        HistoryFolder history =
                new HistoryFolder(Files.writeString(folder.resolve("file"), "words"));

        for (ThrowingCallable way : List.<ThrowingCallable>of(history::current, history::write)) {
            assertThatThrownBy(way)
                    .isInstanceOfSatisfying(
                            AnalyticsFailed.class,
                            failed ->
                                    assertThat(failed.code())
                                            .isEqualTo(AnalyticsFailed.Code.HISTORY_NO_FOLDER))
                    .hasMessageContaining("Maybe name a folder");
        }
    }

    @Test
    void a_history_that_lost_its_current_state_is_broken_and_not_empty() throws IOException {
        HistoryFolder history = new HistoryFolder(folder);
        Path file = folder.resolve(Table.EVENT.folder(1)).resolve("a.parquet");
        for (int number = 1; number <= 2; number++) {
            try (HistoryFolder.Writing writing = history.write()) {
                Files.createDirectories(file.getParent());
                writing.publish(history.current().with(Instant.EPOCH, List.of(), List.of()));
            }
        }
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        Files.delete(folder.resolve("CURRENT"));

        assertThatThrownBy(history::write)
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("cannot be read");
        assertThat(file).exists();
    }

    @Test
    void a_broken_history_is_let_go_of_and_can_be_written_once_it_is_restored() throws IOException {
        HistoryFolder history = new HistoryFolder(folder);
        Path current = Files.writeString(folder.resolve("CURRENT"), "7\n");

        assertThatThrownBy(history::write)
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("cannot be read");
        Files.delete(current);

        try (HistoryFolder.Writing writing = history.write()) {
            assertThat(writing.jobFolder()).isEmptyDirectory();
        }
    }

    @Test
    void account_days_of_an_import_that_was_killed_never_come_into_force() throws IOException {
        HistoryFolder history = new HistoryFolder(folder);
        for (int number = 1; number <= 2; number++) {
            try (HistoryFolder.Writing writing = history.write()) {
                writing.publish(history.current().with(Instant.EPOCH, List.of(), List.of()));
            }
        }
        Files.writeString(folder.resolve("manifests").resolve("1.json"), "{");
        AccountDays days =
                AccountDays.NONE.with(
                        new AccountDays.Source("a", "a.csv", LocalDate.of(2027, 1, 2)),
                        List.of(
                                new AccountDay(
                                        Platform.TIKTOK,
                                        "tindrel",
                                        AccountMetric.VIEWS,
                                        LocalDate.of(2027, 1, 1),
                                        5)));
        try (HistoryFolder.Writing killed = history.write()) {
            killed.keep(days, 3);
        }

        try (HistoryFolder.Writing writing = history.write()) {
            writing.publish(history.current().with(Instant.EPOCH, List.of(), List.of()));
        }

        assertThat(history.accountDays()).isEqualTo(AccountDays.NONE);
    }

    @Test
    void mappings_and_accounts_are_remembered_past_the_writers_that_come_after() {
        TableMapping mapping =
                TableMapping.of(
                        """
                        {"mapping": 1, "platform": "tiktok", "times": ["dd.MM.uuuu"],
                         "columns": {"id": "Clip", "views": "Abrufe"}}
                        """);
        AccountRegister.Account account =
                new AccountRegister.Account(
                        "tindrel", "Tindrel", List.of(Platform.TIKTOK), null, null, List.of("Tin"));
        AccountRegister register = new AccountRegister(1, List.of(account));
        HistoryFolder history = new HistoryFolder(folder);
        assertThat(history.accounts()).isEqualTo(AccountRegister.NONE);
        try (HistoryFolder.Writing writing = history.write()) {
            writing.remember("a1b2", mapping);
            writing.keep(register);
        }

        history.write().close();

        assertThat(history.mappings()).isEqualTo(Map.of("a1b2", mapping));
        assertThat(history.accounts()).isEqualTo(register);
    }
}
