package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignedIn;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.review.WatchDraft;

/// The campaign that is open in the session of the request at hand; outside of any session, all
/// campaigns are seen. Thread-safe.
///
/// @param opened what the session remembers
record SessionCampaign(Store store, Sessions sessions, Opened opened) implements OpenCampaign {

    /// The id that a session remembers.
    interface Opened {

        Optional<String> get();

        void set(String id);
    }

    @Override
    public List<Campaign> all() {
        return store.inTransaction(this::all);
    }

    private List<Campaign> all(Repositories kept) {
        return kept.campaigns().all().reversed().stream()
                .filter(campaign -> isSeen(kept, campaign.id()))
                .toList();
    }

    @Override
    public Optional<Campaign> find() {
        return store.inTransaction(kept ->
                opened.get()
                        .filter(id -> isSeen(kept, id))
                        .flatMap(kept.campaigns()::find)
                        .or(() -> all(kept).stream().findFirst()));
    }

    @Override
    public boolean isSeen(String id) {
        return store.inTransaction(kept -> isSeen(kept, id));
    }

    @Override
    public void open(String id) {
        if (isSeen(id)) {
            opened.set(id);
        }
    }

    @Override
    public Optional<String> of(BriefId brief) {
        return store.inTransaction(
                kept -> kept.videos().campaignOf(brief).filter(id -> isSeen(kept, id)));
    }

    private boolean isSeen(Repositories kept, String campaign) {
        return WatchDraft.maySee(
                kept,
                campaign,
                sessions.find()
                        .map(SignedIn::seat)
                        .map(seat -> seat.actor())
                        .orElse(Actor.local()));
    }
}
