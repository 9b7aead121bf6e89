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

    /// The document, byte for byte as it has to be kept: for the markets that nobody has stopped
    /// and that are not published before the embargo, with the stops that stand in the others;
    /// refused where there is none. The act names the markets it is for, and those that the embargo
    /// leaves out.
    public Outcome<byte[]> export(ApprovedPlan approved, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            PlanId id = approved.plan().id();
            kept.campaigns().lock(id.campaign());
            return Stops.goingOn(kept, approved)
                    .then(going -> Outcome.accepted(signed(kept, approved, going, actor)));
        });
    }

    private byte[] signed(
            Repositories kept, ApprovedPlan approved, ApprovedPlan going, Actor actor) {
        PlanId id = going.plan().id();
        List<Market> markets = going.plan().brief().audience().markets();
        List<MarketStop> stops =
                Stops.of(kept, id.campaign()).stream()
                        .filter(stop -> markets.contains(stop.market()))
                        .toList();
        Instant now = clock.instant();
        BeforeEmbargo before = BeforeEmbargo.of(kept, going.plan());
        List<Market> early =
                approved.markets().stream().filter(each -> before.in(each).isPresent()).toList();
        String says =
                "markets "
                        + going.markets()
                        + (early.isEmpty() ? "" : "; left out, before the embargo: " + early);
        kept.audit().add(now, actor.name(), "export plan", id.toString(), says);
        return SignedPlan.write(going, now, stops, key);
    }
}
