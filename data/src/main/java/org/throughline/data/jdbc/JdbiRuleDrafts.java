package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.RuleDrafts;

record JdbiRuleDrafts(Rows rows) implements RuleDrafts {

    @Override
    public void lock() {
        rows.texts("select revision from rule_desk where id = 1 for update", Map.of());
    }

    @Override
    public List<DraftRow> of(String rulebook) {
        return rows.list(
                DraftRow.class,
                "select document from rule_draft where rulebook = :rulebook order by row_id",
                Map.of("rulebook", rulebook));
    }

    @Override
    public Optional<DraftRow> find(String rulebook, String id) {
        return rows.find(
                DraftRow.class,
                """
                select document from rule_draft where rulebook = :rulebook and row_id = :id
                """,
                Map.of("rulebook", rulebook, "id", id));
    }

    @Override
    public DraftRow keep(String rulebook, DraftRow row) {
        lock();
        rows.update("update rule_desk set revision = revision + 1 where id = 1", Map.of());
        long revision =
                Long.parseLong(
                        rows.texts("select revision from rule_desk where id = 1", Map.of())
                                .getFirst());
        DraftRow kept = row.revised(revision);
        discard(rulebook, row.id());
        rows.update(
                """
                insert into rule_draft (rulebook, row_id, document)
                values (:rulebook, :id, :document)
                """,
                Map.of("rulebook", rulebook, "id", row.id(), "document", rows.write(kept)));
        return kept;
    }

    @Override
    public void discard(String rulebook, String id) {
        rows.update(
                "delete from rule_draft where rulebook = :rulebook and row_id = :id",
                Map.of("rulebook", rulebook, "id", id));
    }
}
