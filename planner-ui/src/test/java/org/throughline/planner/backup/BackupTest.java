package org.throughline.planner.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.backup.OpenPlanner.Question;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import tools.jackson.databind.json.JsonMapper;

class BackupTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;
    private Path data;
    private Path file;

    @BeforeEach
    void places() {
        data = folder.resolve("data");
        file = folder.resolve("saved.zip");
    }

    private House open(Path where) {
        Path none = folder.resolve("none");
        return House.open(where, new Programs(none, none), CLOCK);
    }

    private static void work(House house, long number) {
        house.store()
                .useTransaction(kept ->
                        kept.audit().add(CLOCK.instant(), "noor", "try", "it", "No. " + number));
    }

    @Test
    void a_backup_made_under_writes_holds_all_that_was_told_before_and_opens_twice()
            throws IOException, InterruptedException {
        Backup backup;
        try (House house = open(data)) {
            Files.createDirectories(data.resolve("media"));
            Files.write(data.resolve("media/lamp.mp4"), new byte[300_000]);
            Files.createDirectories(data.resolve("work/render"));
            Files.writeString(data.resolve("work/render/half.mp4"), "half");
            Files.writeString(data.resolve("media/half.part"), "half");
            AtomicLong written = new AtomicLong();
            AtomicBoolean stop = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(1);
            Thread writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!stop.get()) {
                                    work(house, written.incrementAndGet());
                                    begun.countDown();
                                }
                            });
            begun.await();
            backup = accepted(house.makeBackup().to(file));
            stop.set(true);
            writer.join();
        }
        assertThat(backup.auditEntries()).isPositive();
        assertThat(backup.parts())
                .extracting(Backup.Part::path)
                .contains(Backup.DATABASE, "media/lamp.mp4")
                .noneMatch(path -> path.startsWith("work") || path.endsWith(".part"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Path restored = folder.resolve("again/data");
        assertThat(accepted(new RestoreBackup().from(file, restored))).isEqualTo(backup);
        for (Backup.Part part : backup.parts()) {
            assertThat(Files.getPosixFilePermissions(restored.resolve(part.path())))
                    .as(part.path())
                    .doesNotContain(
                            PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        }

        for (int time = 0; time < 2; time++) {
            try (House house = open(restored)) {
                assertThat(house.verifyStore().verify()).isEmpty();
                assertThat(house.verifyStore().holds(backup.auditEntries(), backup.auditHead()))
                        .isTrue();
                assertThat(house.verifyStore().holds(backup.auditEntries(), "0".repeat(64)))
                        .isFalse();
                work(house, time);
            }
        }
        assertThat(restored.resolve("media/lamp.mp4")).hasSize(300_000);
        assertThat(left()).containsExactlyInAnyOrder("data", "saved.zip", "again");
    }

    @Test
    void an_open_planner_is_asked_and_a_closed_one_is_not() throws IOException {
        try (House house = open(data);
                ControlSocket _ = house.openPlanner().listen(data).orElseThrow()) {
            work(house, 1);
            var answer = OpenPlanner.ask(data, Question.backup(file)).orElseThrow();
            assertThat(answer.problems()).isEmpty();
            assertThat(answer.made().files()).isPositive();
            assertThat(file).isRegularFile();
            assertThat(OpenPlanner.ask(data, Question.backup(file)).orElseThrow().problems())
                    .extracting(Problem::code)
                    .containsExactly("BACKUP-001");
            assertThat(OpenPlanner.ask(data, Question.verify()).orElseThrow().problems()).isEmpty();
            assertThat(ControlSocket.ask(data, "{nonsense"))
                    .get()
                    .asString()
                    .contains("BACKUP-006");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(data.resolve("control.sock"))))
                    .isEqualTo("rw-------");
        }
        assertThat(OpenPlanner.ask(data, Question.verify())).isEmpty();
        // one that was killed leaves its socket behind
        Files.writeString(data.resolve("control.sock"), "");
        assertThat(OpenPlanner.ask(data, Question.verify())).isEmpty();
    }

    @Test
    void a_backup_takes_no_place_that_is_taken_and_lies_outside_of_what_it_saves()
            throws IOException {
        try (House house = open(data)) {
            Files.writeString(file, "mine");
            assertThat(code(house.makeBackup().to(file))).isEqualTo("BACKUP-001");
            assertThat(file).hasContent("mine");
            assertThat(code(house.makeBackup().to(folder.resolve("no/where.zip"))))
                    .isEqualTo("BACKUP-002");
            assertThat(code(house.makeBackup().to(data.resolve("saved.zip"))))
                    .isEqualTo("BACKUP-003");
        }
        assertThat(left()).containsExactlyInAnyOrder("data", "saved.zip");
    }

    @Test
    void nothing_is_restored_over_files_or_from_what_is_no_backup() throws IOException {
        save();
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine"), "mine");
        assertThat(code(new RestoreBackup().from(file, full))).isEqualTo("RESTORE-001");
        assertThat(code(new RestoreBackup().from(file, full.resolve("mine"))))
                .isEqualTo("RESTORE-001");
        assertThat(full.resolve("mine")).hasContent("mine");

        Path to = folder.resolve("to");
        assertThat(code(new RestoreBackup().from(full.resolve("mine"), to)))
                .isEqualTo("RESTORE-003");
        Path empty = folder.resolve("empty.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("x"));
        }
        assertThat(code(new RestoreBackup().from(empty, to))).isEqualTo("RESTORE-003");
        assertThat(to).doesNotExist();
    }

    @Test
    void a_changed_byte_is_named_and_nothing_is_restored() throws IOException {
        save();
        Path changed =
                again((name, bytes) -> {
                    if (name.equals("data/media/lamp.mp4")) {
                        bytes[17] ^= 1;
                    }
                    return bytes;
                });
        Outcome<Backup> outcome = new RestoreBackup().from(changed, folder.resolve("to"));
        assertThat(code(outcome)).isEqualTo("RESTORE-005");
        assertThat(problems(outcome)).extracting(Problem::field).containsExactly("media/lamp.mp4");
        assertThat(left()).doesNotContain("to").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void a_file_that_unpacks_to_more_than_is_promised_or_is_gone_is_damaged() throws IOException {
        save();
        Path longer =
                again((name, bytes) ->
                        name.equals("data/media/lamp.mp4") ? new byte[5_000_000] : bytes);
        assertThat(code(new RestoreBackup().from(longer, folder.resolve("to"))))
                .isEqualTo("RESTORE-005");
        Path shorter = again((name, bytes) -> name.equals("data/media/lamp.mp4") ? null : bytes);
        assertThat(code(new RestoreBackup().from(shorter, folder.resolve("to"))))
                .isEqualTo("RESTORE-005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../lamp.mp4", "/lamp.mp4", "media/../../lamp.mp4", "media\\\\lamp.mp4", ""})
    void no_file_is_written_outside_of_the_folder(String path) throws IOException {
        save();
        Path hostile =
                again((name, bytes) ->
                        name.equals(Backup.NAME)
                                ? new String(bytes, UTF_8)
                                        .replace("media/lamp.mp4", path)
                                        .getBytes(UTF_8)
                                : bytes);
        assertThat(code(new RestoreBackup().from(hostile, folder.resolve("to"))))
                .isEqualTo("RESTORE-003");
        assertThat(left()).doesNotContain("lamp.mp4", "to");
    }

    @Test
    void a_backup_of_a_later_format_is_refused_by_its_number() throws IOException {
        save();
        Path later =
                again((name, bytes) ->
                        name.equals(Backup.NAME)
                                ? new String(bytes, UTF_8)
                                        .replace("\"format\":1", "\"format\":2")
                                        .getBytes(UTF_8)
                                : bytes);
        assertThat(problems(new RestoreBackup().from(later, folder.resolve("to"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("format 2"));
    }

    private void save() throws IOException {
        try (House house = open(data)) {
            Files.createDirectories(data.resolve("media"));
            Files.write(data.resolve("media/lamp.mp4"), new byte[1000]);
            work(house, 1);
            accepted(house.makeBackup().to(file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Backup told =
                    JsonMapper.shared()
                            .readValue(zip.getInputStream(zip.getEntry(Backup.NAME)), Backup.class);
            assertThat(told.parts()).isNotEmpty();
        }
    }

    /// The backup once more, each entry as somebody wants it; one that is null is left out.
    private Path again(BiFunction<String, byte[], byte @Nullable []> change) throws IOException {
        Path changed = Files.createTempFile(folder, "changed", ".zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream fresh = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes =
                        change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (bytes != null) {
                    fresh.putNextEntry(new ZipEntry(entry.getName()));
                    fresh.write(bytes);
                }
            }
        }
        return changed;
    }

    private List<String> left() throws IOException {
        try (var there = Files.list(folder)) {
            return there.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static List<Problem> problems(Outcome<Backup> outcome) {
        return ((Outcome.Refused<Backup>) outcome).problems();
    }

    private static String code(Outcome<Backup> outcome) {
        return problems(outcome).getFirst().code();
    }
}
