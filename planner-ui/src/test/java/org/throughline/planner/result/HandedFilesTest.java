package org.throughline.planner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.codes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// What people hand in, read by the reader of real exports.
class HandedFilesTest {

    private static final String NOOR = "Noor Ashgrove";
    private static final String HEADER =
            "Content,Video title,Video publish time,Duration,Views,Likes\n";
    private static final String ROW = "aB3dE5fG7hI,Lamp,\"Jan 6, 2027\",14,1000,80\n";

    private static final HandedLimits LIMITS =
            new HandedLimits(4_000, 5, 6_000, 7, 9_000, Duration.ofHours(24));
    private static final AccountRegister REGISTER =
            new AccountRegister(1, List.of(account("tindrel.us"), account("tindrel.de")));

    @TempDir Path folder;

    private volatile AccountRegister register = AccountRegister.NONE;
    private volatile Instant now = Instant.parse("2027-02-15T09:00:00Z");

    private HandedFiles files;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("results"));
        Files.writeString(folder.resolve("results").resolve("left-behind.csv"), "from before");
        ExportReader reader = new ExportReader();
        files =
                new HandedFiles(
                        folder.resolve("results"),
                        LIMITS,
                        () -> now,
                        (file, share) ->
                                reader.read(
                                        file.path(),
                                        file.options().with(register),
                                        RowSink.none(),
                                        share),
                        failed -> new Problem("TEST", "", failed.toString(), ""));
    }

    @AfterEach
    void close() throws IOException {
        files.close();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void what_an_earlier_process_left_is_swept() {
        assertThat(folder.resolve("results").resolve("left-behind.csv")).doesNotExist();
    }

    @Test
    void a_file_that_does_not_say_its_day_asks_and_is_read_again_with_the_answer() {
        register = REGISTER;
        HandedFile file = hand(NOOR, "Table data.csv", HEADER + ROW);
        HandedFile undated = await(NOOR, file.id());
        assertThat(undated.asksForDay()).isTrue();
        assertThat(undated.asksForAccount()).isTrue();
        assertThat(undated.isReady()).isFalse();

        files.say(NOOR, file.id(), new ImportOptions(LocalDate.of(2027, 1, 15), "@tindrel"));

        assertThat(await(NOOR, file.id()).preview())
                .isInstanceOfSatisfying(
                        FileImport.Taken.class,
                        taken -> {
                            assertThat(taken.asOf()).isEqualTo(LocalDate.of(2027, 1, 15));
                            assertThat(taken.taken()).isEqualTo(1);
                        });
    }

    @Test
    void nobody_sees_or_removes_what_another_has_handed_in() {
        HandedFile file = hand(NOOR, "Table data 2027-01-15.csv", HEADER + ROW);
        await(NOOR, file.id());

        files.putAway("Ruben Castellow", file.id());

        assertThat(files.of("Ruben Castellow")).isEmpty();
        assertThat(files.of(NOOR)).hasSize(1);
    }

    @Test
    void what_is_put_away_leaves_no_file_behind() throws Exception {
        HandedFile file = hand(NOOR, "Table data 2027-01-15.csv", HEADER + ROW);
        await(NOOR, file.id());

        files.putAway(NOOR, file.id());

        assertThat(files.of(NOOR)).isEmpty();
        assertThat(below(folder.resolve("results"))).isEmpty();
    }

    @Test
    void what_is_being_taken_cannot_be_changed_and_what_went_in_is_gone() throws Exception {
        HandedFile good = hand(NOOR, "Table data 2027-01-15.csv", HEADER + ROW);
        HandedFile bad = hand(NOOR, "notes.csv", "What,ever\n1,2\n");
        await(NOOR, good.id());
        await(NOOR, bad.id());

        List<HandedFile> taking = files.beginTaking(NOOR);
        files.putAway(NOOR, good.id());
        files.say(NOOR, good.id(), new ImportOptions(LocalDate.of(2020, 1, 1), null));

        assertThat(taking).extracting(HandedFile::id).containsExactly(good.id());
        assertThat(files.of(NOOR))
                .filteredOn(HandedFile::isBeingTaken)
                .singleElement()
                .satisfies(file -> assertThat(file.options()).isEqualTo(ImportOptions.NONE));

        files.endTaking(NOOR, taking, List.of(good(taking.getFirst())), true);

        assertThat(files.of(NOOR)).extracting(HandedFile::id).containsExactly(bad.id());
        assertThat(below(folder.resolve("results"))).hasSize(1);
    }

    @Test
    void what_could_not_be_taken_is_free_again() throws Exception {
        HandedFile good = hand(NOOR, "Table data 2027-01-15.csv", HEADER + ROW);
        await(NOOR, good.id());

        files.endTaking(NOOR, files.beginTaking(NOOR), List.of(), true);

        assertThat(files.of(NOOR))
                .singleElement()
                .satisfies(file -> assertThat(file.isBeingTaken()).isFalse());
    }

    @Test
    void what_no_memory_was_left_for_is_told_at_its_file() {
        try (HandedFiles scarce =
                new HandedFiles(
                        folder.resolve("short-of-memory"),
                        LIMITS,
                        () -> now,
                        (file, share) -> {
                            throw new OutOfMemoryError();
                        },
                        failed -> new Problem("TEST", "", failed.toString(), ""))) {
            scarce.hand(NOOR, "Table data.csv", bytes(HEADER + ROW));

            assertThat(await(scarce, NOOR, "1").preview())
                    .isInstanceOfSatisfying(
                            FileImport.RefusedWhole.class,
                            whole ->
                                    assertThat(whole.problems().toString())
                                            .contains("OutOfMemoryError"));
        }
    }

    @Test
    void more_files_than_fit_are_refused_and_say_what_to_do() {
        for (int i = 0; i < LIMITS.files(); i++) {
            hand(NOOR, i + ".csv", HEADER + ROW);
        }

        assertThat(files.hand(NOOR, "one-more.csv", bytes(HEADER)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString()).contains("RESULTS-002"));
    }

    @Test
    void one_answer_answers_all_files_that_ask_the_same() {
        register = REGISTER;
        HandedFile first = hand(NOOR, "Table data.csv", HEADER + ROW);
        HandedFile second = hand(NOOR, "Table data (1).csv", HEADER + ROW.replace("1000", "2000"));
        HandedFile dated = hand(NOOR, "Table data 2027-01-10.csv", HEADER + ROW);
        List.of(first, second, dated).forEach(file -> await(NOOR, file.id()));

        files.sayToAll(
                NOOR, first.id(), new ImportOptions(LocalDate.of(2027, 1, 15), "tindrel.de"));

        assertThat(List.of(first, second, dated))
                .extracting(file -> await(NOOR, file.id()).taken().orElseThrow().asOf())
                .containsExactly(
                        LocalDate.of(2027, 1, 15),
                        LocalDate.of(2027, 1, 15),
                        LocalDate.of(2027, 1, 10));
        assertThat(files.of(NOOR))
                .allSatisfy(file -> assertThat(file.options().account()).isEqualTo("tindrel.de"));
    }

    @Test
    void a_table_of_no_known_layout_says_its_columns() {
        HandedFile file = hand(NOOR, "clips.csv", "Clip,Plays\n1,2\n");

        assertThat(await(NOOR, file.id()).unknownColumns()).containsExactly("Clip", "Plays");
    }

    @Test
    void what_all_have_handed_in_has_its_bounds_too() {
        String half = "x".repeat(3_000);

        assertThat(codes(files.hand(NOOR, "a.csv", bytes(half)))).isEmpty();
        assertThat(codes(files.hand(NOOR, "b.csv", bytes(half)))).isEmpty();
        assertThat(codes(files.hand(NOOR, "c.csv", bytes("x")))).containsExactly("RESULTS-002");
        assertThat(codes(files.hand("Ruben", "d.csv", bytes(half)))).isEmpty();
        assertThat(codes(files.hand("Ida", "e.csv", bytes("x")))).containsExactly("RESULTS-006");
    }

    @Test
    void what_nobody_took_within_a_day_is_put_away() throws IOException {
        hand(NOOR, "a.csv", HEADER + ROW);
        files.of(NOOR).forEach(file -> await(NOOR, file.id()));

        now = now.plus(Duration.ofHours(25));

        assertThat(files.of(NOOR)).isEmpty();
        assertThat(below(folder.resolve("results"))).isEmpty();
    }

    @Test
    void a_file_that_is_being_read_can_be_put_away() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (HandedFiles slow =
                new HandedFiles(
                        folder.resolve("slow"),
                        LIMITS,
                        () -> now,
                        (file, share) -> {
                            share.accept(0.5);
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException stopped) {
                                ended.countDown();
                            }
                            throw new IllegalStateException("broken off");
                        },
                        failed -> new Problem("TEST", "", failed.toString(), ""))) {
            slow.hand(NOOR, "Table data.csv", bytes(HEADER + ROW));
            begun.await();
            assertThat(slow.reading(NOOR)).containsExactly(Map.entry("1", 0.5));

            slow.putAway(NOOR, "1");

            ended.await();
            assertThat(slow.of(NOOR)).isEmpty();
        }
    }

    @Test
    void a_file_that_never_ends_is_refused_and_deleted() throws Exception {
        Outcome<HandedFile> outcome = files.hand(NOOR, "endless.csv", new Endless());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString()).contains("RESULTS-001"));
        assertThat(below(folder.resolve("results"))).isEmpty();
    }

    private static AccountRegister.Account account(String name) {
        return new AccountRegister.Account(
                name, "Tindrel", List.of(Platform.YOUTUBE), null, null, null);
    }

    private HandedFile hand(String person, String name, String text) {
        return switch (files.hand(person, name, bytes(text))) {
            case Outcome.Accepted<HandedFile>(HandedFile file) -> file;
            case Outcome.Refused<HandedFile>(List<Problem> problems) ->
                    throw new AssertionError(problems);
        };
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileImport good(HandedFile file) {
        return file.taken().orElseThrow();
    }

    /// Waits until it was read with what was said last.
    private HandedFile await(String person, String id) {
        return await(files, person, id);
    }

    private static HandedFile await(HandedFiles files, String person, String id) {
        while (true) {
            HandedFile now =
                    files.of(person).stream()
                            .filter(file -> file.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            if (!now.isBeingRead()) {
                return now;
            }
            Thread.onSpinWait();
        }
    }

    private static List<Path> below(Path place) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(place)) {
            walk.filter(Files::isRegularFile).forEach(all::add);
        }
        return all;
    }

    /// Bytes without end.
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
        }
    }
}
