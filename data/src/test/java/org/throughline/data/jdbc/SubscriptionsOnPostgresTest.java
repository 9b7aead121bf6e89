package org.throughline.data.jdbc;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same on PostgreSQL.
class SubscriptionsOnPostgresTest extends SubscriptionsTest {

    @RegisterExtension static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    Store open() throws SQLException {
        return POSTGRES.open();
    }
}
