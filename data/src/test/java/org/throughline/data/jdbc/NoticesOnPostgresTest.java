package org.throughline.data.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The same on PostgreSQL.
class NoticesOnPostgresTest extends NoticesTest {

    @TempDir static Path server;
    private static @Nullable Postgres postgres;

    @BeforeAll
    static void starts() throws IOException, InterruptedException {
        Optional<Path> programs = Postgres.installed();
        assumeTrue(programs.isPresent(), "skipped: no PostgreSQL is installed on this machine");
        postgres = Postgres.start(programs.orElseThrow(), server);
    }

    @AfterAll
    static void stops() throws InterruptedException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    Store open() throws SQLException {
        Postgres running = Objects.requireNonNull(postgres);
        return Store.at(running.url(running.database()));
    }
}
