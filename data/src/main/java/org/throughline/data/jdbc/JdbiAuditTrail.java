package org.throughline.data.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.audit.AuditTrail;

record JdbiAuditTrail(Rows rows) implements AuditTrail {

    private record Head(long number, String hash) {}

    @Override
    public AuditEntry add(Instant at, String actor, String action, String subject, String says) {
        Head head = head("select number, hash from audit_head where id = 1 for update");
        AuditEntry entry =
                AuditEntry.after(head.number(), head.hash(), at, actor, action, subject, says);
        rows.update(
                """
                insert into audit (number, at, actor, action, subject, says, previous, hash)
                values (:number, :at, :actor, :action, :subject, :says, :previous, :hash)
                """,
                Map.of(
                        "number",
                        entry.number(),
                        "at",
                        entry.at().toString(),
                        "actor",
                        actor,
                        "action",
                        action,
                        "subject",
                        subject,
                        "says",
                        says,
                        "previous",
                        entry.previous(),
                        "hash",
                        entry.hash()));
        rows.update(
                "update audit_head set number = :number, hash = :hash where id = 1",
                Map.of("number", entry.number(), "hash", entry.hash()));
        return entry;
    }

    private Head head(String sql) {
        return rows.handle()
                .createQuery(sql)
                .map((row, _) -> new Head(row.getLong("number"), row.getString("hash")))
                .one();
    }

    @Override
    public Optional<Long> firstBroken() {
        Head last = new Head(0, AuditEntry.FIRST);
        for (AuditEntry entry : all()) {
            if (!entry.follows(last.number(), last.hash())) {
                return Optional.of(last.number() + 1);
            }
            last = new Head(entry.number(), entry.hash());
        }
        Head head = head("select number, hash from audit_head where id = 1");
        return head.equals(last) ? Optional.empty() : Optional.of(last.number() + 1);
    }

    @Override
    public List<AuditEntry> all() {
        return rows.handle()
                .createQuery("select * from audit order by number")
                .map(JdbiAuditTrail::entry)
                .list();
    }

    @Override
    public List<AuditEntry> about(String subject) {
        return rows.handle()
                .createQuery(
                        """
                        select * from audit
                        where subject = :subject
                           or substring(subject from 1 for char_length(:below)) = :below
                        order by number desc
                        """)
                .bind("subject", subject)
                .bind("below", subject + ".")
                .map(JdbiAuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.parse(row.getString("at")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("says"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
