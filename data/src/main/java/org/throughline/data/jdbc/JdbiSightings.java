package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.trend.Sighting;
import org.throughline.data.trend.Sightings;

record JdbiSightings(Rows rows) implements Sightings {

    @Override
    public List<Sighting> standing() {
        return rows.list(
                Sighting.class,
                "select document from sighting where stands order by number desc",
                Map.of());
    }

    @Override
    public Optional<Sighting> find(String id) {
        return rows.find(
                Sighting.class, "select document from sighting where id = :id", Map.of("id", id));
    }

    @Override
    public void keep(Sighting sighting) {
        Map<String, ?> values =
                Map.of(
                        "id",
                        sighting.id(),
                        "stands",
                        sighting.stands(),
                        "document",
                        rows.write(sighting));
        int changed =
                rows.update(
                        "update sighting set stands = :stands, document = :document where id = :id",
                        values);
        if (changed == 0) {
            rows.update(
                    "insert into sighting (id, stands, document) values (:id, :stands, :document)",
                    values);
        }
    }
}
