package org.throughline.planner.tagging;

import org.throughline.data.engagement.ListedPost;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Trait;

/// Two people said different things of a trait of a video.
record Disagreement(ListedPost post, Trait trait, PostTag one, PostTag other) {}
