package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.review.WatchDraft;

/// The campaign that is open in the session of the request at hand; outside of any session there is
/// none. Thread-safe.
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
        return viewer().map(by -> store.inTransaction(kept -> all(kept, by))).orElse(List.of());
    }

    private static List<Campaign> all(Repositories kept, Actor by) {
        return kept.campaigns().all().reversed().stream()
                .filter(campaign -> WatchDraft.maySee(kept, campaign.id(), by))
                .toList();
    }

    @Override
    public Optional<Campaign> find() {
        Optional<String> remembered = opened.get();
        return viewer().flatMap(by ->
                store.inTransaction(kept ->
                        remembered
                                .filter(id -> WatchDraft.maySee(kept, id, by))
                                .flatMap(kept.campaigns()::find)
                                .or(() -> all(kept, by).stream().findFirst())));
    }

    @Override
    public boolean isSeen(String id) {
        return seen().test(id);
    }

    @Override
    public Predicate<String> seen() {
        Optional<Actor> viewer = viewer();
        return id ->
                viewer.filter(by -> store.inTransaction(kept -> WatchDraft.maySee(kept, id, by)))
                        .isPresent();
    }

    @Override
    public void open(String id) {
        if (isSeen(id)) {
            opened.set(id);
        }
    }

    @Override
    public Optional<String> of(BriefId brief) {
        return store.inTransaction(kept -> kept.videos().campaignOf(brief)).filter(this::isSeen);
    }

    /// Who sits at the session. Asked on the thread of the request: a transaction runs on another.
    private Optional<Actor> viewer() {
        return sessions.find().map(who -> who.seat().actor());
    }
}
