package org.throughline.data.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.throughline.data.audit.AuditChain;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.audit.AuditSlice;
import org.throughline.data.audit.AuditTrail;

record JdbiAuditTrail(Rows rows) implements AuditTrail {

    private static final int AT_ONCE = 500;

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
    public AuditChain follow(AuditChain held) {
        // read first: what is added while entries are read lies beyond it
        Head head = head("select number, hash from audit_head where id = 1");
        try (var entries =
                rows.handle()
                        .createQuery(
                                """
                                select * from audit where number > :number and number <= :head
                                order by number
                                """)
                        .bind("number", held.number())
                        .bind("head", head.number())
                        .setFetchSize(AT_ONCE)
                        .map(JdbiAuditTrail::entry)
                        .iterator()) {
            Head last = new Head(held.number(), held.hash());
            while (entries.hasNext()) {
                AuditEntry entry = entries.next();
                if (!entry.follows(last.number(), last.hash())) {
                    return new AuditChain(last.number(), last.hash(), last.number() + 1);
                }
                last = new Head(entry.number(), entry.hash());
            }
            return new AuditChain(
                    last.number(), last.hash(), head.equals(last) ? null : last.number() + 1);
        }
    }

    /// Times are kept as texts, which order as the times do as long as the letter at the end is
    /// left out.
    @Override
    public List<AuditEntry> latest(AuditSlice slice) {
        return rows.handle()
                .createQuery(
                        """
                        select * from audit
                        where number < :below
                          and (:actor = '' or actor = :actor)
                          and at >= :from
                          and at < :until
                        order by number desc
                        limit :most
                        """)
                .bind("below", slice.below())
                .bind("actor", slice.actor() == null ? "" : slice.actor())
                .bind("from", slice.from() == null ? "" : kept(slice.from()))
                .bind("until", slice.until() == null ? "9999" : kept(slice.until()))
                .bind("most", slice.most())
                .map(JdbiAuditTrail::entry)
                .list();
    }

    private static String kept(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
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
