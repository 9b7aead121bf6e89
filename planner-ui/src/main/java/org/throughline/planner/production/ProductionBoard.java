package org.throughline.planner.production;

import java.time.LocalDate;
import java.util.List;

/// The board of one campaign.
///
/// @param name of the campaign
/// @param videos in the order in which they were added
/// @param today the day by which something is late, in UTC
public record ProductionBoard(String name, List<BoardVideo> videos, LocalDate today) {

    public ProductionBoard {
        videos = List.copyOf(videos);
    }
}
