package org.throughline.data.trend;

import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.PostKey;

/// A post that is not compared with the others.
///
/// @param reason `boosted`, `paid-ad` ... : the placement that keeps it out
/// @param reachMultiple its reach as a multiple of the median organic post of its account; absent
///   where reach is not reported
public record LeftOut(PostKey post, String reason, @Nullable Double reachMultiple) {}
