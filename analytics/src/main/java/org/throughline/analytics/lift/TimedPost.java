package org.throughline.analytics.lift;

import java.time.LocalDateTime;

/// A post and when it went out, in the time of its market.
public record TimedPost(PublishedPost post, LocalDateTime local) {}
