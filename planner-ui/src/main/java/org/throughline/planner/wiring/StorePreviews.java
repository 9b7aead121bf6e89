package org.throughline.planner.wiring;

import java.util.Optional;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Seat;
import org.throughline.planner.preview.GrowingFile;
import org.throughline.planner.preview.Preview;
import org.throughline.planner.preview.PreviewDesk;
import org.throughline.planner.preview.Previews;
import org.throughline.planner.review.WatchDraft;

/// Previews over the store and what is being made. Thread-safe.
record StorePreviews(Store store, Previews previews) implements PreviewDesk {

    @Override
    public Preview ask(DraftId id, Seat by) {
        return previews.ask(id, StoreCampaigns.actor(by));
    }

    @Override
    public Optional<Preview> find(DraftId id) {
        return previews.find(id).or(() -> earlier(id));
    }

    /// One of an earlier version is old, unless that version would be rendered the same.
    private Optional<Preview> earlier(DraftId id) {
        return previews.earlier(id).stream()
                .findFirst()
                .map(made -> new Preview.Made(made.draft(), made.film(), !makesTheSame(id, made)));
    }

    private boolean makesTheSame(DraftId id, Preview.Made made) {
        return store.inTransaction(kept -> {
            Optional<ProductionPlan> now = kept.plans().find(id.plan());
            return kept.plans()
                    .find(made.draft().plan())
                    .filter(then -> now.filter(then::makesTheSame).isPresent())
                    .isPresent();
        });
    }

    @Override
    public void cancel(DraftId id, Seat by) {
        if (maySee(id, by)) {
            previews.cancel(id);
        }
    }

    @Override
    public Optional<GrowingFile> file(DraftId id, Seat by) {
        return maySee(id, by) ? previews.file(id) : Optional.empty();
    }

    private boolean maySee(DraftId id, Seat by) {
        return store.inTransaction(kept -> WatchDraft.maySee(kept, id, StoreCampaigns.actor(by)));
    }
}
