package org.throughline.data.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.story.Story;

/// One video of a campaign as it is being written: brief and story together, in one version. Every
/// saved edit is a version of its own, so that an edit can be undone.
///
/// @param version counted from 1
/// @param story absent while there is only a brief
/// @param by who saved it
/// @param master the video that it was begun from; absent: none
public record Video(
        String campaign,
        int version,
        Brief brief,
        @Nullable Story story,
        String by,
        Instant at,
        @Nullable Master master) {

    /// One that was begun from no other.
    public Video(
            String campaign,
            int version,
            Brief brief,
            @Nullable Story story,
            String by,
            Instant at) {
        this(campaign, version, brief, story, by, at, null);
    }
}
