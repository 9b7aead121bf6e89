package org.throughline.data.jdbc;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public void keep(Decision decision) {
        withdraw(decision.month(), decision.finding());
        var values = new HashMap<>(key(decision.month(), decision.finding()));
        values.put("document", rows.write(decision));
        rows.update(
                """
                insert into decision (review, finding, document)
                values (:review, :finding, :document)
                """,
                values);
    }

    @Override
    public boolean withdraw(YearMonth month, String finding) {
        return rows.update(
                        "delete from decision where review = :review and finding = :finding",
                        key(month, finding))
                > 0;
    }

    private static Map<String, String> key(YearMonth month, String finding) {
        return Map.of("review", month.toString(), "finding", finding);
    }
}
