package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.codes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.result.HandedFile;
import org.throughline.planner.result.ResultDesk;

/// Who brings results in, and what of the history's folder a page can reach.
class StoreResultsTest {

    private static final Seat IDA = new Seat("Ida Fennimar", "strategist");
    private static final Seat NOOR = new Seat("Noor Ashgrove", "analyst");

    @TempDir Path folder;

    private House house;
    private Desks desks;
    private ResultDesk results;

    @BeforeEach
    void open() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC));
        desks = Desks.of(house, failure -> "TEST");
        results = desks.results();
    }

    @AfterEach
    void close() {
        desks.close();
        house.close();
    }

    @Test
    void whoever_is_no_analyst_or_brand_lead_brings_nothing_in() {
        var bytes = new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8));

        assertThat(codes(results.hand("a.csv", bytes, IDA))).containsExactly("RESULTS-004");
        assertThat(codes(results.take(IDA))).containsExactly("RESULTS-004");
        assertThat(codes(results.search(IDA))).containsExactly("RESULTS-004");
        assertThat(results.job()).isEmpty();
    }

    @Test
    void without_a_file_that_can_be_taken_nothing_begins() {
        assertThat(codes(results.take(NOOR))).containsExactly("RESULTS-005");
        assertThat(results.job()).isEmpty();
        assertThat(results.before()).isEqualTo(Outcome.accepted(List.of()));
    }

    @Test
    void a_day_is_asked_by_the_clock_the_planner_goes_by() {
        assertThat(results.today()).isEqualTo(LocalDate.of(2027, 2, 15));
    }

    @Test
    void nothing_outside_of_the_history_is_handed_out() throws IOException {
        Path history = Files.createDirectories(house.historyFolder().resolve("refused"));
        Files.writeString(history.resolve("1.csv"), "line,column,value,reason\n");
        Files.writeString(house.dataFolder().resolve("secret.txt"), "secret");

        assertThat(results.refused("refused/1.csv")).isPresent();
        assertThat(results.refused("../secret.txt")).isEmpty();
        assertThat(results.refused(house.dataFolder().resolve("secret.txt").toString())).isEmpty();
        assertThat(results.refused("refused")).isEmpty();
        assertThat(results.refused("refused/2.csv")).isEmpty();
    }

    @Test
    void a_history_that_cannot_be_read_is_told_and_the_rest_goes_on() throws IOException {
        Path history = Files.createDirectories(house.historyFolder());
        Files.writeString(history.resolve("CURRENT"), "7");

        assertThat(codes(results.before())).containsExactly("RESULTS-008");
        assertThat(results.accounts()).isEqualTo(AccountRegister.NONE);
        assertThat(desks.trends().latest()).isEmpty();
    }

    @Test
    void a_new_account_is_remembered_and_answers_all_files_that_ask_the_same() {
        String youtube =
                """
                Content,Video title,Video publish time,Duration,Views
                aB3dE5fG7hI,Lamp,"Jan 6, 2027",14,%d
                """;
        HandedFile first = hand("Table data.csv", youtube.formatted(1));
        HandedFile second = hand("Table data (1).csv", youtube.formatted(2));
        HandedFile dated = hand("Table data 2027-01-10.csv", youtube.formatted(3));
        var account =
                new AccountRegister.Account(
                        "tindrel.de", "Tindrel", List.of(Platform.YOUTUBE), null, null, null);
        var answer = new ImportOptions(LocalDate.of(2027, 1, 15), "tindrel.de");

        assertThat(results.say(first.id(), answer, account, true, IDA))
                .extracting(Problem::code)
                .containsExactly("RESULTS-004");
        assertThat(results.accounts()).isEqualTo(AccountRegister.NONE);
        assertThat(results.say(first.id(), answer, account, true, NOOR)).isEmpty();

        assertThat(results.accounts().rows()).containsExactly(account);
        awaitRead();
        assertThat(results.handed(NOOR))
                .extracting(HandedFile::id)
                .containsExactly(first.id(), second.id(), dated.id());
        assertThat(results.handed(NOOR))
                .allSatisfy(file ->
                        assertThat(file.preview())
                                .isInstanceOfSatisfying(
                                        FileImport.Taken.class,
                                        taken ->
                                                assertThat(taken.notes().toString())
                                                        .contains("tindrel.de of Tindrel")));
    }

    private HandedFile hand(String name, String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Outcome<HandedFile> handed = results.hand(name, bytes, NOOR);
        awaitRead();
        return ((Outcome.Accepted<HandedFile>) handed).value();
    }

    private void awaitRead() {
        while (results.handed(NOOR).stream().anyMatch(HandedFile::isBeingRead)) {
            Thread.onSpinWait();
        }
    }
}
