package org.throughline.planner.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.data.story.MediaId;

/// What the media library asks for.
public interface MediaDesk {

    /// The source files of the campaign, in its order.
    List<LibraryItem> library();

    /// The file of one of them; empty where it is not there as it was entered.
    Optional<Path> file(MediaId media);
}
