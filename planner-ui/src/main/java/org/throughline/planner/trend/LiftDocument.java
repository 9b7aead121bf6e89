package org.throughline.planner.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftReport;

/// Lifts as the JSON of `trends`.
final class LiftDocument {

    private LiftDocument() {}

    /// One entry a comparison, measure and account; empty where none were told.
    static List<Map<String, @Nullable Object>> of(@Nullable LiftReport report) {
        return report == null ? List.of() : report.lifts().stream().map(LiftDocument::of).toList();
    }

    /// Which posts were compared, and which were not, and why; null where none were told.
    static @Nullable Map<String, @Nullable Object> posts(@Nullable LiftReport report) {
        if (report == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ageDays", report.ageDays());
        fields.put("compared", report.posts());
        fields.put("tooYoung", report.tooYoung());
        fields.put("daysMissing", report.daysMissing());
        fields.put("noUsual", report.noUsual());
        fields.put("older", report.older());
        fields.put("falseDiscoveryRate", report.falseDiscoveryRate());
        fields.put("toldTogether", report.toldTogether());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Lift lift) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("comparison", lift.comparison().says());
        fields.put("kind", lift.comparison().by().key());
        fields.put("key", lift.comparison().key());
        fields.put("measure", lift.measure().key());
        fields.put("account", lift.account());
        fields.put("n", lift.posts());
        fields.put("with", lift.with());
        fields.put("without", lift.without());
        interval(fields, "lift", "low", "high", lift.lift());
        fields.put("verdict", lift.verdict().key());
        fields.put("needMore", lift.needMore());
        fields.put("needForVerdict", lift.needForVerdict());
        fields.put("evidence", lift.evidence());
        interval(fields, "ownLift", "ownLow", "ownHigh", lift.ownLift());
        LiftBalance balance = lift.balance();
        fields.put("method", balance == null ? null : balance.method().key());
        fields.put("balanceBefore", balance == null ? null : balance.before());
        fields.put("balanceAfter", balance == null ? null : balance.after());
        fields.put("balanceWorst", balance == null ? null : balance.worst());
        fields.put("withoutCounterpart", balance == null ? null : balance.leftOut());
        fields.put("assigned", false);
        return fields;
    }

    private static void interval(
            Map<String, @Nullable Object> fields,
            String value,
            String low,
            String high,
            @Nullable Interval interval) {
        fields.put(value, interval == null ? null : interval.value());
        fields.put(low, interval == null ? null : interval.low());
        fields.put(high, interval == null ? null : interval.high());
    }
}
