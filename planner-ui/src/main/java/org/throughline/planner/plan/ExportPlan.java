package org.throughline.planner.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Actor;

/// Writes an approved plan as a signed document that can be rendered and inspected elsewhere.
public final class ExportPlan {

    private final Store store;
    private final InstallationKey key;
    private final Clock clock;

    public ExportPlan(Store store, InstallationKey key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /// The document, byte for byte as it has to be kept: for the markets that nobody has stopped,
    /// with the stops that stand in the others; refused where all of them are stopped.
    public Outcome<byte[]> export(ApprovedPlan approved, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            PlanId id = approved.plan().id();
            kept.campaigns().lock(id.campaign());
            return Stops.goingOn(kept, approved)
                    .then(going -> Outcome.accepted(signed(kept, going, id, actor)));
        });
    }

    private byte[] signed(Repositories kept, ApprovedPlan going, PlanId id, Actor actor) {
        List<Market> markets = going.plan().brief().audience().markets();
        List<MarketStop> stops =
                Stops.of(kept, id.campaign()).stream()
                        .filter(stop -> markets.contains(stop.market()))
                        .toList();
        Instant now = clock.instant();
        kept.audit()
                .add(now, actor.name(), "export plan", id.toString(), "markets " + going.markets());
        return SignedPlan.write(going, now, stops, key);
    }
}
