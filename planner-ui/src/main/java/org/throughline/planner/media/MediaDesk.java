package org.throughline.planner.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.data.story.MediaId;
import org.throughline.planner.access.Seat;

/// What the media library asks for.
public interface MediaDesk {

    /// The source files of the campaign, in its order; none for whoever is not of its team.
    List<LibraryItem> library(Seat by);

    /// The file of one of them; empty where it is not there as it was entered, and for whoever is
    /// not of the team.
    Optional<Path> file(MediaId media, Seat by);
}
