package org.throughline.data.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the tables of a database up to date.
///
/// H2 keeps each change of a table at once, so that an end in the middle would leave a database
/// that is neither the old nor the new one. A file of H2 is therefore brought up to date as a copy
/// that then takes its place in one step, and the file as it was is kept beside it.
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String ENDING = ".mv.db";

    private Migrations() {}

    /// Whether tables are missing.
    ///
    /// @throws StoreFailed where a newer build wrote the database
    static boolean arePending(DataSource database) {
        Flyway flyway = of(database);
        for (MigrationInfo each : flyway.info().all()) {
            if (each.getState() == MigrationState.FUTURE_SUCCESS) {
                throw Failures.newer(String.valueOf(each.getVersion()), latest(flyway));
            }
        }
        return flyway.info().pending().length > 0;
    }

    /// Brings a database up to date where it is.
    static void run(DataSource database) {
        of(database).migrate();
    }

    /// Brings a file of H2 up to date that nobody has open, or makes a new one. An end at any
    /// moment leaves the file as it was.
    ///
    /// @param place the file, without `.mv.db`
    /// @param settings of the database, each with its semicolon
    static void ofFile(Path place, String settings) {
        Path file = withEnding(place);
        Path work = place.resolveSibling("work");
        Path next = work.resolve("database-next");
        try (var channel = guard(work);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw Failures.openElsewhere(new IOException("being brought up to date"));
            }
            Files.deleteIfExists(withEnding(next));
            String before = "0";
            boolean there = Files.exists(file);
            if (there) {
                // another process may have been faster, and has it open then
                Flyway old = of(place, settings);
                if (old.info().pending().length == 0) {
                    return;
                }
                before = current(old);
                Files.copy(file, withEnding(next));
            }
            of(next, settings).migrate();
            if (there) {
                keep(file, before);
            }
            sync(withEnding(next));
            Files.move(withEnding(next), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (OverlappingFileLockException elsewhere) {
            throw Failures.openElsewhere(elsewhere);
        } catch (IOException | FlywayException failed) {
            throw Failures.of(failed);
        }
    }

    private static FileChannel guard(Path work) throws IOException {
        Files.createDirectories(work);
        return FileChannel.open(
                work.resolve("database-next.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private static String current(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null ? "0" : String.valueOf(current.getVersion());
    }

    private static void keep(Path file, String version) throws IOException {
        Path earlier = Files.createDirectories(file.resolveSibling(Store.EARLIER));
        Path kept = earlier.resolve("version-" + version + ENDING);
        Path part = earlier.resolve("version-" + version + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        sync(part);
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("the database was of version {}, and is kept as it was in {}", version, kept);
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Path withEnding(Path place) {
        return place.resolveSibling(place.getFileName() + ENDING);
    }

    private static Flyway of(DataSource database) {
        return configured().dataSource(database).load();
    }

    private static Flyway of(Path place, String settings) {
        return configured().dataSource(Store.H2_FILE + place + settings, "sa", "").load();
    }

    private static FluentConfiguration configured() {
        return Flyway.configure(Store.class.getClassLoader())
                .locations("classpath:org/throughline/data/jdbc");
    }

    private static String latest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(each -> each.getState() != MigrationState.FUTURE_SUCCESS)
                .map(each -> String.valueOf(each.getVersion()))
                .reduce((_, last) -> last)
                .orElse("0");
    }
}
