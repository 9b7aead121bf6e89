package org.throughline.data.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.trend.TrendReport;
import org.throughline.data.trend.Trends;

record JdbiTrends(Rows rows) implements Trends {

    @Override
    public List<TrendReport> newest(int count) {
        return rows.list(
                TrendReport.class,
                """
                select document from trend_report order by as_of desc, manifest desc limit :count
                """,
                Map.of("count", count));
    }

    @Override
    public Optional<TrendReport> upTo(LocalDate day) {
        return rows.find(
                TrendReport.class,
                """
                select document from trend_report where as_of <= :day
                order by as_of desc, manifest desc limit 1
                """,
                Map.of("day", day));
    }

    @Override
    public void keep(TrendReport report) {
        var values =
                Map.of(
                        "day",
                        report.asOf(),
                        "manifest",
                        report.manifest(),
                        "document",
                        rows.write(report));
        int changed =
                rows.update(
                        """
                        update trend_report set document = :document
                        where as_of = :day and manifest = :manifest
                        """,
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into trend_report (as_of, manifest, document)
                    values (:day, :manifest, :document)
                    """,
                    values);
        }
    }
}
