package org.throughline.data.brief;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a video is for, and how one would know.
///
/// @param main word of `goal`
/// @param second word of `goal`, where there is a second one
/// @param metric name of a metric of the dictionary, such as `saves/reach`
/// @param baseline the account's own median of that metric, as a fraction
/// @param baselineCount posts behind the baseline
/// @param target the value aimed at, as a fraction
/// @param readOutDays days after publishing on which the result is read
/// @param guardrail the metric that must not fall
public record Goal(
        String main,
        @Nullable String second,
        @Nullable String metric,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineCount,
        @Nullable BigDecimal target,
        @Nullable Integer readOutDays,
        @Nullable String guardrail) {}
