package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Whose export a file is: its rows, else the person, else its name, else the register.
class AccountRegisterTest {

    private static final LocalDate TAKEN = LocalDate.of(2027, 1, 15);
    private static final String YOUTUBE =
            """
            Content,Video publish time,Duration,Views
            TGhQQTIylYY,"Jan 6, 2027",28,500
            """;
    private static final String TWO =
            """
            {"accounts": 1, "rows": [
              {"account": "tindrel.us", "brand": "Tindrel", "platforms": ["youtube-shorts", "tiktok"],
               "files": ["Tindrel US"]},
              {"account": "tindrel.de", "brand": "Tindrel", "platforms": ["youtube", "tiktok"],
               "zone": "Europe/Berlin", "also": ["tindrel_deutschland"],
               "files": ["Tindrel Deutschland"]}]}
            """;

    @TempDir Path folder;

    private final List<Snapshot> snapshots = new ArrayList<>();

    @Test
    void the_name_of_a_file_tells_whose_it_is_with_the_zone_of_its_times() {
        FileImport outcome = read("Content Tindrel Deutschland.csv", YOUTUBE, TWO, null);

        assertThat(account(outcome)).isEqualTo("tindrel.de");
        assertThat(((FileImport.Taken) outcome).notes())
                .containsExactly(
                        "Account tindrel.de of Tindrel, by the name of the file; its times are of"
                                + " Europe/Berlin.");
    }

    @Test
    void where_nothing_tells_it_is_asked_for() {
        FileImport outcome = read("Table data.csv", YOUTUBE, TWO, null);

        assertThat(outcome).isInstanceOf(FileImport.RefusedWhole.class);
        Problem problem = ((FileImport.RefusedWhole) outcome).problems().getFirst();
        assertThat(problem.code()).isEqualTo("IMPORT-018");
        assertThat(problem.message()).contains("tindrel.us, tindrel.de");
        assertThat(problem.hint()).contains("Say whose it is");
        assertThat(((FileImport.RefusedWhole) outcome).seen())
                .extracting(FileImport.Seen::platform)
                .isEqualTo(Platform.YOUTUBE);
        assertThat(snapshots).isEmpty();

        assertThat(account(read("Table data.csv", YOUTUBE, TWO, "tindrel_deutschland")))
                .isEqualTo("tindrel.de");
    }

    @Test
    void the_day_and_the_account_are_asked_for_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("Table data.csv"), YOUTUBE);

        FileImport outcome =
                new ExportReader().read(file, ImportOptions.NONE.with(of(TWO)), RowSink.none());

        assertThat(((FileImport.RefusedWhole) outcome).problems())
                .extracting(Problem::code)
                .containsExactly("IMPORT-007", "IMPORT-018");
    }

    @Test
    void a_brand_that_was_said_is_kept_beside_one_of_the_same_account_elsewhere() {
        AccountRegister known =
                AccountRegister.NONE.with(account("glow", "Glow", Platform.TIKTOK, null));

        AccountRegister other = known.with(account("glow", "Tindrel", Platform.X, null));
        AccountRegister same =
                known.with(account("glow", "Glow", Platform.X, ZoneId.of("Europe/Berlin")));

        assertThat(other.called("glow", Platform.X))
                .map(AccountRegister.Account::brand)
                .contains("Tindrel");
        assertThat(other.called("glow", Platform.TIKTOK))
                .map(AccountRegister.Account::brand)
                .contains("Glow");
        assertThat(same.rows())
                .singleElement()
                .isEqualTo(
                        new AccountRegister.Account(
                                "glow",
                                "Glow",
                                List.of(Platform.TIKTOK, Platform.X),
                                ZoneId.of("Europe/Berlin"),
                                null,
                                null));
    }

    private static AccountRegister.Account account(
            String name, String brand, Platform platform, @Nullable ZoneId zone) {
        return new AccountRegister.Account(name, brand, List.of(platform), zone, null, null);
    }

    @Test
    void an_account_in_other_capitals_or_on_another_format_of_its_site_is_the_same() {
        AccountRegister known =
                AccountRegister.NONE
                        .with(account("tindrel.us", "Tindrel", Platform.YOUTUBE, null))
                        .with(account("Tindrel.US", "tindrel", Platform.YOUTUBE_SHORTS, null));
        AccountRegister moved =
                known.with(account("TINDREL.us", "Glow", Platform.YOUTUBE_SHORTS, null));

        assertThat(known.rows()).hasSize(1);
        assertThat(known.called("tindrel.US", Platform.YOUTUBE)).isPresent();
        assertThat(moved.called("tindrel.us", Platform.YOUTUBE))
                .map(AccountRegister.Account::brand)
                .contains("Glow");
    }

    @Test
    void a_name_within_a_longer_word_names_no_account() {
        String register =
                """
                {"accounts": 1, "rows": [
                  {"account": "glow", "brand": "Glow", "platforms": ["youtube"]},
                  {"account": "glow.de", "brand": "Glow", "platforms": ["youtube"]},
                  {"account": "tindrel", "brand": "Tindrel", "platforms": ["youtube"]}]}
                """;

        assertThat(read("Afterglow weekly.csv", YOUTUBE, register, null))
                .isInstanceOf(FileImport.RefusedWhole.class);
        assertThat(account(read("Table data_Glow_2027.csv", YOUTUBE, register, null)))
                .isEqualTo("glow");
        assertThat(account(read("Table data glow.de 2027.csv", YOUTUBE, register, null)))
                .isEqualTo("glow.de");
    }

    @Test
    void a_name_that_means_two_accounts_means_none() {
        assertThat(read("Tindrel US and Tindrel Deutschland.csv", YOUTUBE, TWO, null))
                .isInstanceOf(FileImport.RefusedWhole.class);
    }

    @Test
    void what_rows_say_goes_before_the_name_of_the_file() {
        String tiktok =
                """
                Video title,Video link,Post time,Views
                x,https://www.tiktok.com/@tindrel_deutschland/video/7400000000000000001,2027-01-06,5
                """;

        assertThat(account(read("Tindrel US.csv", tiktok, TWO, null))).isEqualTo("tindrel.de");
    }

    @Test
    void the_only_account_of_a_platform_is_taken_and_told() {
        String one =
                """
                {"accounts": 1,
                 "rows": [{"account": "tindrel", "brand": "Tindrel", "platforms": ["youtube"]}]}
                """;

        FileImport outcome = read("Table data.csv", YOUTUBE, one, null);

        assertThat(account(outcome)).isEqualTo("tindrel");
        assertThat(((FileImport.Taken) outcome).notes())
                .anyMatch(note -> note.contains("only account"));
    }

    @Test
    void without_a_register_nothing_is_asked() {
        assertThat(account(read("Table data.csv", YOUTUBE, null, null))).isNull();
    }

    @Test
    void a_register_that_is_none_is_refused() throws IOException {
        String empty =
                """
                {"accounts": 1, "rows": [{}]}
                """;
        Path file = Files.writeString(folder.resolve("a.json"), empty);

        assertThat(ImportOptions.register(file)).isInstanceOf(Outcome.Refused.class);
    }

    private @Nullable String account(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.Taken.class);
        return snapshots.getLast().account();
    }

    private FileImport read(
            String name, String text, @Nullable String register, @Nullable String account) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            ImportOptions options = new ImportOptions(TAKEN, account);
            return new ExportReader()
                    .read(
                            file,
                            register == null ? options : options.with(of(register)),
                            new Keep());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private AccountRegister of(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("accounts.json"), json);
        return switch (ImportOptions.register(file)) {
            case Outcome.Accepted<AccountRegister>(AccountRegister register) -> register;
            case Outcome.Refused<AccountRegister>(List<Problem> problems) ->
                    throw new AssertionError(problems);
        };
    }

    private final class Keep implements RowSink {
        @Override
        public void take(long line, DailySample sample) {}

        @Override
        public void take(long line, Snapshot snapshot) {
            snapshots.add(snapshot);
        }
    }
}
