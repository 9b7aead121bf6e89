package org.throughline.data.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Lets the tests of a class run on PostgreSQL, each on a database of its own; they are skipped
/// where none is installed. One server is enough for all classes, and ends with the last.
final class OnPostgres implements BeforeAllCallback {

    private @Nullable Postgres postgres;
    private String database = "";

    private record Running(Postgres postgres, Path folder) implements AutoCloseable {

        static Running start(Path programs) {
            try {
                Path folder = Files.createTempDirectory("postgres");
                return new Running(Postgres.start(programs, folder), folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }

        @Override
        public void close() throws InterruptedException, IOException {
            postgres.close();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> programs = Postgres.installed();
        assumeTrue(programs.isPresent(), "skipped: no PostgreSQL is installed on this machine");
        postgres =
                context.getRoot()
                        .getStore(Namespace.create(OnPostgres.class))
                        .computeIfAbsent(
                                OnPostgres.class,
                                _ -> Running.start(programs.orElseThrow()),
                                Running.class)
                        .postgres();
    }

    /// On a new and empty database.
    Store open() throws SQLException {
        Postgres running = Objects.requireNonNull(postgres);
        database = running.database();
        return Store.at(running.url(database));
    }

    /// To the database that was opened last.
    Connection connect() throws SQLException {
        return Objects.requireNonNull(postgres).connect(database);
    }
}
