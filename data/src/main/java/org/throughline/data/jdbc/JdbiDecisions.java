package org.throughline.data.jdbc;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.Decision;
import org.throughline.data.trend.Decisions;

record JdbiDecisions(Rows rows) implements Decisions {

    @Override
    public List<Decision> of(YearMonth month) {
        return rows.list(
                Decision.class,
                "select document from decision where review = :review order by finding",
                Map.of("review", month.toString()));
    }

    @Override
    public Optional<Decision> find(YearMonth month, String finding) {
        return rows.find(
                Decision.class,
                "select document from decision where review = :review and finding = :finding",
                key(month, finding));
    }

    @Override
    public boolean keep(Decision decision, @Nullable Decision seen) {
        if (!seen(decision.month(), decision.finding(), seen)) {
            return false;
        }
        var values = new HashMap<>(key(decision.month(), decision.finding()));
        values.put("document", rows.write(decision));
        if (seen == null) {
            rows.update(
                    """
                    insert into decision (review, finding, document)
                    values (:review, :finding, :document)
                    """,
                    values);
        } else {
            rows.update(
                    """
                    update decision set document = :document
                    where review = :review and finding = :finding
                    """,
                    values);
        }
        return true;
    }

    @Override
    public boolean withdraw(Decision seen) {
        return seen(seen.month(), seen.finding(), seen)
                && rows.update(
                                "delete from decision where review = :review and finding = :finding",
                                key(seen.month(), seen.finding()))
                        > 0;
    }

    /// Whether what stands there is what was seen. Nobody else changes decisions until the
    /// transaction ends.
    private boolean seen(YearMonth month, String finding, @Nullable Decision seen) {
        rows.texts("select number from audit_head for update", Map.of());
        return find(month, finding).equals(Optional.ofNullable(seen));
    }

    private static Map<String, String> key(YearMonth month, String finding) {
        return Map.of("review", month.toString(), "finding", finding);
    }
}
