package org.throughline.planner.brief;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.story.Story;

/// A video as it is being written.
///
/// @param version of what was last saved; saving it again makes the next
/// @param story absent while there is only a brief
public record Writing(int version, Brief brief, @Nullable Story story, Instant savedAt) {

    public Writing with(Brief brief, @Nullable Story story) {
        return new Writing(version, brief, story, savedAt);
    }
}
