package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Store;
import org.throughline.data.story.MediaId;
import org.throughline.planner.media.LibraryItem;
import org.throughline.planner.media.ListMedia;
import org.throughline.planner.media.MediaDesk;

/// The media library over the store and the media folder. Thread-safe.
record StoreMedia(Store store, ListMedia media) implements MediaDesk {

    @Override
    public List<LibraryItem> library() {
        return StoreCampaigns.openId(store).map(media::list).orElse(List.of());
    }

    @Override
    public Optional<Path> file(MediaId id) {
        return StoreCampaigns.openId(store).flatMap(campaign -> media.file(campaign, id));
    }
}
