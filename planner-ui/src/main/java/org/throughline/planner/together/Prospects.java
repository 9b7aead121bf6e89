package org.throughline.planner.together;

import java.util.List;

/// What a change would do to each of the videos it was asked for.
///
/// @param videos in the order of the campaign
public record Prospects(String campaign, SharedChange change, List<Prospect> videos) {

    public Prospects {
        videos = List.copyOf(videos);
    }

    /// How many would be other than they are.
    public long changing() {
        return videos.stream()
                .filter(each ->
                        each instanceof Prospect.Changes || each instanceof Prospect.Assigns)
                .count();
    }
}
