package org.throughline.data.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.Rulebooks;

record JdbiRulebooks(Rows rows) implements Rulebooks {

    @Override
    public Optional<Integer> inForce(String name, Instant at) {
        return rows
                .texts(
                        """
                        select version from rulebook_in_force
                        where name = :name and since <= :at and not withdrawn
                        order by since desc, number desc
                        fetch first row only
                        """,
                        Map.of("name", name, "at", at.toEpochMilli()))
                .stream()
                .map(Integer::valueOf)
                .findFirst();
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
    public void keep(RulebookVersion rulebook) {
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
    }

    @Override
    public void enforce(String name, InForce inForce) {
        rows.update(
                """
                insert into rulebook_in_force (name, version, since, how, person, at, withdrawn)
                values (:name, :version, :since, :how, :person, :at, :withdrawn)
                """,
                Map.of(
                        "name",
                        name,
                        "version",
                        inForce.version(),
                        "since",
                        inForce.since().toEpochMilli(),
                        "how",
                        inForce.how().name(),
                        "person",
                        inForce.by(),
                        "at",
                        inForce.at().toEpochMilli(),
                        "withdrawn",
                        inForce.withdrawn()));
    }

    @Override
    public List<InForce> history(String name) {
        return rows.handle()
                .createQuery(
                        """
                        select version, since, how, person, at, withdrawn from rulebook_in_force
                        where name = :name order by number desc
                        """)
                .bind("name", name)
                .map((row, _) ->
                        new InForce(
                                row.getInt("version"),
                                Instant.ofEpochMilli(row.getLong("since")),
                                InForce.How.valueOf(row.getString("how")),
                                row.getString("person"),
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getBoolean("withdrawn")))
                .list();
    }

    @Override
    public int withdrawAfter(String name, Instant at) {
        return rows.update(
                """
                update rulebook_in_force set withdrawn = true
                where name = :name and since > :at and not withdrawn
                """,
                Map.of("name", name, "at", at.toEpochMilli()));
    }
}
