package org.throughline.data.tagging;

import java.time.Instant;
import org.throughline.data.engagement.PostKey;

/// What is so where two people said different things of a trait of a video.
public record Settled(PostKey post, Trait trait, String word, String by, Instant at) {}
