package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.rulebook.SavedTests;
import org.throughline.data.rulebook.TestBrief;

record JdbiSavedTests(Rows rows) implements SavedTests {

    @Override
    public List<TestBrief> of(String brand) {
        return rows.list(
                TestBrief.class,
                "select document from saved_test where brand = :brand order by name",
                Map.of("brand", brand));
    }

    @Override
    public Optional<TestBrief> find(String brand, String name) {
        return rows.find(
                TestBrief.class,
                "select document from saved_test where brand = :brand and name = :name",
                Map.of("brand", brand, "name", name));
    }

    @Override
    public void keep(String brand, TestBrief test) {
        discard(brand, test.name());
        rows.update(
                """
                insert into saved_test (brand, name, document) values (:brand, :name, :document)
                """,
                Map.of("brand", brand, "name", test.name(), "document", rows.write(test)));
    }

    @Override
    public void discard(String brand, String name) {
        rows.update(
                "delete from saved_test where brand = :brand and name = :name",
                Map.of("brand", brand, "name", name));
    }
}
