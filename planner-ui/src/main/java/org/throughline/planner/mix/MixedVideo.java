package org.throughline.planner.mix;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;

/// A video that is counted.
///
/// @param assessment of its latest plan; absent while there is none
public record MixedVideo(Brief brief, @Nullable Assessment assessment) {}
