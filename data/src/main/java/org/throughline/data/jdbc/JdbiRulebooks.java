package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.Rulebooks;

record JdbiRulebooks(Rows rows) implements Rulebooks {

    @Override
    public Optional<RulebookVersion> current(String name) {
        return rows.find(
                RulebookVersion.class,
                """
                select v.document from rulebook_version v
                join rulebook r on r.name = v.name and r.version = v.version
                where r.name = :name
                """,
                Map.of("name", name));
    }

    @Override
    public Optional<RulebookVersion> find(String name, int version) {
        return rows.find(
                RulebookVersion.class,
                "select document from rulebook_version where name = :name and version = :version",
                Map.of("name", name, "version", version));
    }

    @Override
    public List<Integer> versions(String name) {
        return rows
                .texts(
                        "select version from rulebook_version where name = :name order by version",
                        Map.of("name", name))
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    @Override
    public void publish(RulebookVersion rulebook) {
        Optional<RulebookVersion> kept = find(rulebook.name(), rulebook.version());
        if (kept.isEmpty()) {
            rows.update(
                    """
                    insert into rulebook_version (name, version, document)
                    values (:name, :version, :document)
                    """,
                    Map.of(
                            "name",
                            rulebook.name(),
                            "version",
                            rulebook.version(),
                            "document",
                            rows.write(rulebook)));
        } else if (!kept.get().equals(rulebook)) {
            throw new IllegalArgumentException(
                    "version %d of rulebook %s is published and never changes"
                            .formatted(rulebook.version(), rulebook.name()));
        }
        rollBack(rulebook.name(), rulebook.version());
    }

    @Override
    public void rollBack(String name, int version) {
        var values = Map.of("name", name, "version", version);
        if (rows.update("update rulebook set version = :version where name = :name", values) == 0) {
            rows.update("insert into rulebook (name, version) values (:name, :version)", values);
        }
    }
}
