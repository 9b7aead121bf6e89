package org.throughline.planner.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.BestTime;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PostOutcome;
import org.throughline.data.trend.Sameness;
import org.throughline.data.trend.UsualReach;

/// What a team's own posts say, as the JSON of `trends`.
final class OwnPostsDocument {

    private OwnPostsDocument() {}

    /// Four lists, empty where nothing was looked at.
    static Map<String, @Nullable Object> of(@Nullable OwnPosts report) {
        OwnPosts own =
                report == null ? new OwnPosts(List.of(), List.of(), List.of(), List.of()) : report;
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("bestTimes", own.times().stream().map(OwnPostsDocument::of).toList());
        fields.put("sameness", own.sameness().stream().map(OwnPostsDocument::of).toList());
        fields.put("reach", own.reach().stream().map(OwnPostsDocument::of).toList());
        fields.put("outcomes", own.outcomes().stream().map(OwnPostsDocument::of).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> of(BestTime time) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Lift lift = time.lift();
        fields.put("market", time.market() == null ? null : time.market().code());
        fields.put("platform", time.platform() == null ? null : time.platform().key());
        fields.put("kind", lift.comparison().by().key());
        fields.put("key", lift.comparison().key());
        fields.put("n", lift.posts());
        fields.put("with", lift.with());
        fields.put("without", lift.without());
        interval(fields, "lift", "low", "high", lift.lift());
        fields.put("verdict", lift.verdict().key());
        fields.put("needMore", lift.needMore());
        fields.put("needForVerdict", lift.needForVerdict());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Sameness sameness) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("account", sameness.account());
        fields.put("since", sameness.since().toString());
        fields.put("told", sameness.told());
        fields.put("posts", sameness.posts());
        fields.put("before", sameness.before());
        fields.put("untold", sameness.untold());
        interval(fields, "alike", "alikeLow", "alikeHigh", sameness.alike());
        interval(fields, "alikeBefore", "beforeLow", "beforeHigh", sameness.alikeBefore());
        fields.put("kinds", sameness.kinds());
        fields.put("commonest", sameness.commonest());
        interval(
                fields,
                "commonestShare",
                "commonestLow",
                "commonestHigh",
                sameness.commonestShare());
        fields.put("verdict", sameness.verdict().key());
        fields.put("needMore", sameness.needMore());
        return fields;
    }

    private static Map<String, @Nullable Object> of(UsualReach reach) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("account", reach.account());
        fields.put("platform", reach.platform().key());
        fields.put("market", reach.market().code());
        fields.put("format", reach.format());
        fields.put("measure", reach.measure().key());
        fields.put("days", reach.days());
        fields.put("n", reach.posts());
        interval(fields, "middle", "low", "high", reach.reach());
        fields.put("needMore", reach.needMore());
        return fields;
    }

    private static Map<String, @Nullable Object> of(PostOutcome outcome) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("post", outcome.post().id());
        fields.put("platform", outcome.post().platform().key());
        fields.put("multiple", outcome.multiple());
        interval(fields, "usualMiddle", "usualLow", "usualHigh", outcome.spread());
        fields.put("n", outcome.posts());
        fields.put("standing", outcome.standing().key());
        fields.put("needMore", outcome.needMore());
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
