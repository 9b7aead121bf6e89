package org.throughline.planner.plan;

import java.time.Clock;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ApprovedPlan;
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

    /// The document, byte for byte as it has to be kept.
    public byte[] export(ApprovedPlan approved, Actor actor) {
        byte[] document = SignedPlan.write(approved, key);
        store.useTransaction(kept ->
                kept.audit()
                        .add(
                                clock.instant(),
                                actor.name(),
                                "export plan",
                                approved.plan().id().toString(),
                                "markets " + approved.markets()));
        return document;
    }
}
