package org.throughline.data.engagement;

import org.jspecify.annotations.Nullable;

/// What a platform counted for one post: on one day in a [DailySample], from publishing to the day
/// of the export in a [Snapshot]. Absent = not reported, which is not zero; platforms correct
/// themselves, so a value may be negative.
public record Counts(
        @Nullable Long views,
        @Nullable Long reach,
        @Nullable Long impressions,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long saves,
        @Nullable Long linkClicks,
        @Nullable Double watchSeconds,
        @Nullable Long completions) {

    /// Nothing reported.
    public static final Counts NONE =
            new Counts(null, null, null, null, null, null, null, null, null, null);

    /// What was counted here and there; what only one of both reports is not known of both.
    public Counts plus(Counts other) {
        return new Counts(
                both(views, other.views),
                both(reach, other.reach),
                both(impressions, other.impressions),
                both(likes, other.likes),
                both(comments, other.comments),
                both(shares, other.shares),
                both(saves, other.saves),
                both(linkClicks, other.linkClicks),
                watchSeconds == null || other.watchSeconds == null
                        ? null
                        : Double.valueOf(watchSeconds + other.watchSeconds),
                both(completions, other.completions));
    }

    /// The same, and in place of what is not reported here what is there.
    public Counts or(Counts other) {
        return new Counts(
                or(views, other.views),
                or(reach, other.reach),
                or(impressions, other.impressions),
                or(likes, other.likes),
                or(comments, other.comments),
                or(shares, other.shares),
                or(saves, other.saves),
                or(linkClicks, other.linkClicks),
                or(watchSeconds, other.watchSeconds),
                or(completions, other.completions));
    }

    private static @Nullable Long both(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
