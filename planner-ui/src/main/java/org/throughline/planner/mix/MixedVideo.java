package org.throughline.planner.mix;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.story.Story;

/// A video that is counted.
///
/// @param story as it is written; absent while there is only a brief
/// @param assessment of its latest plan; absent while there is none
public record MixedVideo(Brief brief, @Nullable Story story, @Nullable Assessment assessment) {}
