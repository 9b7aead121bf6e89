package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.history.HistoryFolder;
import org.throughline.analytics.history.StoredImport;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.FileImport;

/// Days of accounts on their way into a history. Whoever starts a process here fails.
class AccountDaysTakenTest {

    private static final String POSTS =
            """
            Content,Video title,Video publish time,Duration,Views
            TGhQQTIylYY,x,"Jan 6, 2027",28,500
            """;
    private static final ImportOptions SAID = new ImportOptions(null, "tindrel");

    @TempDir private Path folder;

    private final TrendAnalysis analysis =
            new TrendAnalysis(
                    List.of("/bin/false"),
                    InstantSource.fixed(Instant.parse("2027-02-01T09:00:00Z")));

    @Test
    void they_go_in_without_a_process_and_the_same_file_twice_changes_nothing() throws Exception {
        Path file = file("Totals 2027-01-10.csv", "2027-01-01,5", "2027-01-02,6");

        FileImport.Taken taken = (FileImport.Taken) take(file);
        AccountDays once = analysis.accountDays(history());
        long changes = analysis.changes(history());
        FileImport twice = take(file);

        assertThat(taken.taken()).isEqualTo(2);
        assertThat(values()).isEqualTo(Map.of("2027-01-01", 5.0, "2027-01-02", 6.0));
        assertThat(once.sources())
                .containsExactly(
                        new AccountDays.Source(
                                taken.sha256(),
                                taken.file(),
                                LocalDate.of(2027, 1, 10),
                                List.of(
                                        new AccountDays.Place(
                                                Platform.YOUTUBE,
                                                "tindrel",
                                                LocalDate.of(2027, 1, 1)))));
        assertThat(twice).isInstanceOf(FileImport.AlreadyKnown.class);
        assertThat(analysis.accountDays(history())).isEqualTo(once);
        assertThat(analysis.changes(history())).isEqualTo(changes);
        assertThat(analysis.imports(history())).hasSize(1);
    }

    @Test
    void an_export_of_a_day_to_come_is_told() throws Exception {
        Path posts = Files.writeString(folder.resolve("posts 2028-01-15.csv"), POSTS);

        assertThat(analysis.preview(history(), new ExportFile(posts, SAID)))
                .isInstanceOfSatisfying(
                        FileImport.Taken.class,
                        taken ->
                                assertThat(taken.notes())
                                        .anyMatch(note -> note.contains("is to come: 2028-01-15")));
    }

    @Test
    void an_export_of_years_to_come_is_refused() throws Exception {
        Path days = file("Totals 2036-02-03.csv", "2027-01-01,5");
        Path posts = Files.writeString(folder.resolve("posts 2036-01-15.csv"), POSTS);

        for (Path file : List.of(days, posts)) {
            assertThat(take(file))
                    .isInstanceOfSatisfying(
                            FileImport.RefusedWhole.class,
                            whole ->
                                    assertThat(whole.problems().getFirst().code())
                                            .isEqualTo("IMPORT-024"));
            assertThat(analysis.preview(history(), new ExportFile(file, SAID)))
                    .isInstanceOf(FileImport.RefusedWhole.class);
        }
        assertThat(analysis.imports(history())).isEmpty();
    }

    @Test
    void another_day_of_lifetime_values_that_are_in_is_refused_and_the_same_day_is_known()
            throws Exception {
        Path file = Files.writeString(folder.resolve("posts.csv"), POSTS);
        LocalDate day = LocalDate.of(2027, 1, 15);
        var right = new ExportFile(file, new ImportOptions(day, "tindrel"));
        var other = new ExportFile(file, new ImportOptions(day.plusDays(1), "tindrel"));
        var taken = (FileImport.Taken) analysis.preview(history(), right);
        try (HistoryFolder.Writing writing = new HistoryFolder(history()).write()) {
            writing.publish(
                    new HistoryFolder(history())
                            .current()
                            .with(
                                    Instant.parse("2027-01-15T09:00:00Z"),
                                    List.of(),
                                    List.of(
                                            new StoredImport(
                                                    taken.sha256(),
                                                    taken.file(),
                                                    taken.layout(),
                                                    day,
                                                    1,
                                                    1))));
        }

        assertThat(analysis.preview(history(), right)).isInstanceOf(FileImport.AlreadyKnown.class);
        assertThat(analysis.preview(history(), other))
                .isInstanceOfSatisfying(
                        FileImport.RefusedWhole.class,
                        whole ->
                                assertThat(whole.problems().getFirst().message())
                                        .contains("2027-01-15", "not of 2027-01-16"));
    }

    @Test
    void a_later_export_corrects_a_day_and_an_earlier_one_fills_what_is_missing() throws Exception {
        take(file("Totals 2027-01-10.csv", "2027-01-02,6", "2027-01-03,7"));
        take(file("Totals 2027-01-05.csv", "2027-01-01,1", "2027-01-02,2"));
        take(file("undated.csv", "2027-01-03,70"));

        assertThat(values())
                .isEqualTo(Map.of("2027-01-01", 1.0, "2027-01-02", 6.0, "2027-01-03", 70.0));
        assertThat(analysis.accountDays(history()).sources())
                .extracting(AccountDays.Source::taken)
                .containsExactly(
                        LocalDate.of(2027, 1, 10),
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 2, 1));
    }

    @Test
    void the_same_bytes_of_another_account_correct_what_was_said_of_them() throws Exception {
        Path file = file("Totals 2027-01-10.csv", "2027-01-01,5", "2027-01-02,6");
        take(file, "glow");

        ExportFile right = new ExportFile(file, SAID);
        FileImport seen = analysis.preview(history(), right);
        FileImport taken = take(file);
        FileImport again = take(file);

        assertThat(seen).isInstanceOf(FileImport.Taken.class);
        assertThat(((FileImport.Taken) seen).notes()).anyMatch(note -> note.contains("taken back"));
        assertThat(((FileImport.Taken) taken).notes())
                .anyMatch(note -> note.contains("taken back"));
        assertThat(again).isInstanceOf(FileImport.AlreadyKnown.class);
        assertThat(analysis.accountDays(history()).series())
                .extracting(AccountDays.Series::account)
                .containsExactly("tindrel");
        assertThat(values()).isEqualTo(Map.of("2027-01-01", 5.0, "2027-01-02", 6.0));
    }

    @Test
    void days_that_a_wrong_answer_took_over_come_back_with_the_file_that_told_them()
            throws Exception {
        Path ours = file("ours 2027-01-10.csv", "2027-01-01,5");
        Path theirs = file("theirs 2027-01-11.csv", "2027-01-01,50");
        take(ours);
        take(theirs);
        take(theirs, "glow");

        FileImport again = take(ours);

        assertThat(again).isInstanceOf(FileImport.Taken.class);
        assertThat(analysis.accountDays(history()).series())
                .extracting(each -> each.account() + " " + each.told().getFirst().value())
                .containsExactly("glow 50.0", "tindrel 5.0");
    }

    @Test
    void a_file_of_zeros_alone_may_be_of_two_accounts() throws Exception {
        Path file = file("Totals 2027-01-10.csv", "2027-01-01,0", "2027-01-02,0");
        take(file);
        take(file, "glow");

        assertThat(take(file)).isInstanceOf(FileImport.AlreadyKnown.class);
        assertThat(take(file, "glow")).isInstanceOf(FileImport.AlreadyKnown.class);
        assertThat(analysis.accountDays(history()).series())
                .extracting(AccountDays.Series::account)
                .containsExactly("glow", "tindrel");
    }

    @Test
    void a_period_in_a_name_is_no_day_of_an_export() throws Exception {
        take(file("Overview 2027-01-01_2027-01-28.csv", "2027-01-05,5"));
        take(file("Overview 2027-01-01_2027-01-07.csv", "2027-01-05,6"));

        assertThat(values()).isEqualTo(Map.of("2027-01-05", 6.0));
    }

    @Test
    void no_post_comes_of_them() throws Exception {
        take(file("Totals 2027-01-10.csv", "2027-01-01,5"));

        assertThat(analysis.posts(history()).posts()).isEmpty();
        assertThat(analysis.posts(history()).months()).isEmpty();
    }

    @Test
    void what_is_refused_leaves_the_days_that_were_there() throws Exception {
        take(file("Totals 2027-01-10.csv", "2027-01-01,5"));
        AccountDays before = analysis.accountDays(history());

        assertThat(take(file("Totals 2027-01-11.csv", "2027-01-01,9", "x,1")))
                .isInstanceOf(FileImport.RefusedWhole.class);

        assertThat(analysis.accountDays(history())).isEqualTo(before);
    }

    private FileImport take(Path file) throws InterruptedException {
        return take(file, "tindrel");
    }

    private FileImport take(Path file, String account) throws InterruptedException {
        return analysis.take(
                        history(),
                        List.of(new ExportFile(file, new ImportOptions(null, account))),
                        Progress.unheard())
                .getFirst();
    }

    private Map<String, Double> values() {
        Map<String, Double> all = new TreeMap<>();
        for (AccountDays.Series series : analysis.accountDays(history()).series()) {
            series.told().forEach(one -> all.put(one.day().toString(), one.value()));
        }
        return all;
    }

    private Path history() {
        return folder.resolve("history");
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), "Date,Views\n" + String.join("\n", rows) + "\n");
    }
}
