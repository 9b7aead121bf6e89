package org.throughline.data.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same queue on PostgreSQL, where several machines take from it.
class RenderQueueOnPostgresTest extends RenderQueueTest {

    @RegisterExtension static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    Store open() throws SQLException {
        return POSTGRES.open();
    }

    @Override
    Connection connect() throws SQLException {
        return POSTGRES.connect();
    }
}
