package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Store;
import org.throughline.data.story.MediaId;
import org.throughline.planner.access.Seat;
import org.throughline.planner.media.LibraryItem;
import org.throughline.planner.media.ListMedia;
import org.throughline.planner.media.MediaDesk;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.review.WatchDraft;

/// The media library over the store and the media folder. Thread-safe.
record StoreMedia(Store store, ListMedia media, OpenCampaign open) implements MediaDesk {

    @Override
    public List<LibraryItem> library() {
        return open.id().map(media::list).orElse(List.of());
    }

    @Override
    public Optional<Path> file(String campaign, MediaId id, Seat by) {
        return store.inTransaction(kept -> WatchDraft.maySee(kept, campaign, by.actor()))
                ? media.file(campaign, id)
                : Optional.empty();
    }
}
