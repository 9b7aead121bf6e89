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
}
