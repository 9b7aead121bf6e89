package org.throughline.planner.together;

import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Video;

/// What was changed in one step, and can be taken back as one.
///
/// @param campaign of all of them
/// @param videos that were written otherwise, as they were kept
/// @param works steps that became somebody's
public record Changed(String campaign, List<Video> videos, List<OfStep> works) {

    public Changed {
        videos = List.copyOf(videos);
        works = List.copyOf(works);
    }

    /// A step of a video.
    record OfStep(BriefId brief, Prospect.Work work) {}

    /// How many videos were changed.
    public long count() {
        return videos.isEmpty()
                ? works.stream().map(OfStep::brief).distinct().count()
                : videos.size();
    }
}
