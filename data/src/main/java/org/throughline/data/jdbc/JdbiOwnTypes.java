package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.campaign.OwnTypes;

record JdbiOwnTypes(Rows rows) implements OwnTypes {

    @Override
    public Optional<OwnType> find(String key) {
        return rows.find(
                OwnType.class, "select document from own_type where id = :id", Map.of("id", key));
    }

    @Override
    public List<OwnType> all() {
        return rows.list(OwnType.class, "select document from own_type order by id", Map.of());
    }

    @Override
    public void keep(OwnType type) {
        var values = Map.of("id", type.key(), "document", rows.write(type));
        if (rows.update("update own_type set document = :document where id = :id", values) == 0) {
            rows.update("insert into own_type (id, document) values (:id, :document)", values);
        }
    }
}
