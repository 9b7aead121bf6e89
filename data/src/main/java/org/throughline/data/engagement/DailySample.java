package org.throughline.data.engagement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// One post on one day: what it carries and what was counted on that day alone.
///
/// @param placement a word of the vocabulary, such as `organic` or `boosted`
public record DailySample(
        LocalDate day,
        PostKey post,
        Market market,
        String account,
        Instant publishedAt,
        String placement,
        @Nullable Double lengthSeconds,
        PostTags tags,
        Counts counts) {}
