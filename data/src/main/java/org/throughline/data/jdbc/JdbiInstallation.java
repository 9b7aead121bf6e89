package org.throughline.data.jdbc;

import java.util.Map;
import java.util.Optional;

record JdbiInstallation(Rows rows) implements Installation {

    @Override
    public Optional<String> key() {
        return rows.texts("select public_key from installation", Map.of()).stream().findFirst();
    }

    @Override
    public void keep(String key) {
        rows.update("delete from installation", Map.of());
        rows.update("insert into installation (public_key) values (:key)", Map.of("key", key));
    }
}
