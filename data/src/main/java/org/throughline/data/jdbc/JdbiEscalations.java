package org.throughline.data.jdbc;

import java.util.Map;
import java.util.Optional;
import org.throughline.data.register.Escalation;
import org.throughline.data.register.Escalations;

record JdbiEscalations(Rows rows) implements Escalations {

    @Override
    public Optional<Escalation> find(String brand) {
        return rows.find(
                Escalation.class,
                "select document from escalation where brand = :brand",
                Map.of("brand", brand));
    }

    @Override
    public void keep(Escalation escalation) {
        String brand = escalation.brand();
        rows.update("delete from escalation where brand = :brand", Map.of("brand", brand));
        rows.update(
                "insert into escalation (brand, document) values (:brand, :document)",
                Map.of("brand", brand, "document", rows.write(escalation)));
    }
}
