package org.throughline.data.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The same queue on PostgreSQL, where several machines take from it.
class RenderQueueOnPostgresTest extends RenderQueueTest {

    @TempDir static Path server;
    private static @Nullable Postgres postgres;

    private String database = "";

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
        database = Objects.requireNonNull(postgres).database();
        return Store.at(postgres.url(database));
    }

    @Override
    Connection connect() throws SQLException {
        return Objects.requireNonNull(postgres).connect(database);
    }
}
