package org.throughline.planner.brief;

import java.time.Instant;
import java.util.List;
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

    /// This edit and what somebody else saved meanwhile, joined part by part.
    ///
    /// @param base what both began with
    public Joined joined(Writing base, Writing theirs) {
        ThreeWay.Joined both = ThreeWay.join(base, this, theirs);
        return new Joined(theirs.with(both.brief(), both.story()), both.clashes());
    }

    /// Two edits in one, which can be saved on top of the other.
    ///
    /// @param clashes where both changed the same; there the first one's stays
    public record Joined(Writing writing, List<Clash> clashes) {

        public Joined {
            clashes = List.copyOf(clashes);
        }
    }
}
