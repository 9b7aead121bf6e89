package org.throughline.planner.brief;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

    /// This edit on top of what somebody else saved meanwhile, where one changed the brief and the
    /// other the story. Empty where both changed the same.
    ///
    /// @param base what both began with
    public Optional<Writing> onTopOf(Writing base, Writing theirs) {
        boolean sameBrief = brief.equals(base.brief());
        boolean sameStory = Objects.equals(story, base.story());
        boolean free =
                (sameBrief || theirs.brief.equals(base.brief()))
                        && (sameStory || Objects.equals(theirs.story, base.story()));
        return free
                ? Optional.of(
                        theirs.with(
                                sameBrief ? theirs.brief : brief, sameStory ? theirs.story : story))
                : Optional.empty();
    }
}
