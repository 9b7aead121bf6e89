package org.throughline.data.plan;

import java.util.Optional;
import org.throughline.data.story.MediaItem;

/// What the world looks like when an approval is opened again: the hash every source file has now.
@FunctionalInterface
public interface SealCheck {

    /// Takes the plan's word for its media: right where no file is touched.
    SealCheck AS_WRITTEN = media -> Optional.of(media.sha256());

    /// SHA-256 of the file as it is now; empty where it is gone.
    Optional<String> hashNow(MediaItem media);
}
