package org.throughline.planner.plan;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Master;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.story.Story;

/// Says what a video still has from the one it was begun from.
public final class ReadMaster {

    private final Store store;

    public ReadMaster(Store store) {
        this.store = store;
    }

    /// What is inherited in a video as it is being written; empty where it was begun from no other,
    /// and where that one may not be seen.
    ///
    /// @param seen whether a campaign may be seen
    public Optional<Inherited> of(
            String campaign, Brief brief, @Nullable Story story, Predicate<String> seen) {
        return store.inTransaction(kept ->
                kept.videos()
                        .find(campaign, brief.id())
                        .map(Video::master)
                        .filter(master -> seen.test(master.campaign()))
                        .flatMap(master ->
                                kept.campaigns()
                                        .find(campaign)
                                        .flatMap(own -> of(kept, master, own, brief, story))));
    }

    private static Optional<Inherited> of(
            Repositories kept, Master master, Campaign own, Brief brief, @Nullable Story story) {
        Optional<Video> latest = kept.videos().find(master.campaign(), master.brief());
        Optional<Video> taken =
                kept.videos().find(master.campaign(), master.brief(), master.version());
        return latest.isEmpty() || taken.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Inherited.of(
                                master,
                                taken.get(),
                                latest.get().version(),
                                kept.campaigns()
                                        .find(master.campaign())
                                        .map(Campaign::name)
                                        .orElse(master.campaign()),
                                own,
                                brief,
                                story));
    }
}
