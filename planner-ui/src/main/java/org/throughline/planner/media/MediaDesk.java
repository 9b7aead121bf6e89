package org.throughline.planner.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.data.story.MediaId;
import org.throughline.planner.access.Seat;

/// What the media library asks for.
public interface MediaDesk {

    /// The source files of the open campaign, in its order.
    List<LibraryItem> library();

    /// The file of one of them; empty where it is not there as it was entered, and for whoever is
    /// not of the team.
    Optional<Path> file(String campaign, MediaId media, Seat by);
}
